package io.touchstone.assessment.scheme.web;

import io.touchstone.assessment.scheme.OpenSchemeDesk;
import io.touchstone.assessment.scheme.SchemePage;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeTree;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Published schemes for anybody; {@link OpenSchemeDesk} decides which. */
@Controller
@RequestMapping("/schemes")
class OpenSchemeController {

    private final OpenSchemeDesk desk;

    OpenSchemeController(OpenSchemeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("schemes", desk.list());
        return "assessment/scheme-open-list";
    }

    @GetMapping("/{scheme}/{version}")
    String show(
            @PathVariable String scheme,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        SchemePage page = desk.page(new SchemeRef(scheme, version));
        model.addAttribute("view", page);
        model.addAttribute("tree", SchemeTree.of(page.version(), q));
        model.addAttribute("q", q.strip());
        return "assessment/scheme-open-show";
    }

    @GetMapping("/{scheme}/{version}/scheme.yaml")
    ResponseEntity<String> yaml(@PathVariable String scheme, @PathVariable String version) {
        SchemeRef ref = new SchemeRef(scheme, version);
        return SchemeFile.yaml(ref, desk.yaml(ref));
    }
}
