package io.touchstone.merchant.review;

import io.touchstone.kernel.Conflict;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works on what. One row an application, and the database decides between two who want it at once. */
@Component
class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what is free, ended or one's own already; says whether it is now the asker's. */
    boolean take(UUID application, String by, Instant now, Instant until) {
        return jdbc.sql("""
                        insert into merchant_review_claim as c (application_id, claimed_by, claimed_at, lease_until)
                        values (:id, :by, :now, :until)
                        on conflict (application_id) do update
                        set claimed_by = :by, lease_until = :until,
                            claimed_at = case when c.claimed_by = :by and c.lease_until > :now then c.claimed_at else :now end
                        where c.claimed_by = :by or c.lease_until <= :now
                        """)
                        .param("id", application)
                        .param("by", by)
                        .param("now", utc(now))
                        .param("until", utc(until))
                        .update()
                == 1;
    }

    /** Lengthens a lease that still runs. */
    boolean renew(UUID application, String by, Instant now, Instant until) {
        return jdbc.sql("""
                        update merchant_review_claim set lease_until = :until
                        where application_id = :id and claimed_by = :by and lease_until > :now
                        """)
                        .param("id", application)
                        .param("by", by)
                        .param("now", utc(now))
                        .param("until", utc(until))
                        .update()
                == 1;
    }

    boolean release(UUID application, String by) {
        return jdbc.sql("delete from merchant_review_claim where application_id = ? and claimed_by = ?")
                        .params(application, by)
                        .update()
                == 1;
    }

    /** Ends whoever's claim there is. */
    void clear(UUID application) {
        jdbc.sql("delete from merchant_review_claim where application_id = ?")
                .params(application)
                .update();
    }

    /** Only who works on an application judges it. */
    void requireOf(UUID application, String by, Instant now) {
        if (running(application, now).filter(claim -> claim.by().equals(by)).isEmpty()) {
            throw new Conflict(ReviewRule.REVIEW_NOT_CLAIMED);
        }
    }

    /** The claim that still runs. */
    Optional<Claim> running(UUID application, Instant now) {
        return jdbc.sql("""
                        select claimed_by, claimed_at, lease_until from merchant_review_claim
                        where application_id = :id and lease_until > :now
                        """)
                .param("id", application)
                .param("now", utc(now))
                .query((row, index) -> new Claim(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    void skip(UUID application, String by, Instant at, String reason) {
        jdbc.sql("insert into merchant_review_skip values (?, ?, ?, ?)")
                .params(application, by, utc(at), reason)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Somebody's lease. */
    record Claim(String by, Instant since, Instant until) {}
}
