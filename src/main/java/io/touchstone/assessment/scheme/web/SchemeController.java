package io.touchstone.assessment.scheme.web;

import io.touchstone.assessment.scheme.SchemeDesk;
import io.touchstone.assessment.scheme.SchemePage;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeState;
import io.touchstone.assessment.scheme.SchemeTree;
import io.touchstone.shell.KeysetRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Schemes in the console; {@link SchemeDesk} says who may. */
@Controller
@RequestMapping(SchemeController.PATH)
class SchemeController {

    static final String PATH = "/admin/schemes";

    private static final List<String> STATES =
            Arrays.stream(SchemeState.values()).map(SchemeState::name).toList();

    private final SchemeDesk desk;

    SchemeController(SchemeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String state, KeysetRequest request, Model model) {
        Map<String, String> filter = new LinkedHashMap<>();
        if (STATES.contains(state)) {
            filter.put("state", state);
        }
        model.addAttribute("filter", filter);
        model.addAttribute("states", STATES);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "assessment/scheme-list";
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
        return "assessment/scheme-show";
    }

    @GetMapping("/{scheme}/{version}/compare/{other}")
    String compare(@PathVariable String scheme, @PathVariable String version, @PathVariable String other, Model model) {
        model.addAttribute("comparison", desk.compare(new SchemeRef(scheme, other), new SchemeRef(scheme, version)));
        return "assessment/scheme-compare";
    }

    @GetMapping("/{scheme}/{version}/scheme.yaml")
    ResponseEntity<String> yaml(@PathVariable String scheme, @PathVariable String version) {
        SchemeRef ref = new SchemeRef(scheme, version);
        return SchemeFile.yaml(ref, desk.yaml(ref));
    }

    @GetMapping("/{scheme}/{version}/indicators.csv")
    ResponseEntity<String> indicators(@PathVariable String scheme, @PathVariable String version) {
        SchemeRef ref = new SchemeRef(scheme, version);
        return SchemeFile.csv(ref, "indicators", desk.indicatorsCsv(ref));
    }

    @GetMapping("/{scheme}/{version}/items.csv")
    ResponseEntity<String> items(@PathVariable String scheme, @PathVariable String version) {
        SchemeRef ref = new SchemeRef(scheme, version);
        return SchemeFile.csv(ref, "items", desk.itemsCsv(ref));
    }

    @PostMapping("/{scheme}/{version}/publish")
    String publish(
            @PathVariable String scheme,
            @PathVariable String version,
            @RequestParam long changes,
            RedirectAttributes flash) {
        desk.publish(new SchemeRef(scheme, version), changes);
        flash.addFlashAttribute("notice", "assessment.scheme.done.published");
        return "redirect:" + PATH + "/" + scheme + "/" + version;
    }

    @PostMapping("/{scheme}/{version}/discard")
    String discard(
            @PathVariable String scheme,
            @PathVariable String version,
            @RequestParam long changes,
            RedirectAttributes flash) {
        desk.discard(new SchemeRef(scheme, version), changes);
        flash.addFlashAttribute("notice", "assessment.scheme.done.discarded");
        return "redirect:" + PATH;
    }
}
