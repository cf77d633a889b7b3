package io.touchstone.inspection.programme;

import io.touchstone.taxonomy.Categories;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The products that a definition means: those on sale, of shops that trade, and whatever else it says. */
@Component
class Candidates {

    /** Counting further would tell a reader nothing more. */
    static final int COUNTED_MAX = 1_000_000;

    private static final String COLUMNS = "p.product_id, p.merchant_id, p.category_code, p.price_minor";
    private static final String OF_A_SHOP_THAT_TRADES = """
            p.merchant_id not in (
                select s.merchant_id from merchant_shop_v s
                 where coalesce((select x.state from merchant_step_v x
                                  where x.merchant_id = s.merchant_id and x.valid_from <= %1$s
                                  order by x.valid_from desc, x.step_no desc limit 1), 'applicant') not in ('trial', 'active'))""";
    private static final String HOT = """
            p.product_id in (select o.product_id from trade_order o where o.paid_at > %s and o.paid_at <= %s
                              group by o.product_id having count(*) >= %d)""";
    private static final String TROUBLED = """
            p.product_id in (select t.product_id from (
                select coalesce(c.product_id, o.product_id) as product_id
                  from trade_complaint c left join trade_order o using (order_id)
                 where c.opened_at > %1$s and c.opened_at <= %2$s
                union all
                select o.product_id from trade_return r join trade_order o using (order_id)
                 where r.requested_at > %1$s and r.requested_at <= %2$s) t
                 where t.product_id is not null group by t.product_id having count(*) >= %3$d)""";

    private final Categories categories;
    private final JdbcTemplate jdbc;

    Candidates(Categories categories, JdbcTemplate jdbc) {
        this.categories = categories;
        this.jdbc = jdbc;
    }

    /** As a select without parameters, for a COPY; whatever somebody typed is a literal in it. */
    String select(PopulationQuery query, Instant at) {
        return "select " + COLUMNS + from(query, at);
    }

    /** How many there are now, no further than {@link #COUNTED_MAX} and one. */
    long count(PopulationQuery query, Instant at) {
        Long count = jdbc.queryForObject(
                "select count(*) from (select" + from(query, at) + " limit " + (COUNTED_MAX + 1) + ") counted",
                Long.class);
        return count == null ? 0 : count;
    }

    private String from(PopulationQuery query, Instant at) {
        List<String> conditions = new ArrayList<>();
        conditions.add(
                "not p.bare and p.open_removals = 0 and (p.listed_at is null or p.listed_at <= " + literal(at) + ")");
        conditions.add(OF_A_SHOP_THAT_TRADES.formatted(literal(at)));
        anyOf("p.category_code", subtrees(query.categories()), conditions);
        if (!query.riskClasses().isEmpty()) {
            conditions.add(
                    "p.category_code in (select c.category_code from taxonomy_category c where c.risk_class = any ("
                            + literal(query.riskClasses()) + "))");
        }
        anyOf("p.merchant_id", query.merchants(), conditions);
        anyOf("lower(p.brand)", folded(query.brands()), conditions);
        price(query, conditions);
        signals(query, at, conditions);
        return " from catalog_product p where " + String.join(" and ", conditions);
    }

    private static void price(PopulationQuery query, List<String> conditions) {
        if (query.priceFromMinor() != null) {
            conditions.add("p.price_minor >= " + query.priceFromMinor());
        }
        if (query.priceToMinor() != null) {
            conditions.add("p.price_minor <= " + query.priceToMinor());
        }
    }

    private static void signals(PopulationQuery query, Instant at, List<String> conditions) {
        List<String> signals = new ArrayList<>();
        if (query.ordersMin() != null) {
            signals.add(HOT.formatted(since(at, query.ordersDays()), literal(at), query.ordersMin()));
        }
        if (query.troublesMin() != null) {
            signals.add(TROUBLED.formatted(since(at, query.troublesDays()), literal(at), query.troublesMin()));
        }
        if (!signals.isEmpty()) {
            conditions.add("(" + String.join(query.either() ? " or " : " and ", signals) + ")");
        }
    }

    private Set<String> subtrees(List<String> roots) {
        // With the root itself, so that one nobody knows any more means nothing and not everything.
        Set<String> codes = new LinkedHashSet<>(roots);
        roots.forEach(root -> codes.addAll(categories.subtree(root)));
        return codes;
    }

    private static List<String> folded(List<String> brands) {
        return brands.stream().map(brand -> brand.toLowerCase(Locale.ROOT)).toList();
    }

    private static void anyOf(String what, Collection<String> values, List<String> conditions) {
        if (!values.isEmpty()) {
            conditions.add(what + " = any (" + literal(values) + ")");
        }
    }

    private static String since(Instant at, int days) {
        return literal(at.minus(Duration.ofDays(days)));
    }

    private static String literal(Instant at) {
        return "timestamptz '" + Timestamp.from(at).toInstant() + "'";
    }

    private static String literal(Collection<String> values) {
        return values.stream().map(Candidates::literal).collect(Collectors.joining(",", "array[", "]::text[]"));
    }

    /** Standard-conforming: only the quote itself is doubled. */
    private static String literal(@Nullable String value) {
        return "'" + (value == null ? "" : value.replace("\0", "").replace("'", "''")) + "'";
    }
}
