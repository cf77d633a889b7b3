package io.touchstone.assessment.supervision.web;

import io.touchstone.assessment.supervision.VisitOutcome;
import io.touchstone.assessment.supervision.VisitPage;
import io.touchstone.assessment.supervision.VisitReport;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.Typed;
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

    private static final int REPORT_MAX = 8000;

    /** As long as certificates say why in public. */
    private static final int REASON_MAX = 1000;

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
        boolean rests = Typed.words(restsOn, Typed.WORDS_MAX).isPresent();
        if (chosen.isPresent() && chosen.get().changesStars() != rests) {
            checked.rejectValue("restsOn", "assessment.visit.typed.rests-on", "rests");
        }
        text("report", report, REPORT_MAX, checked);
        text("reasonZh", reasonZh, REASON_MAX, checked);
        text("reasonEn", reasonEn, REASON_MAX, checked);
    }

    VisitReport typed() {
        return new VisitReport(
                Typed.words(report, REPORT_MAX).orElseThrow(),
                chosen().orElseThrow(),
                new Wording(
                        Typed.words(reasonZh, REASON_MAX).orElseThrow(),
                        Typed.words(reasonEn, REASON_MAX).orElseThrow()),
                Typed.words(restsOn, Typed.WORDS_MAX).orElse(null));
    }

    private Optional<VisitOutcome> chosen() {
        return Optional.ofNullable(outcome).flatMap(VisitOutcome::parse);
    }

    private static void text(String field, @Nullable String typed, int max, BindingResult checked) {
        if (Typed.words(typed, max).isEmpty()) {
            checked.rejectValue(field, "assessment.visit.typed.text", new Object[] {max}, "text");
        }
    }
}
