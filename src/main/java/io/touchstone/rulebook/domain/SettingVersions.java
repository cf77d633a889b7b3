package io.touchstone.rulebook.domain;

import io.touchstone.rulebook.SettingVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The kept versions of settings, read once and again after each entry; another process sees an entry within seconds. */
@Component
class SettingVersions {

    private static final String SELECT = """
            select name, version, value::text, effective_at, source, entered_by, entered_at
            from rulebook_setting order by name, version desc
            """;

    private static final long KEPT_MILLIS = 5_000;

    /** A row whose value nobody has parsed yet. */
    private record Row(
            int version, String value, Instant effectiveAt, String source, String enteredBy, Instant enteredAt) {

        <T> SettingVersion<T> as(Function<String, T> parse) {
            return new SettingVersion<>(version, parse.apply(value), effectiveAt, source, enteredBy, enteredAt);
        }
    }

    /** All rows as they were at one time, and what was made of those that were asked for. */
    private record Known(Map<String, List<Row>> rows, Map<String, List<?>> parsed, long readAt) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile @Nullable Known known;

    SettingVersions(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All versions, newest first. */
    @SuppressWarnings("unchecked") // Under one name there is only ever one type: keys are compared at start.
    <T> List<SettingVersion<T>> of(String name, Supplier<SettingVersion<T>> first, Function<String, T> parse) {
        Known now = fresh();
        return (List<SettingVersion<T>>) now.parsed().computeIfAbsent(name, same -> {
            List<SettingVersion<T>> all = new ArrayList<>();
            now.rows().getOrDefault(name, List.of()).forEach(row -> all.add(row.as(parse)));
            all.add(first.get());
            return List.copyOf(all);
        });
    }

    void add(String name, SettingVersion<?> version, String value) {
        jdbc.update(
                "insert into rulebook_setting values (?, ?, ?::jsonb, ?, ?, ?, ?)",
                name,
                version.version(),
                value,
                version.effectiveAt().atOffset(ZoneOffset.UTC),
                version.source(),
                version.enteredBy(),
                version.enteredAt().atOffset(ZoneOffset.UTC));
    }

    /** Has the versions read again once what was entered is there for all. */
    void forgetAfterCommit() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(SettingVersions.this);
                known = null;
            }
        });
    }

    /** Who has just entered one sees it before all others do. */
    private Known fresh() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return new Known(read(), new ConcurrentHashMap<>(), clock.millis());
        }
        Known now = known;
        if (now == null || Math.abs(clock.millis() - now.readAt()) >= KEPT_MILLIS) {
            now = new Known(read(), new ConcurrentHashMap<>(), clock.millis());
            known = now;
        }
        return now;
    }

    private Map<String, List<Row>> read() {
        Map<String, List<Row>> rows = new HashMap<>();
        jdbc.query(SELECT, row -> {
            rows.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                    .add(new Row(
                            row.getInt(2),
                            row.getString(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant()));
        });
        return rows;
    }
}
