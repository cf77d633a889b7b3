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
    private static final String FROM = """
             from merchant_application a
            left join merchant_review_claim c on c.application_id = a.application_id and c.lease_until > :now
            """;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String before = "";

    private QueueQuery(QueueFilter filter, List<String> categories, Reader reader) {
        values.put("now", utc(reader.now()));
        conditions.add("a.due_at is not null");
        addState(filter.state());
        if (filter.category() != null) {
            addCategories(categories, filter.state().equals(QueueFilter.OPEN));
        }
        if (filter.shopType() != null) {
            conditions.add("a.shop_type = :shop_type");
            values.put("shop_type", filter.shopType());
        }
        if (filter.highRisk()) {
            conditions.add("a.high_risk");
        }
        if (filter.overdue()) {
            conditions.add("a.due_at < :now and a.state in ('submitted', 'second_review')");
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
        var query = new QueueQuery(filter, categories, reader);
        if (after != null) {
            query.conditions.add("(a.due_at, a.application_id) > (:after_due, :after_id)");
            query.values.put("after_due", utc(after.dueAt()));
            query.values.put("after_id", after.id());
        }
        return query.statement(COLUMNS, " order by a.due_at, a.application_id limit " + limit);
    }

    /** How many there are, counted no further than a limit. */
    static Statement count(QueueFilter filter, List<String> categories, Reader reader, int limit) {
        Statement all = new QueueQuery(filter, categories, reader).statement("select 1", " limit " + limit);
        return new Statement("select count(*) from (" + all.sql() + ") counted", all.values());
    }

    /** Every row with its columns named, for a file. */
    static Statement all(QueueFilter filter, List<String> categories, Reader reader) {
        return new QueueQuery(filter, categories, reader).statement(COLUMNS, " order by a.due_at, a.application_id");
    }

    /** What is free to be given to a reader: not claimed, not skipped by them of late, not their own proposal. */
    static Statement next(QueueFilter filter, List<String> categories, Reader reader, Instant skippedSince, int limit) {
        var query = new QueueQuery(filter, categories, reader);
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
        conditions.add("""
                a.application_id in (
                  select application_id from merchant_application where number = :upper
                  union all select application_id from merchant_application where uscc = :upper
                  union all select application_id from merchant_application where lower(shop_name) like :prefix
                  union all select application_id from merchant_application where lower(company_name) like :prefix)
                """);
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
