package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of outcomes together. */
@Component
class OutcomePages {

    private final OutcomeRows rows;
    private final ObjectionRows objections;
    private final OutcomeProposals proposals;
    private final OutcomePapers papers;
    private final ReviewRows reviews;
    private final CorrectionList corrections;
    private final CorrectionPages correctionPages;
    private final OutcomeRetests retests;
    private final RetestFees fees;
    private final OutcomeDiary diary;

    OutcomePages(
            OutcomeRows rows,
            ObjectionRows objections,
            OutcomeProposals proposals,
            OutcomePapers papers,
            ReviewRows reviews,
            CorrectionList corrections,
            CorrectionPages correctionPages,
            OutcomeRetests retests,
            RetestFees fees,
            OutcomeDiary diary) {
        this.rows = rows;
        this.objections = objections;
        this.proposals = proposals;
        this.papers = papers;
        this.reviews = reviews;
        this.corrections = corrections;
        this.correctionPages = correctionPages;
        this.retests = retests;
        this.fees = fees;
        this.diary = diary;
    }

    /** @param reader whose own proposal it may be; who did what is shown to staff only */
    OutcomeView view(OutcomeRow row, Actor reader, Instant now) {
        Outcome outcome = rows.find(row.number()).orElseThrow(() -> new NotFound("outcome", row.number()));
        StoredOutcome stored = outcome.stored();
        SampleId sample = new SampleId(row.sampleId());
        boolean staff = reader.kind() == Actor.Kind.STAFF;
        // Nothing was objected to, held or corrected after what always passed.
        boolean failed = !stored.verdict().passed() || stored.retested();
        @Nullable Proposal open = stored.proposal();
        boolean waits = row.state() == OutcomeState.NOTIFIED;
        // Asked for while it can be objected to; the page says nothing of it before and after.
        Money fee = waits ? fees.quote(sample, now) : fees.usual(now);
        return new OutcomeView(
                row,
                stored.version(),
                stored.verdict().failedItems(),
                retests.verified(sample),
                diary.ofOutcome(row.id(), staff),
                failed ? objections.of(row.id()) : List.of(),
                open,
                staff ? proposals.of(row.id()) : List.of(),
                failed ? papers.of(row.id()) : List.of(),
                staff && failed ? reviews.of(row.id()) : List.of(),
                corrections
                        .of(row.id())
                        .map(found -> correctionPages.ofOutcome(found, row.number(), staff))
                        .orElse(null),
                obstacle(row, sample, now).map(Rule::messageKey).orElse(null),
                isUntested(row, stored),
                open != null && open.proposedBy().equals(reader.toString()),
                fee,
                waits ? fees.available(row.merchantId(), fee, now) : fee);
    }

    private boolean isUntested(OutcomeRow row, StoredOutcome stored) {
        return row.state() == OutcomeState.RETESTING
                && stored.retestOrder() != null
                && retests.isUntested(stored.retestOrder());
    }

    private Optional<Rule> obstacle(OutcomeRow row, SampleId sample, Instant now) {
        boolean asked = row.state() == OutcomeState.OBJECTED || row.state() == OutcomeState.NOTIFIED;
        return asked ? retests.objection(sample, now) : Optional.empty();
    }
}
