package io.touchstone.penalty.statement;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.statement.ReasonsPermissions.AnybodyReads;
import io.touchstone.shell.PortalSeats;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read of decisions, signed in or not; the same for everybody. */
@Service
@Transactional(readOnly = true)
@AnybodyReads
public class PublishedDecisions {

    private final PublicationList list;
    private final PublicationRows rows;
    private final PublishedMeasures measures;
    private final PortalSeats seats;

    PublishedDecisions(PublicationList list, PublicationRows rows, PublishedMeasures measures, PortalSeats seats) {
        this.list = list;
        this.rows = rows;
        this.measures = measures;
        this.seats = seats;
    }

    public KeysetPage<PublicDecision> page(PublicFilter filter, @Nullable String cursor, int limit) {
        KeysetPage<PublicationRow> page = list.page(filter, cursor, limit);
        Map<UUID, List<PublishedMeasures.Line>> lines = seats.beyond(() -> measures.of(
                page.items().stream().map(PublicationRow::decisionId).toList()));
        return new KeysetPage<>(
                page.items().stream()
                        .map(row -> new PublicDecision(row, lines.getOrDefault(row.decisionId(), List.of())))
                        .toList(),
                page.nextCursor());
    }

    /** @throws NotFound for one that is not public, or no longer */
    public PublicDecision find(String number) {
        PublicationRow row =
                rows.find(number).filter(PublicationRow::isPublic).orElseThrow(() -> new NotFound("decision", number));
        return new PublicDecision(row, measures(row));
    }

    private List<PublishedMeasures.Line> measures(PublicationRow row) {
        return seats.beyond(() -> measures.of(List.of(row.decisionId())).getOrDefault(row.decisionId(), List.of()));
    }
}
