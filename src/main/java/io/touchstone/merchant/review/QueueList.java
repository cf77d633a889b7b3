package io.touchstone.merchant.review;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import io.touchstone.taxonomy.Categories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the queue. */
@Component
class QueueList {

    /** Nobody reads further than that; the page says "more than". */
    static final int COUNT_MAX = 1_000;

    private final JdbcClient jdbc;
    private final Categories categories;
    private final Accounts accounts;

    QueueList(JdbcClient jdbc, Categories categories, Accounts accounts) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.accounts = accounts;
    }

    /**
     * Who reads when, and in which language.
     *
     * @param blind decisions that the reader may yet be asked about are not listed
     */
    record Reader(String id, boolean blind, Instant now, Locale locale) {}

    KeysetPage<QueueRow> page(QueueFilter filter, Reader reader, @Nullable String cursor, int limit) {
        QueueQuery.Statement query = QueueQuery.page(filter, below(filter), reader, after(cursor), limit + 1);
        List<Found> found = jdbc.sql(query.sql())
                .params(query.values())
                .query(QueueList::found)
                .list();
        KeysetPage<Found> page = KeysetPage.cut(
                found, limit, row -> List.of(row.dueAt().toString(), row.id().toString()));
        return new KeysetPage<>(rows(page.items(), reader), page.nextCursor());
    }

    /** How many there are, {@link #COUNT_MAX} + 1 for more than that. */
    long count(QueueFilter filter, Reader reader) {
        QueueQuery.Statement query = QueueQuery.count(filter, below(filter), reader, COUNT_MAX + 1);
        return jdbc.sql(query.sql()).params(query.values()).query(Long.class).single();
    }

    /** The most urgent one that a reader may be given; it is locked until the transaction ends. */
    Optional<UUID> next(QueueFilter filter, Reader reader, Instant skippedSince) {
        QueueQuery.Statement query = QueueQuery.next(filter, below(filter), reader, skippedSince, 1);
        return jdbc.sql(query.sql()).params(query.values()).query(UUID.class).optional();
    }

    /** A category is asked for with everything below it. */
    List<String> below(QueueFilter filter) {
        return filter.category() == null ? List.of() : categories.subtree(filter.category());
    }

    private List<QueueRow> rows(List<Found> found, Reader reader) {
        Map<UUID, List<String>> named = categories(found.stream().map(Found::id).toList(), reader.locale());
        Map<String, String> names = accounts.displayNames(
                found.stream().map(Found::claimedBy).filter(Objects::nonNull).toList());
        return found.stream()
                .map(row -> row.shown(named.getOrDefault(row.id(), List.of()), names, reader))
                .toList();
    }

    private Map<UUID, List<String>> categories(Collection<UUID> ids, Locale locale) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<String>> codes = new HashMap<>();
        jdbc.sql("""
                        select application_id, category_code from merchant_application_category
                        where application_id in (:ids) order by category_code
                        """).param("ids", ids).query(row -> {
            codes.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(row.getString(2));
        });
        var all = new TreeSet<String>();
        codes.values().forEach(all::addAll);
        Map<String, String> names = categories.names(all, locale);
        codes.values().forEach(list -> list.replaceAll(code -> names.getOrDefault(code, code)));
        return codes;
    }

    private static QueueQuery.@Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return Cursor.decode(cursor, 2)
                    .map(values -> new QueueQuery.After(Instant.parse(values.get(0)), UUID.fromString(values.get(1))))
                    .orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        return new Found(
                row.getObject("application_id", UUID.class),
                row.getString("number"),
                row.getString("shop_name"),
                row.getString("company_name"),
                row.getString("shop_type"),
                row.getString("state"),
                row.getBoolean("high_risk"),
                row.getInt("round"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("claimed_by"));
    }

    /** A row as it lies in the tables. */
    private record Found(
            UUID id,
            String number,
            @Nullable String shopName,
            @Nullable String companyName,
            @Nullable String shopType,
            String state,
            boolean highRisk,
            int round,
            Instant submittedAt,
            Instant dueAt,
            @Nullable String claimedBy) {

        QueueRow shown(List<String> categories, Map<String, String> names, Reader reader) {
            return new QueueRow(
                    id,
                    number,
                    shopName,
                    companyName,
                    shopType,
                    state,
                    highRisk,
                    round,
                    submittedAt,
                    dueAt,
                    Duration.between(reader.now(), dueAt).toMinutes(),
                    categories,
                    claimedBy == null ? null : names.getOrDefault(claimedBy, claimedBy),
                    reader.id().equals(claimedBy));
        }
    }
}
