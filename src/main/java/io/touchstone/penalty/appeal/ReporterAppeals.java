package io.touchstone.penalty.appeal;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.appeal.StoredAppeal.Head;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.violation.CaseState;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.Cases;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in the appeals of reporters, who know the number of the case and the reference they reported it under (E8). */
@Component
class ReporterAppeals {

    private static final Set<CaseState> ENDED = EnumSet.of(CaseState.DISMISSED, CaseState.DECIDED);

    private final Filings filings;
    private final AppealBook book;
    private final AppealRows rows;
    private final AppealCalendar calendar;
    private final Participants participants;
    private final Cases cases;
    private final Decisions decisions;
    private final JdbcClient jdbc;

    ReporterAppeals(
            Filings filings,
            AppealBook book,
            AppealRows rows,
            AppealCalendar calendar,
            Participants participants,
            Cases cases,
            Decisions decisions,
            JdbcClient jdbc) {
        this.filings = filings;
        this.book = book;
        this.rows = rows;
        this.calendar = calendar;
        this.participants = participants;
        this.cases = cases;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** @return the number of the appeal; the same for a double submit */
    String file(String caseNumber, String reference, FileAppeal filing) {
        Optional<Appeal> known = filings.known(filing.once());
        if (known.isPresent()) {
            return known.get().head().number();
        }
        CaseView about = cases.byNumber(caseNumber.strip().toUpperCase(Locale.ROOT))
                .filter(found -> isReportedAs(found, reference) && ENDED.contains(found.state()))
                .orElseThrow(() -> new RuleViolation(AppealRule.APPEAL_REFERENCE_UNKNOWN));
        DecisionView decision = decisionOf(about);
        UUID decisionId = decision == null ? null : decision.id();
        Filings.Opening opening = filings.next(
                rows.filed(about.id(), decisionId, AppealSide.REPORTER),
                calendar.untilAfter(endOf(about)),
                filing.at());
        opening.require();
        Set<String> barred = new HashSet<>(participants.of(about));
        if (decision != null) {
            barred.addAll(participants.of(decision));
        }
        StoredAppeal previous = opening.previous();
        Filings.bar(previous, barred);
        return filings.file(
                filing,
                new Head(
                        filing.once(),
                        book.nextNumber(filing.at()),
                        about.id(),
                        decisionId,
                        about.merchantId(),
                        AppealSide.REPORTER,
                        filing.by().toString(),
                        opening.level(),
                        previous == null ? null : previous.head().id(),
                        filing.grounds(),
                        null,
                        barred,
                        filing.at()));
    }

    /** What was decided last; null for a dismissal. */
    private @Nullable DecisionView decisionOf(CaseView about) {
        if (about.state() == CaseState.DISMISSED) {
            return null;
        }
        List<DecisionView> told = decisions.ofCase(about.id()).stream()
                .filter(one -> one.state().isTold())
                .toList();
        return told.isEmpty() ? null : told.get(told.size() - 1);
    }

    private Instant endOf(CaseView about) {
        return jdbc.sql("select ended_at from penalty_case where case_id = ?")
                .param(about.id())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static boolean isReportedAs(CaseView found, String reference) {
        String ref = found.sourceRef();
        return ref != null
                && MessageDigest.isEqual(
                        ref.getBytes(StandardCharsets.UTF_8), reference.strip().getBytes(StandardCharsets.UTF_8));
    }
}
