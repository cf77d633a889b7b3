package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLevel;
import io.touchstone.merchant.MerchantState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement over the list, with its arguments in order. Where a filter names only one of state and tier, the statement
 * merges one index range for each value of the other; so the cost of a page depends neither on its depth nor on the
 * number of shops.
 */
final class ShopQuery {

    private static final String COLUMNS =
            "merchant_id, name, category_code, state, tier, level_rank, points, positive_rate, description, service, logistics";

    /** Figures as people read them, without the sort keys' stand-in for none. */
    private static final String EXPORTED =
            "s.merchant_id, s.name, s.category_code, s.state, s.tier, s.level_rank, s.points,"
                    + " (nullif(s.positive_rate, -1) * 0.00001)::numeric(6, 5) as positive_rate,"
                    + " (nullif(s.description, -1) * 0.00001)::numeric(6, 5) as description,"
                    + " (nullif(s.service, -1) * 0.00001)::numeric(6, 5) as service,"
                    + " (nullif(s.logistics, -1) * 0.00001)::numeric(6, 5) as logistics";

    /** Of the shops whose id or name begins with the text, this many by each are looked at. */
    static final int CANDIDATES_MAX = 1_000;

    /** Sorts behind every text with the same beginning: the last code point. */
    private static final String AFTER_ALL = new String(Character.toChars(Character.MAX_CODE_POINT));

    private final ShopFilter filter;
    private final List<Object> arguments = new ArrayList<>();

    private ShopQuery(ShopFilter filter) {
        this.filter = filter;
    }

    record Statement(String sql, Object[] arguments) {}

    /** One page after a row, or the first. */
    static Statement page(ShopFilter filter, ShopSort sort, @Nullable After after, int limit) {
        ShopQuery query = new ShopQuery(filter);
        return query.statement(query.shops(sort, after, limit));
    }

    /** Every row, for an export: the ids and figures in the order of the list. */
    static Statement all(ShopFilter filter, ShopSort sort) {
        ShopQuery query = new ShopQuery(filter);
        String source = query.source();
        String where = where(query.conditions(query.states(), query.tiers()));
        return query.statement("select " + EXPORTED + " from " + source + " s" + where + order(sort, "s."));
    }

    /** How many there are, counted no further than a limit. */
    static Statement count(ShopFilter filter, int limit) {
        ShopQuery query = new ShopQuery(filter);
        String source = query.source();
        String where = where(query.conditions(query.states(), query.tiers()));
        return query.statement(
                "select count(*) from (select 1 from " + source + " s" + where + " limit " + limit + ") counted");
    }

    /** The sort value and id of the last row seen. */
    record After(long value, String merchantId) {}

    private String shops(ShopSort sort, @Nullable After after, int limit) {
        List<String> branches = new ArrayList<>();
        for (Branch branch : branches()) {
            String from = "select " + COLUMNS + " from " + source() + " s";
            List<String> conditions = conditions(branch.states(), branch.tiers());
            if (after != null) {
                conditions.add(beyond(sort, after));
            }
            branches.add("(" + from + where(conditions) + order(sort) + " limit " + limit + ")");
        }
        if (branches.size() == 1) {
            return branches.get(0);
        }
        return String.join(" union all ", branches) + order(sort) + " limit " + limit;
    }

    private List<Branch> branches() {
        boolean state = filter.state() != null;
        boolean tier = filter.tier() != null;
        if (filter.text() != null || state == tier) {
            return List.of(new Branch(states(), tiers()));
        }
        List<Branch> branches = new ArrayList<>();
        if (state) {
            for (CreditLevel.Tier each : CreditLevel.Tier.values()) {
                branches.add(new Branch(states(), List.of(each.word())));
            }
        } else {
            for (MerchantState each : MerchantState.values()) {
                branches.add(new Branch(List.of(each.word()), tiers()));
            }
        }
        return branches;
    }

    private List<String> states() {
        MerchantState state = filter.state();
        if (state != null) {
            return List.of(state.word());
        }
        boolean fitsAnIndex = filter.tier() == null || filter.text() != null;
        return fitsAnIndex
                ? List.of()
                : Arrays.stream(MerchantState.values()).map(MerchantState::word).toList();
    }

    private List<String> tiers() {
        CreditLevel.Tier tier = filter.tier();
        return tier == null ? List.of() : List.of(tier.word());
    }

    private String source() {
        String text = filter.text();
        if (text == null) {
            return "standing_shop";
        }
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        arguments.addAll(List.of(text, text + AFTER_ALL, lower, lower + AFTER_ALL));
        return "((select * from standing_shop where merchant_id >= ? and merchant_id < ? order by merchant_id limit "
                + CANDIDATES_MAX + ") union (select * from standing_shop where name_key >= ? and name_key < ?"
                + " order by name_key, merchant_id limit " + CANDIDATES_MAX + "))";
    }

    private List<String> conditions(List<String> states, List<String> tiers) {
        List<String> conditions = new ArrayList<>();
        String category = filter.categoryCode();
        if (category != null) {
            conditions.add("s.category_code = ?");
            arguments.add(category);
        }
        oneOf("s.state", states, conditions);
        oneOf("s.tier", tiers, conditions);
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void oneOf(String column, List<String> values, List<String> conditions) {
        if (values.isEmpty()) {
            return;
        }
        conditions.add(
                values.size() == 1
                        ? column + " = ?"
                        : column + " in (" + String.join(", ", java.util.Collections.nCopies(values.size(), "?"))
                                + ")");
        arguments.addAll(values);
    }

    private String beyond(ShopSort sort, After after) {
        String comparison = sort.descending() ? "<" : ">";
        if (sort.by() == ShopSort.By.ID) {
            arguments.add(after.merchantId());
            return "s.merchant_id " + comparison + " ?";
        }
        arguments.add(after.value());
        arguments.add(after.merchantId());
        return "(s." + sort.by().word() + ", s.merchant_id) " + comparison + " (?, ?)";
    }

    private static String order(ShopSort sort) {
        return order(sort, "");
    }

    private static String order(ShopSort sort, String alias) {
        String direction = sort.descending() ? " desc" : "";
        String first = sort.by() == ShopSort.By.ID ? "" : alias + sort.by().word() + direction + ", ";
        return " order by " + first + alias + "merchant_id" + direction;
    }

    private Statement statement(String sql) {
        return new Statement(sql, arguments.toArray());
    }

    private record Branch(List<String> states, List<String> tiers) {}
}
