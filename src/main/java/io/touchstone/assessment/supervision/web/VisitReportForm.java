package io.touchstone.assessment.supervision.web;

import io.touchstone.assessment.supervision.VisitOutcome;
import io.touchstone.assessment.supervision.VisitPage;
import io.touchstone.assessment.supervision.VisitReport;
import io.touchstone.rulebook.Wording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a visitor reports, as it is typed. */
record VisitReportForm(
        @Nullable String version,
        @Nullable String report,
        @Nullable String outcome,
        @Nullable String restsOn,
        @Nullable String reasonZh,
        @Nullable String reasonEn) {

    /** What was reported before, when the report was sent back. */
    static VisitReportForm kept(VisitPage page) {
        VisitReport was = page.report();
        String version = Long.toString(page.version());
        return was == null
                ? new VisitReportForm(version, null, null, null, null, null)
                : new VisitReportForm(
                        version,
                        was.report(),
                        was.outcome().word(),
                        was.restsOn(),
                        was.reason().zh(),
                        was.reason().en());
    }

    void check(BindingResult checked) {
        Optional<VisitOutcome> chosen = chosen();
        if (chosen.isEmpty()) {
            checked.rejectValue("outcome", "assessment.visit.typed.choose", "choose");
        }
        boolean rests = VisitTyped.words(restsOn, VisitTyped.WORDS_MAX).isPresent();
        if (chosen.isPresent() && chosen.get().changesStars() != rests) {
            checked.rejectValue("restsOn", "assessment.visit.typed.rests-on", "rests");
        }
        text("report", report, VisitTyped.REPORT_MAX, checked);
        text("reasonZh", reasonZh, VisitTyped.REASON_MAX, checked);
        text("reasonEn", reasonEn, VisitTyped.REASON_MAX, checked);
    }

    VisitReport typed() {
        return new VisitReport(
                VisitTyped.words(report, VisitTyped.REPORT_MAX).orElseThrow(),
                chosen().orElseThrow(),
                new Wording(
                        VisitTyped.words(reasonZh, VisitTyped.REASON_MAX).orElseThrow(),
                        VisitTyped.words(reasonEn, VisitTyped.REASON_MAX).orElseThrow()),
                VisitTyped.words(restsOn, VisitTyped.WORDS_MAX).orElse(null));
    }

    private Optional<VisitOutcome> chosen() {
        return Optional.ofNullable(outcome).flatMap(VisitOutcome::parse);
    }

    private static void text(String field, @Nullable String typed, int max, BindingResult checked) {
        if (VisitTyped.words(typed, max).isEmpty()) {
            checked.rejectValue(field, "assessment.visit.typed.text", new Object[] {max}, "text");
        }
    }
}
