package io.touchstone.inspection.outcome;

import io.touchstone.identity.Accounts;
import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.outcome.CorrectionView.CorrectionRow;
import io.touchstone.inspection.outcome.OutcomeView.Line;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the pages of outcomes and corrections together. */
@Component
class OutcomePages {

    private final OutcomeRows rows;
    private final ObjectionRows objections;
    private final OutcomeProposals proposals;
    private final OutcomePapers papers;
    private final ReviewRows reviews;
    private final CorrectionList corrections;
    private final CorrectionRows correctionRows;
    private final OutcomeRetests retests;
    private final RetestFees fees;
    private final Samples samples;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    OutcomePages(
            OutcomeRows rows,
            ObjectionRows objections,
            OutcomeProposals proposals,
            OutcomePapers papers,
            ReviewRows reviews,
            CorrectionList corrections,
            CorrectionRows correctionRows,
            OutcomeRetests retests,
            RetestFees fees,
            Samples samples,
            Accounts accounts,
            JdbcClient jdbc) {
        this.rows = rows;
        this.objections = objections;
        this.proposals = proposals;
        this.papers = papers;
        this.reviews = reviews;
        this.corrections = corrections;
        this.correctionRows = correctionRows;
        this.retests = retests;
        this.fees = fees;
        this.samples = samples;
        this.accounts = accounts;
        this.jdbc = jdbc;
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
        Money fee = fees.quote(sample, now);
        return new OutcomeView(
                row,
                stored.version(),
                stored.verdict().failedItems(),
                retests.verified(sample),
                lines("inspection_outcome_entry", "outcome_id", row.id(), staff),
                failed ? objections.of(row.id()) : List.of(),
                open,
                staff ? proposals.of(row.id()) : List.of(),
                failed ? papers.of(row.id()) : List.of(),
                staff && failed ? reviews.of(row.id()) : List.of(),
                corrections.of(row.id()).map(found -> correction(found, reader)).orElse(null),
                obstacle(row, sample, now).map(Rule::messageKey).orElse(null),
                stored.retestOrder() != null && retests.isUntested(stored.retestOrder()),
                open != null && open.proposedBy().equals(reader.toString()),
                fee,
                waits ? fees.available(row.merchantId(), fee, now) : fee);
    }

    CorrectionView correction(CorrectionRow row, Actor reader) {
        boolean staff = reader.kind() == Actor.Kind.STAFF;
        Correction.Stored stored =
                correctionRows.find(row.number()).orElseThrow().stored();
        UUID followUp = stored.followUpSample();
        return new CorrectionView(
                row,
                rows.numberOf(row.outcomeId()),
                staff && followUp != null
                        ? samples.find(new SampleId(followUp))
                                .map(SampleView::number)
                                .orElse(null)
                        : null,
                corrections.filings(row.id()),
                lines("inspection_correction_entry", "correction_id", row.id(), staff).stream()
                        .filter(line -> staff || !line.kind().startsWith("sample"))
                        .toList(),
                stored.version());
    }

    private Optional<Rule> obstacle(OutcomeRow row, SampleId sample, Instant now) {
        boolean asked = row.state() == OutcomeState.OBJECTED || row.state() == OutcomeState.NOTIFIED;
        return asked ? retests.objection(sample, now) : Optional.empty();
    }

    /** What happened, newest first; what staff proposes among itself is not for merchants. */
    private List<Line> lines(String table, String key, UUID id, boolean staff) {
        record Row(Instant at, String kind, @Nullable String words, String actor) {}
        List<Row> found = jdbc.sql(
                        "select at, kind, words, actor from " + table + " where " + key + " = ? order by entry_id desc")
                .param(id)
                .query((row, i) ->
                        new Row(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        if (!staff) {
            return found.stream()
                    .filter(row ->
                            !row.kind().startsWith("proposed") && !row.kind().equals("declined"))
                    .map(row -> new Line(row.at(), row.kind(), row.kind().equals("agreed") ? null : row.words(), null))
                    .toList();
        }
        Map<String, String> names = accounts.displayNames(
                found.stream().map(row -> id(row.actor())).distinct().toList());
        return found.stream()
                .map(row -> new Line(
                        row.at(),
                        row.kind(),
                        row.words(),
                        Objects.requireNonNullElse(names.get(id(row.actor())), id(row.actor()))))
                .toList();
    }

    private static String id(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }
}
