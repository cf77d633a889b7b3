package io.touchstone.report.engagement.web;

import io.touchstone.report.engagement.AgreeEngagement;
import io.touchstone.report.engagement.SeatScope;
import io.touchstone.shell.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An engagement as it is typed.
 *
 * @param once made when the form was shown
 * @param modules by name, one for each box that was ticked
 * @param merchants ids, between spaces, commas or line ends; blank for all merchants
 */
record EngagementForm(
        @Nullable String once,
        @Nullable String auditor,
        @Nullable String purpose,
        @Nullable String factsFrom,
        @Nullable String factsTo,
        @Nullable List<String> modules,
        @Nullable String merchants,
        @Nullable String firstDay,
        @Nullable String lastDay) {

    static EngagementForm empty(UUID once, LocalDate today) {
        return new EngagementForm(once.toString(), null, null, null, null, List.of(), null, today.toString(), null);
    }

    void check(BindingResult checked) {
        EngagementFields.requireOnce(once, checked);
        EngagementFields.requireId("auditor", auditor, checked);
        EngagementFields.requireText("purpose", purpose, Typed.WORDS_MAX, checked);
        EngagementFields.requireDay("factsFrom", factsFrom, checked);
        EngagementFields.requireDay("factsTo", factsTo, checked);
        EngagementFields.requireDay("firstDay", firstDay, checked);
        EngagementFields.requireDay("lastDay", lastDay, checked);
        if (chosen().isEmpty()) {
            checked.rejectValue("modules", "report.typed.modules", "modules");
        }
        if (ids().size() > EngagementFields.MERCHANTS_MAX) {
            checked.rejectValue(
                    "merchants", "report.typed.merchants", new Object[] {EngagementFields.MERCHANTS_MAX}, "merchants");
        }
    }

    AgreeEngagement typed() {
        return new AgreeEngagement(
                Typed.id(once).orElseThrow(),
                Typed.id(auditor).orElseThrow(),
                Typed.words(purpose, Typed.WORDS_MAX).orElseThrow(),
                Typed.day(factsFrom).orElseThrow(),
                Typed.day(factsTo).orElseThrow(),
                new SeatScope(chosen(), ids().isEmpty() ? null : ids()),
                Typed.day(firstDay).orElseThrow(),
                Typed.day(lastDay).orElseThrow());
    }

    private List<String> chosen() {
        return Optional.ofNullable(modules).orElse(List.of()).stream()
                .filter(module -> !module.isBlank())
                .toList();
    }

    private List<String> ids() {
        return Typed.list(merchants);
    }
}
