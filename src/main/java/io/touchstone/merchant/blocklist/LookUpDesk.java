package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.blocklist.BlocklistPermissions.CanLookUp;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers whether one exact value is on the list. Each question is counted and stands in the audit trail, without the value,
 * so that nobody reads the list off.
 */
@Service
@Transactional
public class LookUpDesk {

    /** Questions of one person in {@link #WINDOW}. */
    static final int QUESTIONS_MAX = 30;

    static final Duration WINDOW = Duration.ofHours(1);

    private final LinkKeys keys;
    private final BlocklistRows rows;
    private final JdbcTemplate db;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    LookUpDesk(
            LinkKeys keys,
            BlocklistRows rows,
            JdbcTemplate db,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.db = db;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Entries in force that are found by the value. */
    @CanLookUp
    public List<BlocklistRow> lookUp(LinkFacts.Kind kind, String value) {
        Actor actor = currentActor.get();
        Instant at = clock.instant();
        count(actor, at);
        byte[] mark = keys.mark(kind, value);
        List<BlocklistRow> hits = mark == null ? List.of() : rows.hits(kind, mark, at);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", kind.word());
        details.put("hits", hits.size());
        events.publishEvent(new BlocklistEvent(
                "merchant.blocklist_looked_up", new Subject("blocklist", kind.word()), actor, at, details));
        return hits;
    }

    private void count(Actor actor, Instant at) {
        // Of questions asked at once the later waits here, so that the count holds.
        db.queryForList("select pg_advisory_xact_lock(hashtextextended(?, 0))::text", "blocklist:" + actor.id());
        Timestamp since = Timestamp.from(at.minus(WINDOW));
        db.update("delete from merchant_blocklist_lookup where actor_id = ? and at <= ?", actor.id(), since);
        long asked = Objects.requireNonNull(db.queryForObject(
                "select count(*) from merchant_blocklist_lookup where actor_id = ?", Long.class, actor.id()));
        if (asked >= QUESTIONS_MAX) {
            throw Refused.tooMany(WINDOW);
        }
        db.update("insert into merchant_blocklist_lookup (actor_id, at) values (?, ?)", actor.id(), Timestamp.from(at));
    }
}
