package io.touchstone.merchant.review;

import io.touchstone.merchant.review.QueueList.Reader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One statement over the queue with its named values. The page walks an index along the due time, whatever its depth. */
final class QueueQuery {

    private static final String COLUMNS = """
            select a.application_id, a.number, a.shop_name, a.company_name, a.shop_type, a.state, a.high_risk, a.round,
                   a.submitted_at, a.due_at, c.claimed_by, c.lease_until
            """;
    private static final String CLAIM = """
            left join merchant_review_claim c on c.application_id = a.application_id and c.lease_until > :now
            """;
    private static final String FROM = " from merchant_application a " + CLAIM;

    /** The first of what is open in some categories: each category's own are walked in their order, no further than asked. */
    private static final String GATHERED = """
            with found as materialized (
              select distinct k.application_id, k.open_due_at
              from unnest(string_to_array(:categories, '/')) as asked(code)
              cross join lateral (
                select k.application_id, k.open_due_at from merchant_application_category k %s
                where %s order by k.open_due_at, k.application_id limit %d) k
              order by k.open_due_at, k.application_id limit %3$d)
            """;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String before = "";

    private QueueQuery(QueueFilter filter, List<String> categories, Reader reader, boolean gathered) {
        values.put("now", utc(reader.now()));
        if (gathered) {
            values.put("categories", String.join("/", categories));
        } else {
            conditions.add("a.due_at is not null");
            addState(filter.state());
            if (filter.category() != null) {
                addCategories(categories, filter.state().equals(QueueFilter.OPEN));
            }
        }
        if (filter.shopType() != null) {
            conditions.add((gathered ? "k.open_shop_type" : "a.shop_type") + " = :shop_type");
            values.put("shop_type", filter.shopType());
        }
        if (filter.highRisk()) {
            conditions.add(gathered ? "k.open_high_risk" : "a.high_risk");
        }
        if (filter.overdue()) {
            conditions.add(
                    gathered
                            ? "k.open_due_at < :now"
                            : "a.due_at < :now and a.state in ('submitted', 'second_review')");
        }
        if (filter.mine()) {
            conditions.add("c.claimed_by = :reader");
            values.put("reader", reader.id());
        }
        if (reader.blind() && !filter.state().equals(QueueFilter.OPEN)) {
            conditions.add(
                    "not exists (select 1 from merchant_quality_sample s where s.application_id = a.application_id"
                            + " and s.second_at is null and s.first_by <> :reader and s.also_by is distinct from :reader)");
            values.put("reader", reader.id());
        }
        addText(filter.text());
    }

    record Statement(String sql, Map<String, Object> values) {}

    /** The due time and id of the last row seen. */
    record After(Instant dueAt, UUID id) {}

    static Statement page(
            QueueFilter filter, List<String> categories, Reader reader, @Nullable After after, int limit) {
        boolean gathered = isGathered(filter);
        var query = new QueueQuery(filter, categories, reader, gathered);
        String place = "";
        if (after != null) {
            place = "(%s, %s) > (:after_due, :after_id)"
                    .formatted(
                            gathered ? "k.open_due_at" : "a.due_at",
                            gathered ? "k.application_id" : "a.application_id");
            query.values.put("after_due", utc(after.dueAt()));
            query.values.put("after_id", after.id());
        }
        String order = " order by a.due_at, a.application_id";
        if (gathered) {
            String from = " from found join merchant_application a using (application_id) " + CLAIM;
            return new Statement(query.gathered(place, limit) + COLUMNS + from + order, query.values);
        }
        if (!place.isEmpty()) {
            query.conditions.add(place);
        }
        return query.statement(COLUMNS, order + " limit " + limit);
    }

    /** How many there are, counted no further than a limit. */
    static Statement count(QueueFilter filter, List<String> categories, Reader reader, int limit) {
        boolean gathered = isGathered(filter);
        var query = new QueueQuery(filter, categories, reader, gathered);
        if (gathered) {
            return new Statement(query.gathered("", limit) + "select count(*) from found", query.values);
        }
        Statement all = query.statement("select 1", " limit " + limit);
        return new Statement("select count(*) from (" + all.sql() + ") counted", all.values());
    }

    private static boolean isGathered(QueueFilter filter) {
        return filter.category() != null && filter.state().equals(QueueFilter.OPEN);
    }

    /** The application itself is looked at only where something else of it is asked for. */
    private String gathered(String place, int limit) {
        List<String> all = new ArrayList<>(List.of("k.category_code = asked.code", "k.open_due_at is not null"));
        all.addAll(conditions);
        if (!place.isEmpty()) {
            all.add(place);
        }
        boolean looks = conditions.stream().anyMatch(one -> !one.startsWith("k."));
        String joined = looks ? "join merchant_application a on a.application_id = k.application_id " + CLAIM : "";
        return GATHERED.formatted(joined, String.join(" and ", all), limit);
    }

    /** Every row with its columns named, for a file. */
    static Statement all(QueueFilter filter, List<String> categories, Reader reader) {
        return new QueueQuery(filter, categories, reader, false)
                .statement(COLUMNS, " order by a.due_at, a.application_id");
    }

    /** What is free to be given to a reader: not claimed, not skipped by them of late, not their own proposal. */
    static Statement next(QueueFilter filter, List<String> categories, Reader reader, Instant skippedSince, int limit) {
        var query = new QueueQuery(filter, categories, reader, false);
        query.conditions.add("a.state in ('submitted', 'second_review') and c.application_id is null");
        query.conditions.add(
                "not exists (select 1 from merchant_review_skip s where s.application_id = a.application_id"
                        + " and s.skipped_by = :reader and s.skipped_at > :since)");
        query.conditions.add("a.first_decider is distinct from :reader");
        query.values.put("reader", reader.id());
        query.values.put("since", utc(skippedSince));
        return query.statement(
                "select a.application_id",
                " order by a.due_at, a.application_id limit " + limit + " for update of a skip locked");
    }

    /** Written out, so that the planner sees the condition of the index of what is open. */
    private void addState(String state) {
        if (state.equals(QueueFilter.OPEN)) {
            conditions.add("a.state in ('submitted', 'second_review')");
        } else {
            conditions.add("a.state = :state");
            values.put("state", state);
        }
    }

    /** What is open in a category is few and has an index of its own: it is gathered first, whatever the planner hopes for. */
    private void addCategories(List<String> categories, boolean open) {
        values.put("categories", String.join("/", categories));
        if (open) {
            before = "with k as materialized (select distinct application_id from merchant_application_category"
                    + " where open_due_at is not null and category_code = any(string_to_array(:categories, '/'))) ";
            conditions.add("a.application_id in (select application_id from k)");
        } else {
            conditions.add(
                    "exists (select 1 from merchant_application_category k"
                            + " where k.application_id = a.application_id and k.category_code = any(string_to_array(:categories, '/')))");
        }
    }

    private void addText(@Nullable String text) {
        if (text == null) {
            return;
        }
        // One look at the rows by the four indexes together; the names' are by state, as most rows are decided long
        // ago.
        conditions.add("(a.number = :upper or a.uscc = :upper"
                + " or lower(a.shop_name) like :prefix or lower(a.company_name) like :prefix)");
        values.put("upper", text.toUpperCase(Locale.ROOT));
        values.put("prefix", text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private Statement statement(String columns, String end) {
        return new Statement(before + columns + FROM + " where " + String.join(" and ", conditions) + end, values);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
