package io.touchstone.inspection.outcome;

import io.touchstone.evidence.Upload;
import io.touchstone.inspection.outcome.Correction.Filing;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What merchants do about what was found on their goods; whose it is was asked before. */
@Component
class OwnAnswers {

    private final OutcomeBook book;
    private final OutcomeCalendar calendar;
    private final Objections objections;
    private final ObjectionRows objectionRows;
    private final CorrectionBook corrections;
    private final CorrectionRows correctionRows;
    private final OutcomePapers papers;

    OwnAnswers(
            OutcomeBook book,
            OutcomeCalendar calendar,
            Objections objections,
            ObjectionRows objectionRows,
            CorrectionBook corrections,
            CorrectionRows correctionRows,
            OutcomePapers papers) {
        this.book = book;
        this.calendar = calendar;
        this.objections = objections;
        this.objectionRows = objectionRows;
        this.corrections = corrections;
        this.correctionRows = correctionRows;
        this.papers = papers;
    }

    /** @return whether it is new; a double submit objects once */
    boolean object(UUID outcome, UUID once, String grounds, List<Upload> uploads, Instant at, Actor by) {
        if (objectionRows.isKnown(once)) {
            return false;
        }
        book.act(outcome, one -> {
            one.object(calendar.answerBy(at), at, by);
            objections.file(one.head(), once, grounds, at, by);
            papers.take(outcome, "objection", uploads, at, by);
        });
        return true;
    }

    boolean withdraw(UUID outcome, Instant at, Actor by) {
        book.act(outcome, one -> one.withdraw(at, by));
        return true;
    }

    /** @return whether it is new; a double submit files once */
    boolean correct(UUID outcome, Filing filing, List<Upload> uploads, Actor by) {
        if (correctionRows.isFiled(filing.filingId())) {
            return false;
        }
        Correction correction =
                correctionRows.of(outcome).orElseThrow(() -> new NotFound("correction", outcome.toString()));
        corrections.act(correction.head().id(), one -> one.file(filing, by));
        papers.take(outcome, "correction", uploads, filing.filedAt(), by);
        return true;
    }
}
