package io.touchstone.inspection.acceptance.web;

import io.touchstone.inspection.acceptance.LotDesk;
import io.touchstone.inspection.acceptance.LotDesk.LotSheet;
import io.touchstone.inspection.acceptance.LotFilter;
import io.touchstone.inspection.acceptance.Severity;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.taxonomy.Categories;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lots in the console; {@link LotDesk} says who may. */
@Controller
@RequestMapping(LotController.PATH)
class LotController {

    static final String PATH = "/admin/inspection/lots";

    private static final int WORDS_MAX = 1000;

    private final LotDesk desk;
    private final Categories categories;

    LotController(LotDesk desk, Categories categories) {
        this.desk = desk;
        this.categories = categories;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model, Locale locale) {
        Map<String, String> filter = LotFilter.of(parameters);
        var page = desk.page(filter, request.cursor(), request.limit());
        model.addAttribute("filter", filter);
        model.addAttribute("states", LotFilter.STATES);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("page", page);
        model.addAttribute(
                "categories",
                categories.names(
                        page.items().stream().map(lot -> lot.categoryCode()).toList(), locale));
        return "inspection/acceptance-lots";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model, Locale locale) {
        LotSheet sheet = desk.open(number);
        model.addAttribute("sheet", sheet);
        model.addAttribute("lot", sheet.lot());
        model.addAttribute("categories", categories.names(List.of(sheet.lot().categoryCode()), locale));
        return "inspection/acceptance-lot-show";
    }

    @PostMapping("/{number}/abandon")
    String abandon(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > WORDS_MAX) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", words);
            return show(number, model, locale);
        }
        desk.abandon(number, said);
        flash.addFlashAttribute("notice", "inspection.lot.abandoned.done");
        return "redirect:" + PATH + "/" + number;
    }

    @PostMapping("/{number}/refuse")
    String refuse(@PathVariable String number, RedirectAttributes flash) {
        desk.refuse(number);
        flash.addFlashAttribute("notice", "inspection.lot.refused.done");
        return "redirect:" + PATH + "/" + number;
    }
}
