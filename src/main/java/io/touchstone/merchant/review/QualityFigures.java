package io.touchstone.merchant.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how reviewers agree, and works the draw out again. */
@Component
class QualityFigures {

    private final JdbcClient jdbc;

    QualityFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the account that decided. */
    Map<String, Agreement> byReviewer(Instant since) {
        Map<String, Agreement> agreements = new TreeMap<>();
        jdbc.sql("""
                        select s.first_by, o.state, s.outcome, count(*) from merchant_quality_sample s
                        join merchant_application_outcome o using (outcome_no)
                        where s.second_at >= :since group by 1, 2, 3
                        """).param("since", since.atOffset(ZoneOffset.UTC)).query(row -> {
            agreements
                    .computeIfAbsent(row.getString(1), by -> new Agreement())
                    .add(row.getString(2), row.getString(3), row.getLong(4));
        });
        return agreements;
    }

    /** By reason: whether the one gives it when the other does. */
    Map<String, Agreement> byReason(Instant since) {
        Map<String, Agreement> agreements = new TreeMap<>();
        jdbc.sql("""
                        with sampled as (
                          select o.reason_codes as firsts, s.reason_codes as seconds from merchant_quality_sample s
                          join merchant_application_outcome o using (outcome_no) where s.second_at >= :since),
                        codes as (select distinct unnest(firsts || seconds) as code from sampled)
                        select code, code = any(firsts), code = any(seconds), count(*)
                        from codes cross join sampled group by 1, 2, 3
                        """).param("since", since.atOffset(ZoneOffset.UTC)).query(row -> {
            agreements
                    .computeIfAbsent(row.getString(1), code -> new Agreement())
                    .add(row.getString(2), row.getString(3), row.getLong(4));
        });
        return agreements;
    }

    /**
     * The draw of a month worked out again.
     *
     * @param seed null while the month runs: who knew it could tell what will be drawn
     * @param seedHash SHA-256 of the seed, shown from the first decision on, so that it cannot be another one later
     * @param differing decisions of which the draw now says something else than was put down; none, or somebody cheated
     */
    public record Proof(
            LocalDate month,
            @Nullable String seed,
            String seedHash,
            long decisions,
            long drawn,
            long differing,
            long missing) {}

    /** Newest month first. */
    List<Proof> proofs(LocalDate thisMonth, int limit) {
        return jdbc.sql("""
                        select m.month, case when m.month < :this then m.seed end,
                          encode(sha256(convert_to(m.seed, 'UTF8')), 'hex'), count(d.outcome_no),
                          count(*) filter (where d.is_drawn),
                          count(*) filter (where d.value_bp is distinct from
                            (('x' || encode(substr(sha256(convert_to(
                              m.seed || ':' || d.application_id || ':' || d.round, 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint
                              & 4294967295) % 10000 and d.outcome_no is not null),
                          count(*) filter (where d.is_drawn and not exists (
                            select from merchant_quality_sample s where s.outcome_no = d.outcome_no))
                        from merchant_quality_seed m left join merchant_quality_draw d using (month)
                        group by m.month, m.seed order by m.month desc limit :limit
                        """)
                .param("this", thisMonth)
                .param("limit", limit)
                .query((row, index) -> new Proof(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)))
                .list();
    }
}
