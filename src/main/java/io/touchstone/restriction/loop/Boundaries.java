package io.touchstone.restriction.loop;

import io.touchstone.restriction.RestrictionKind;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices that the time of a restriction has come or is over, which nobody does and no event tells. */
@Component
class Boundaries {

    private static final String PASSED = """
            select e.restriction_id, e.merchant_id, e.kind, e.scope, e.case_no, b.ends, b.at
            from (select restriction_id, false as ends, valid_from as at from restriction_entry
                  where valid_from > :from and valid_from <= :to and valid_from > recorded_at
                  union all
                  select restriction_id, true, valid_until from restriction_entry
                  where valid_until > :from and valid_until <= :to
                  union all
                  select restriction_id, true, lifted_at from restriction_lift
                  where lifted_at > :from and lifted_at <= :to and lifted_at > recorded_at) b
            join restriction_entry e using (restriction_id)
            left join restriction_lift l using (restriction_id)
            where l.lifted_at is null or l.lifted_at = b.at or l.lifted_at > b.at
            order by b.at, b.restriction_id
            """;

    private final JdbcClient jdbc;
    private final TellConsumers consumers;
    private final Clock clock;

    Boundaries(JdbcClient jdbc, TellConsumers consumers, Clock clock) {
        this.jdbc = jdbc;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** How many there were since the last look; the first look only remembers the time. */
    @Transactional
    public int look() {
        Instant now = clock.instant();
        Optional<Instant> last = jdbc.sql("select seen_to from restriction_boundary for update")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
        jdbc.sql("insert into restriction_boundary (seen_to) values (:now) on conflict (only_one)"
                        + " do update set seen_to = greatest(restriction_boundary.seen_to, excluded.seen_to)")
                .param("now", LoopBook.utc(now))
                .update();
        List<Boundary> passed = last.map(from -> between(from, now)).orElse(List.of());
        passed.forEach(consumers::passed);
        return passed.size();
    }

    private List<Boundary> between(Instant from, Instant to) {
        return jdbc.sql(PASSED)
                .param("from", LoopBook.utc(from))
                .param("to", LoopBook.utc(to))
                .query((row, number) -> new Boundary(
                        row.getObject("restriction_id", UUID.class),
                        row.getString("merchant_id"),
                        RestrictionKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("scope"),
                        row.getString("case_no"),
                        row.getBoolean("ends"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
