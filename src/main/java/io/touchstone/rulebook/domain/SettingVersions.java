package io.touchstone.rulebook.domain;

import io.touchstone.rulebook.SettingVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The kept versions of settings, read once and again after each entry; another process sees an entry within seconds. */
@Component
class SettingVersions {

    private static final String SELECT = """
            select version, value::text, effective_at, source, entered_by, entered_at
            from rulebook_setting where name = ? order by version desc
            """;

    private static final long KEPT_MILLIS = 5_000;

    private record Known<T>(List<SettingVersion<T>> versions, long readAt) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Map<String, Known<?>> known = new ConcurrentHashMap<>();

    SettingVersions(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All versions, newest first. */
    @SuppressWarnings("unchecked")
    <T> List<SettingVersion<T>> of(String name, Supplier<SettingVersion<T>> first, Function<String, T> parse) {
        // Under one name there is only ever one type: keys are compared at start.
        Known<T> now = (Known<T>) known.compute(
                name,
                (same, before) -> before != null && isFresh(before)
                        ? before
                        : new Known<>(read(name, first.get(), parse), clock.millis()));
        return now.versions();
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
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.clear();
            }
        });
    }

    private boolean isFresh(Known<?> one) {
        return Math.abs(clock.millis() - one.readAt()) < KEPT_MILLIS;
    }

    private <T> List<SettingVersion<T>> read(String name, SettingVersion<T> first, Function<String, T> parse) {
        List<SettingVersion<T>> all = new ArrayList<>(jdbc.query(SELECT, (row, i) -> version(row, parse), name));
        all.add(first);
        return List.copyOf(all);
    }

    private static <T> SettingVersion<T> version(ResultSet row, Function<String, T> parse) throws SQLException {
        return new SettingVersion<>(
                row.getInt(1),
                parse.apply(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
