package io.touchstone.report.retention.web;

import io.touchstone.report.retention.InventoryFilter;
import io.touchstone.report.retention.RetentionDesk;
import io.touchstone.report.retention.RetentionTerm;
import io.touchstone.shell.KeysetRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which personal data is kept how long, and what would end now; {@link RetentionDesk} says who may see it. */
@Controller
@RequestMapping(RetentionController.PATH)
class RetentionController {

    static final String PATH = "/admin/retention";

    private final RetentionDesk desk;

    RetentionController(RetentionDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String plan(KeysetRequest request, Model model) {
        model.addAttribute("due", desk.due());
        model.addAttribute("terms", RetentionTerm.values());
        model.addAttribute("classes", desk.classes());
        model.addAttribute("page", desk.acts(request.cursor(), request.limit()));
        return "report/retention-plan";
    }

    @GetMapping("/columns")
    String columns(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "class", defaultValue = "") String dataClass,
            @RequestParam(defaultValue = "") String term,
            KeysetRequest request,
            Model model) {
        InventoryFilter filter = new InventoryFilter(q, dataClass, term);
        model.addAttribute("filter", filter);
        model.addAttribute("classes", desk.classes());
        model.addAttribute("terms", RetentionTerm.values());
        model.addAttribute("page", desk.columns(filter, request.cursor(), request.limit()));
        return "report/retention-columns";
    }
}
