package io.touchstone.rulebook.rule;

import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.RequestMemo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the versions kept; the dates decide which one held, whatever a job has done about the states (E13). */
@Component
class RuleReading implements Rules {

    static final String COLUMNS = """
            v.version_id, v.code, v.version, v.state, v.title_zh, v.title_en, v.text_zh, v.text_en, v.source, v.terms::text as terms,
            r.kind, nullif(v.effective_from, '-infinity') as effective_from, v.effective_from = '-infinity' as always,
            v.effective_to
            """;

    static final String FROM = " from rulebook_rule_version v join rulebook_rule r using (code)";

    private static final String SELECT = "select " + COLUMNS + FROM;

    private static final String HELD = """
             where v.state in ('notice', 'in_force', 'retired') and v.effective_from <= :at
               and (v.effective_to is null or v.effective_to > :at)
            """;

    private final JdbcClient jdbc;

    RuleReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<RuleVersion> at(String code, Instant at) {
        return versions(code).stream().filter(version -> version.holdsAt(at)).findFirst();
    }

    @Override
    public List<RuleVersion> violationsAt(Instant at) {
        return jdbc.sql(SELECT + HELD + " and r.kind = 'violation' order by v.code")
                .param("at", Timestamp.from(at))
                .query((row, i) -> version(row))
                .list();
    }

    @Override
    public Optional<RuleVersion> find(UUID id) {
        return RequestMemo.once(List.of("rule", id), () -> jdbc.sql(SELECT + " where v.version_id = ?")
                .param(id)
                .query((row, i) -> version(row))
                .optional());
    }

    @Override
    public Map<UUID, RuleVersion> findAll(Collection<UUID> ids) {
        Map<UUID, RuleVersion> found = new LinkedHashMap<>();
        jdbc.sql(SELECT + " where v.version_id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, i) -> version(row))
                .list()
                .forEach(version -> found.put(version.id(), version));
        return found;
    }

    @Override
    public List<RuleVersion> versions(String code) {
        return RequestMemo.once(List.of("rule-versions", code), () -> jdbc.sql(
                        SELECT
                                + " where v.code = ? and v.state in ('notice', 'in_force', 'retired') order by v.effective_from")
                .param(code)
                .query((row, i) -> version(row))
                .list());
    }

    static RuleVersion version(ResultSet row) throws SQLException {
        return new RuleVersion(
                Objects.requireNonNull(row.getObject("version_id", UUID.class)),
                row.getString("code"),
                row.getInt("version"),
                RuleState.of(row.getString("state")),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                new Wording(row.getString("text_zh"), row.getString("text_en")),
                row.getString("source"),
                RuleKind.of(row.getString("kind")).read(row.getString("terms")),
                row.getBoolean("always") ? Instant.MIN : instant(row, "effective_from"),
                instant(row, "effective_to"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
