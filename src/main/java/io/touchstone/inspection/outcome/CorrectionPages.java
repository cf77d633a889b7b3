package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.outcome.CorrectionView.CorrectionRow;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the pages of corrections together. */
@Component
class CorrectionPages {

    private final CorrectionList list;
    private final CorrectionRows rows;
    private final OutcomeRows outcomes;
    private final Samples samples;
    private final OutcomeDiary diary;

    CorrectionPages(
            CorrectionList list, CorrectionRows rows, OutcomeRows outcomes, Samples samples, OutcomeDiary diary) {
        this.list = list;
        this.rows = rows;
        this.outcomes = outcomes;
        this.samples = samples;
        this.diary = diary;
    }

    /** @param reader the sample of staff's follow-up is shown to staff only */
    CorrectionView view(CorrectionRow row, Actor reader) {
        boolean staff = reader.kind() == Actor.Kind.STAFF;
        Correction.Stored stored = rows.find(row.number()).orElseThrow().stored();
        UUID followUp = stored.followUpSample();
        return new CorrectionView(
                row,
                outcomes.numberOf(row.outcomeId()),
                staff && followUp != null
                        ? samples.find(new SampleId(followUp))
                                .map(SampleView::number)
                                .orElse(null)
                        : null,
                list.filings(row.id()),
                lines(row, staff),
                stored.version());
    }

    /**
     * As the page of its outcome shows it: merchants file there, staff is led to the correction's own page.
     *
     * @param outcome its outcome's number
     */
    CorrectionView ofOutcome(CorrectionRow row, String outcome, boolean staff) {
        return new CorrectionView(
                row,
                outcome,
                null,
                staff ? List.of() : list.filings(row.id()),
                staff ? List.of() : lines(row, false),
                0);
    }

    private List<OutcomeView.Line> lines(CorrectionRow row, boolean staff) {
        return diary.ofCorrection(row.id(), staff).stream()
                .filter(line -> staff || !line.kind().startsWith("sample"))
                .toList();
    }
}
