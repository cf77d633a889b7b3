package io.touchstone.penalty.statement;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.PenaltyPermissions.CanWork;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees what is due to be published, publishes it, or keeps it back for a reason while its clock goes on. */
@Service
@Transactional
public class PublicationDesk {

    private final PublicationList list;
    private final PublicationRows rows;
    private final PublishedMeasures measures;
    private final Publications publications;
    private final CurrentActor actor;
    private final Clock clock;

    PublicationDesk(
            PublicationList list,
            PublicationRows rows,
            PublishedMeasures measures,
            Publications publications,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.rows = rows;
        this.measures = measures;
        this.publications = publications;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<PublicationRow> list(PublicationFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    /** How many are late, for the head of the list and the workbench. */
    @CanRead
    @Transactional(readOnly = true)
    public long overdue() {
        return rows.overdue(clock.instant());
    }

    @CanRead
    @Transactional(readOnly = true)
    public PublicDecision view(String number) {
        PublicationRow row = row(number);
        return new PublicDecision(
                row, measures.of(List.of(row.decisionId())).getOrDefault(row.decisionId(), List.of()));
    }

    @CanWork
    public void publish(String number, long version) {
        publications.publish(row(number, version), now(), actor.get());
    }

    @CanWork
    public void hold(String number, long version, String because) {
        publications.hold(row(number, version), because, now(), actor.get());
    }

    @CanWork
    public void resume(String number, long version) {
        publications.resume(row(number, version), now(), actor.get());
    }

    /** Keeps one from the public for good, or takes a wrong one down. */
    @CanWork
    public void takeDown(String number, long version, String because) {
        PublicationRow row = row(number, version);
        publications.takeDown(row, row.isPublic() ? "corrected" : "withheld", because, now(), actor.get());
    }

    private PublicationRow row(String number) {
        return rows.find(number).orElseThrow(() -> new NotFound("publication", number));
    }

    private PublicationRow row(String number, long version) {
        PublicationRow row = row(number);
        if (row.version() != version) {
            throw new Conflict(ReasonsRule.PUBLICATION_CHANGED);
        }
        return row;
    }

    private Instant now() {
        return clock.instant();
    }
}
