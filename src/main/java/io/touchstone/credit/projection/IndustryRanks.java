package io.touchstone.credit.projection;

import io.touchstone.credit.domain.Industry;
import io.touchstone.credit.domain.IndustryRule;
import io.touchstone.credit.domain.MarkSums;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives every shop its place among those of its category, from the scores as they stand (rulings D4 and D6). */
@Component
public class IndustryRanks {

    private static final String SHOPS = """
            select m.category_code, s.merchant_id, s.d_sum, s.s_sum, s.l_sum, s.d_n, s.s_n, s.l_n, s.rated,
                   coalesce(state.state in ('trial', 'active'), false)
            from credit_score s
            join merchant m using (merchant_id)
            left join lateral (
                select t.state from merchant_state t where t.merchant_id = s.merchant_id and t.valid_from <= ?
                order by t.valid_from desc, t.step_no desc limit 1) state on true
            order by m.category_code
            """;

    private static final String WRITE = """
            update credit_score s set industry_rank = w.rank, industry_of = w.of
            from unnest(?::text[], ?::integer[], ?::integer[]) as w (merchant_id, rank, of)
            where w.merchant_id = s.merchant_id
              and (s.industry_rank, s.industry_of) is distinct from (w.rank, w.of)
            """;

    private record Shop(String category, String merchantId, MarkSums marks, boolean open) {}

    private final JdbcTemplate jdbc;
    private final CreditPolicies policies;

    IndustryRanks(JdbcTemplate jdbc, CreditPolicies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    /** Whether scores have changed since the last time, at least so long ago. */
    public boolean isStale(OffsetDateTime before) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select ranked_at < ? and exists (select from credit_score s where s.computed_at >= p.ranked_at)"
                        + " from credit_projection p",
                Boolean.class,
                before));
    }

    @Transactional
    public void refresh(Instant now) {
        IndustryRule rule = policies.at(now).industry();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        List<Shop> category = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        jdbc.query(
                SHOPS,
                row -> {
                    Shop shop = new Shop(
                            row.getString(1),
                            row.getString(2),
                            new MarkSums(
                                    new long[] {row.getLong(3), row.getLong(4), row.getLong(5)},
                                    new long[] {row.getLong(6), row.getLong(7), row.getLong(8)},
                                    row.getLong(9)),
                            row.getBoolean(10));
                    if (!category.isEmpty() && !category.get(0).category().equals(shop.category())) {
                        place(category, rule, placed);
                    }
                    category.add(shop);
                },
                at);
        place(category, rule, placed);
        write(placed);
        jdbc.update("update credit_projection set ranked_at = ?", at);
    }

    private record Placed(
            String merchantId,
            @Nullable Integer rank,
            @Nullable Integer of) {}

    private static void place(List<Shop> category, IndustryRule rule, List<Placed> placed) {
        Industry industry = new Industry(
                category.stream().filter(Shop::open).map(Shop::marks).toList(), rule);
        for (Shop shop : category) {
            boolean isIn = shop.open() && Industry.hasEnough(shop.marks(), rule);
            placed.add(new Placed(shop.merchantId(), isIn ? industry.rank(shop.marks()) : null, industry.size()));
        }
        category.clear();
    }

    private void write(List<Placed> placed) {
        List<Placed> sorted = placed.stream()
                .sorted(java.util.Comparator.comparing(Placed::merchantId))
                .toList();
        jdbc.update(
                WRITE,
                sorted.stream().map(Placed::merchantId).toArray(String[]::new),
                sorted.stream().map(Placed::rank).toArray(Integer[]::new),
                sorted.stream().map(Placed::of).toArray(Integer[]::new));
    }
}
