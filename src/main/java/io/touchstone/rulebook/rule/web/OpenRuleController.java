package io.touchstone.rulebook.rule.web;

import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.rule.OpenRules;
import io.touchstone.rulebook.rule.OpenRules.Shown;
import io.touchstone.rulebook.rule.RuleFilter;
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

/** The rules as anybody may read them; {@link OpenRules} decides which. */
@Controller
@RequestMapping("/rules")
class OpenRuleController {

    private final OpenRules rules;
    private final TermWords words;

    OpenRuleController(OpenRules rules, TermWords words) {
        this.rules = rules;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, Model model) {
        String chosen = RuleFilter.of(parameters).get("class");
        model.addAttribute("chosen", chosen);
        model.addAttribute("classes", RuleFilter.CLASSES);
        model.addAttribute("rules", rules.current(chosen));
        return "rulebook/rule-open-list";
    }

    @GetMapping("/{code}")
    String held(@PathVariable String code, Locale locale, Model model) {
        return page(rules.show(code, null), null, locale, model);
    }

    @GetMapping("/{code}/{version:[0-9]+}")
    String show(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer against,
            Locale locale,
            Model model) {
        return page(rules.show(code, version), against, locale, model);
    }

    private String page(Shown shown, @Nullable Integer against, Locale locale, Model model) {
        Optional<RuleVersion> other = against == null
                ? shown.before()
                : shown.versions().stream()
                        .filter(one -> one.version() == against)
                        .findFirst();
        model.addAttribute("shown", shown);
        model.addAttribute("terms", words.lines(shown.version().terms(), locale));
        model.addAttribute(
                "difference",
                other.map(before -> words.difference(before, shown.version(), locale))
                        .orElse(null));
        return "rulebook/rule-open-show";
    }
}
