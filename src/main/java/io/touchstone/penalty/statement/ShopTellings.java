package io.touchstone.penalty.statement;

import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobView;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.penalty.decision.DecisionView;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands in the telling of shops of what was decided about a brand, and knows how far it is (B9). */
@Component
public class ShopTellings {

    private final Jobs jobs;
    private final JdbcClient jdbc;

    ShopTellings(Jobs jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /**
     * One shop that was told.
     *
     * @param readAt when somebody of it first looked at its statement
     * @param backAt when its listings were put back, for it alone or for all
     */
    public record ToldShop(
            String merchantId,
            String name,
            Instant toldAt,
            @Nullable Instant readAt,
            @Nullable Instant backAt) {}

    /** In the caller's transaction; the shops are told after it. */
    public void start(DecisionView decision, Instant at, Actor actor) {
        JobId job = jobs.submit(new JobRequest(
                TellShops.KIND, Map.of(TellShops.DECISION, decision.id().toString()), actor));
        jdbc.sql("insert into penalty_telling (job_id, decision_id, handed_in) values (?, ?, ?)")
                .param(job.id())
                .param(decision.id())
                .param(Timestamp.from(at))
                .update();
    }

    /** The newest; none before the decision takes effect. */
    public Optional<JobView> newest(UUID decision) {
        return jdbc.sql(
                        "select job_id from penalty_telling where decision_id = ? order by handed_in desc, job_id desc limit 1")
                .param(decision)
                .query(UUID.class)
                .optional()
                .flatMap(job -> jobs.find(new JobId(job)));
    }

    /** How many shops have their statement. */
    public long told(UUID decision) {
        return jdbc.sql("select count(*) from penalty_statement"
                        + " where decision_id = ? and merchant_id is not null and kind = 'original'")
                .param(decision)
                .query(Long.class)
                .single();
    }

    /** The shops that were told, by id. */
    public KeysetPage<ToldShop> shops(UUID decision, @Nullable String cursor, int limit) {
        String after = cursor == null
                ? ""
                : Cursor.decode(cursor, 1).map(values -> values.get(0)).orElse("");
        return KeysetPage.cut(told(decision, after, limit + 1), limit, shop -> List.of(shop.merchantId()));
    }

    private List<ToldShop> told(UUID decision, String after, int limit) {
        return jdbc.sql("""
                        select s.merchant_id, coalesce(m.name, s.merchant_id), s.written_at, r.read_at,
                               (select min(c.written_at) from penalty_statement c
                                 where c.decision_id = s.decision_id and c.merchant_id = s.merchant_id and c.kind = 'correction')
                          from penalty_statement s left join merchant_shop_v m on m.merchant_id = s.merchant_id
                          left join penalty_statement_receipt r on r.statement_id = s.statement_id
                         where s.decision_id = ? and s.merchant_id > ? and s.kind = 'original'
                         order by s.merchant_id limit ?
                        """)
                .param(decision)
                .param(after)
                .param(limit)
                .query((row, i) -> new ToldShop(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        instant(row.getTimestamp(4)),
                        instant(row.getTimestamp(5))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
