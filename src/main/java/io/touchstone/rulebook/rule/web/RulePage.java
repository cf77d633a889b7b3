package io.touchstone.rulebook.rule.web;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.rule.RuleDetails;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a version, however one came to it. */
@Component
class RulePage {

    private final TermWords words;
    private final PlatformTime time;

    RulePage(TermWords words, PlatformTime time) {
        this.words = words;
        this.time = time;
    }

    String show(RuleDetails view, @Nullable RuleVersion other, Locale locale, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("terms", words.lines(view.version().terms(), locale));
        model.addAttribute("difference", other == null ? null : words.difference(other, view.version(), locale));
        model.addAttribute("until", typed(view.earliestComment()));
        model.addAttribute("from", typed(view.earliestDay()));
        return "rulebook/rule-show";
    }

    /** The first full hour from an instant on, as a field of a form takes it. */
    private LocalDateTime typed(Instant at) {
        return LocalDateTime.ofInstant(at, time.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
    }
}
