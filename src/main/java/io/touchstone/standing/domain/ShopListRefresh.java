package io.touchstone.standing.domain;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the list of shops up to date with its sources, whole sets at a time. It runs a moment behind the facts, so that
 * a single rating does not pay for the list's many indexes.
 */
@Component
class ShopListRefresh {

    /** Any number that no other lock of the application uses. */
    private static final long LOCK = 7_200_001L;

    private static final int SHOPS_MAX = 50_000;

    private static final String ANYTHING_TO_DO = """
            select exists (select 1 from standing_changed)
                or exists (select 1 from merchant_step_v s, standing_refresh r
                           where s.valid_from > r.refreshed_to and s.valid_from <= ? and s.valid_from > '-infinity')
            """;

    private static final String TAKE_OVER_DUE_STEPS = """
            insert into standing_changed
            select distinct s.merchant_id from merchant_step_v s, standing_refresh r
            where s.valid_from > r.refreshed_to and s.valid_from <= ? and s.valid_from > '-infinity'
            """;

    private static final String REWRITE = """
            with taken as (
                delete from standing_changed
                where ctid = any (array(select ctid from standing_changed limit %d)) returning merchant_id),
            stale as (select distinct merchant_id from taken),
            fresh as (
                select m.merchant_id, m.name, lower(m.name) as name_key, m.category_code,
                       coalesce((select s.state from merchant_step_v s
                                 where s.merchant_id = m.merchant_id and s.valid_from <= ?
                                 order by s.valid_from desc, s.step_no desc limit 1), 'applicant') as state,
                       coalesce(c.tier, 'none') as tier, coalesce(c.level_rank, 0) as level_rank,
                       coalesce(c.points, 0) as points,
                       coalesce(round(100000.0 * c.positive
                           / nullif(c.positive + c.neutral + c.negative, 0)), -1)::integer as positive_rate,
                       coalesce(round(c.description * 100000), -1)::integer as description,
                       coalesce(round(c.service * 100000), -1)::integer as service,
                       coalesce(round(c.logistics * 100000), -1)::integer as logistics
                from stale join merchant_shop_v m using (merchant_id) left join credit_score c using (merchant_id)),
            written as (
                insert into standing_shop as old
                select merchant_id, name, name_key, category_code, state, tier, level_rank, points, positive_rate,
                       description, service, logistics
                from fresh
                on conflict (merchant_id) do update set
                    name = excluded.name, name_key = excluded.name_key, category_code = excluded.category_code,
                    state = excluded.state, tier = excluded.tier, level_rank = excluded.level_rank,
                    points = excluded.points, positive_rate = excluded.positive_rate,
                    description = excluded.description, service = excluded.service, logistics = excluded.logistics
                where old is distinct from excluded)
            select count(*) from taken
            """.formatted(SHOPS_MAX);

    private final JdbcTemplate jdbc;
    private final ShopCounts counts;
    private final Clock clock;

    ShopListRefresh(JdbcTemplate jdbc, ShopCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /** Rewrites the shops marked as changed, up to a batch of them; true when there may be more. */
    @Transactional
    boolean refresh() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (!Boolean.TRUE.equals(jdbc.queryForObject(ANYTHING_TO_DO, Boolean.class, now)) || !isAlone()) {
            return false;
        }
        if (jdbc.update(TAKE_OVER_DUE_STEPS, now) > 0) {
            jdbc.update("update standing_refresh set refreshed_to = ?", now);
        }
        Integer taken = jdbc.queryForObject(REWRITE, Integer.class, now);
        if (taken == null || taken == 0) {
            return false;
        }
        counts.forget();
        return taken == SHOPS_MAX;
    }

    /** Of several processes one refreshes at a time; the lock ends with the transaction. */
    private boolean isAlone() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    }
}
