package io.touchstone.restriction.loop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of checks and of what they found. */
@Repository
class DriftBook {

    private final JdbcClient jdbc;

    DriftBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Merchants about whom a consumer was told, or who are restricted now, by id. */
    List<String> concerned(ConsumerName consumer, String after, Instant now, int limit) {
        return jdbc.sql("""
                        (select distinct merchant_id from restriction_delivery
                         where consumer = :consumer and merchant_id > :after order by 1 limit :limit)
                        union
                        (select distinct merchant_id from restriction_entry
                         where merchant_id > :after and scope = 'merchant' and (valid_until is null or valid_until > :now)
                         order by 1 limit :limit)
                        order by 1 limit :limit
                        """)
                .param("consumer", consumer.word())
                .param("after", after)
                .param("now", LoopBook.utc(now))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Those of whom a consumer was told so lately that it may still be about to obey. */
    Set<String> justTold(ConsumerName consumer, Collection<String> merchantIds, Instant since) {
        return new HashSet<>(jdbc.sql("select distinct merchant_id from restriction_delivery where consumer = :consumer"
                        + " and merchant_id = any (:ids) and acked_at is null and told_at > :since")
                .param("consumer", consumer.word())
                .param("ids", merchantIds.toArray(String[]::new))
                .param("since", LoopBook.utc(since))
                .query(String.class)
                .list());
    }

    /** Disobeyed since the oldest change it did not take, or since it was first seen. */
    void seen(UUID id, ConsumerName consumer, String merchantId, BigDecimal expected, BigDecimal found, Instant at) {
        jdbc.sql("""
                        insert into restriction_drift (drift_id, consumer, merchant_id, expected, found, since, last_seen_at)
                        values (:id, :consumer, :merchant, :expected, :found,
                            least(:at, coalesce((select min(told_at) from restriction_delivery where consumer = :consumer
                                and merchant_id = :merchant and acked_at is null), :at)), :at)
                        on conflict (consumer, merchant_id) where closed_at is null
                        do update set expected = excluded.expected, found = excluded.found, last_seen_at = excluded.last_seen_at
                        """)
                .param("id", id)
                .param("consumer", consumer.word())
                .param("merchant", merchantId)
                .param("expected", expected)
                .param("found", found)
                .param("at", LoopBook.utc(at))
                .update();
    }

    /** What a check did not see again has ended. */
    int closeUnseen(ConsumerName consumer, Instant begun) {
        return jdbc.sql("update restriction_drift set closed_at = greatest(:begun, since) where consumer = :consumer"
                        + " and closed_at is null and last_seen_at < :begun")
                .param("begun", LoopBook.utc(begun))
                .param("consumer", consumer.word())
                .update();
    }

    void checked(UUID id, ConsumerName consumer, Instant begun, Instant ended, DriftResult result) {
        jdbc.sql(
                        "insert into restriction_check values (:id, :consumer, :begun, :ended, :outcome, :compared, :drifting)")
                .param("id", id)
                .param("consumer", consumer.word())
                .param("begun", LoopBook.utc(begun))
                .param("ended", LoopBook.utc(ended))
                .param("outcome", result.reached() ? "done" : "unreachable")
                .param("compared", result.compared())
                .param("drifting", result.drifting())
                .update();
    }
}
