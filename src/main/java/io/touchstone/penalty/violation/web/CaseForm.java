package io.touchstone.penalty.violation.web;

import io.touchstone.penalty.violation.ComplaintRow;
import io.touchstone.penalty.violation.NewCase;
import io.touchstone.shell.Typed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A new case as it is typed.
 *
 * @param once made when the form was shown
 * @param complaint the complaint it comes from; empty for staff's own
 */
record CaseForm(
        @Nullable String once,
        @Nullable String merchantId,
        @Nullable String brand,
        @Nullable String productId,
        @Nullable String complaint,
        @Nullable String ruleCode,
        @Nullable String actedAt,
        @Nullable String facts) {

    private static final int FACTS_MAX = 4000;

    static CaseForm empty(String once, @Nullable String merchant, @Nullable String rule) {
        return new CaseForm(once, merchant, null, null, null, rule, null, null);
    }

    static CaseForm of(String once, ComplaintRow complaint, ZoneId zone) {
        return new CaseForm(
                once,
                complaint.merchantId(),
                null,
                complaint.productId(),
                complaint.complaintId(),
                null,
                LocalDateTime.ofInstant(complaint.openedAt(), zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                complaint.text());
    }

    void check(BindingResult checked, ZoneId zone) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("penalty.case.typed.stale", "stale");
        }
        if ((Typed.orNull(merchantId) == null) == (Typed.orNull(brand) == null)) {
            checked.rejectValue("merchantId", "penalty.case.typed.subject", "subject");
        }
        if (Typed.isTooLong(brand, Typed.LINE_MAX)) {
            checked.rejectValue("brand", "penalty.case.typed.line", "line");
        }
        if (Typed.time(actedAt, zone).isEmpty()) {
            checked.rejectValue("actedAt", "penalty.case.typed.time", "time");
        }
        if (Typed.words(facts, FACTS_MAX).isEmpty()) {
            checked.rejectValue("facts", "penalty.case.typed.facts", "facts");
        }
    }

    NewCase command(ZoneId zone) {
        Instant acted = Typed.time(actedAt, zone).orElseThrow();
        return new NewCase(
                Typed.id(once).orElseThrow(),
                Typed.orNull(merchantId),
                Typed.orNull(brand),
                Typed.orNull(productId),
                Typed.orNull(complaint),
                Typed.orNull(ruleCode),
                acted,
                Typed.words(facts, FACTS_MAX).orElseThrow());
    }
}
