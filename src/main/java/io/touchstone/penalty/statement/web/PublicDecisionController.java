package io.touchstone.penalty.statement.web;

import io.touchstone.penalty.statement.PublicFilter;
import io.touchstone.penalty.statement.PublishedDecisions;
import io.touchstone.shell.KeysetRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decisions as everybody may read them (O37 art. 30). */
@Controller
@RequestMapping("/decisions")
class PublicDecisionController {

    private final PublishedDecisions decisions;

    PublicDecisionController(PublishedDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String shop,
            @RequestParam(name = "class", required = false) @Nullable String violationClass,
            KeysetRequest request,
            Model model) {
        PublicFilter filter = new PublicFilter(shop, violationClass);
        model.addAttribute("filter", filter);
        model.addAttribute("page", decisions.page(filter, request.cursor(), request.limit()));
        return "penalty/statement-public-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("decision", decisions.find(number));
        return "penalty/statement-public";
    }
}
