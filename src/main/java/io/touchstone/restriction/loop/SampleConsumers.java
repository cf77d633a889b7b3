package io.touchstone.restriction.loop;

import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.EligibilityAnswers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stands for search, recruitment, campaigns and finance while the platform's own are not connected: takes what it is told, asks
 * eligibility anew, and keeps what it enforces, as another system would. Its pages show only what it kept.
 */
@Component
class SampleConsumers {

    private static final int AT_A_TIME = 500;

    private final LoopBook book;
    private final EligibilityAnswers answers;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleConsumers(LoopBook book, EligibilityAnswers answers, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.answers = answers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes some of what waits; how many deliveries that were. */
    @Transactional
    public int obey(ConsumerName name) {
        Consumer consumer = book.consumer(name);
        if (!consumer.sample() || !consumer.obeys()) {
            return 0;
        }
        List<LoopBook.Untaken> waiting = book.untaken(name, AT_A_TIME);
        if (waiting.isEmpty()) {
            return 0;
        }
        Set<String> merchants = new LinkedHashSet<>();
        waiting.forEach(one -> merchants.add(one.merchantId()));
        Instant now = clock.instant();
        answers.afresh(merchants, name.purpose(), now).forEach((id, answer) -> keep(name, id, answer, now));
        return book.takenBySample(name, waiting, now);
    }

    /** What it does about merchants it holds back, by id. */
    List<Enforced> held(ConsumerName name, String after, int limit) {
        return jdbc.sql(
                        "select merchant_id, eligible, weight, reason, kept_at from restriction_enforced"
                                + " where consumer = :consumer and weight < 1 and merchant_id > :after order by merchant_id limit :limit")
                .param("consumer", name.word())
                .param("after", after)
                .param("limit", limit)
                .query(SampleConsumers::enforced)
                .list();
    }

    /** What it does about some merchants; it takes one it never heard of as any other. */
    Map<String, Enforced> about(ConsumerName name, Set<String> merchantIds) {
        return jdbc
                .sql("select merchant_id, eligible, weight, reason, kept_at from restriction_enforced"
                        + " where consumer = :consumer and merchant_id = any (:ids)")
                .param("consumer", name.word())
                .param("ids", merchantIds.toArray(String[]::new))
                .query(SampleConsumers::enforced)
                .list()
                .stream()
                .collect(Collectors.toMap(Enforced::merchantId, one -> one));
    }

    /** One that obeys keeps the answer it just got; one that does not goes by what it kept before. */
    Enforced askNow(ConsumerName name, String merchantId, Eligibility answer, Instant now) {
        if (book.consumer(name).obeys()) {
            keep(name, merchantId, answer, now);
        }
        Enforced kept = about(name, Set.of(merchantId)).get(merchantId);
        return kept == null ? new Enforced(merchantId, true, BigDecimal.ONE, "", now) : kept;
    }

    private void keep(ConsumerName name, String merchantId, Eligibility answer, Instant now) {
        jdbc.sql("""
                        insert into restriction_enforced (consumer, merchant_id, eligible, weight, reason, kept_at)
                        values (:consumer, :merchant, :eligible, :weight, :reason, :at)
                        on conflict (consumer, merchant_id) do update set eligible = excluded.eligible,
                            weight = excluded.weight, reason = excluded.reason, kept_at = excluded.kept_at
                        """)
                .param("consumer", name.word())
                .param("merchant", merchantId)
                .param("eligible", answer.eligible())
                .param("weight", answer.weight())
                .param("reason", reason(answer))
                .param("at", LoopBook.utc(now))
                .update();
    }

    /** Codes with their cases, as the answer gave them. */
    private static String reason(Eligibility answer) {
        return answer.reasons().stream()
                .map(one -> one.caseNo() == null ? one.code() : one.code() + " " + one.caseNo())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Enforced enforced(ResultSet row, int number) throws SQLException {
        return new Enforced(
                row.getString("merchant_id"),
                row.getBoolean("eligible"),
                row.getBigDecimal("weight"),
                row.getString("reason"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
