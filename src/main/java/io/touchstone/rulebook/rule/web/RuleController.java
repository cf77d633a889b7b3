package io.touchstone.rulebook.rule.web;

import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.rule.RuleDesk;
import io.touchstone.rulebook.rule.RuleDetails;
import io.touchstone.rulebook.rule.RuleFilter;
import io.touchstone.shell.KeysetRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rules and their versions in the console; {@link RuleDesk} says who may. */
@Controller
@RequestMapping(RuleController.PATH)
class RuleController {

    static final String PATH = "/admin/rules";

    private final RuleDesk desk;
    private final RulePage page;

    RuleController(RuleDesk desk, RulePage page) {
        this.desk = desk;
        this.page = page;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model) {
        Map<String, String> filter = RuleFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("states", RuleFilter.STATES);
        model.addAttribute("classes", RuleFilter.CLASSES);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "rulebook/rule-list";
    }

    @GetMapping("/{code}")
    String versions(@PathVariable String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("versions", desk.versions(code));
        return "rulebook/rule-versions";
    }

    /** @param against number of the version to compare with; the one before it that held when it is none */
    @GetMapping("/{code}/versions/{version:[0-9]+}")
    String show(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer against,
            Locale locale,
            Model model) {
        RuleDetails view = desk.view(code, version);
        Optional<RuleVersion> other = against == null ? view.before() : view.other(against);
        return page.show(view, other.orElse(null), locale, model);
    }
}
