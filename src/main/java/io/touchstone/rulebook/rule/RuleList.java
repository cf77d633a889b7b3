package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.rulebook.RuleVersion;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of rules as lists show them. */
@Repository
class RuleList {

    private static final String SELECT = "select " + RuleReading.COLUMNS + RuleReading.FROM;

    /** What the public sees: what is open to comments, waits, holds, or held within the time asked for. */
    private static final String PUBLIC = """
             where (v.state in ('comment', 'notice', 'in_force') or v.state = 'retired' and v.effective_to > :since)
            """;

    private final JdbcClient jdbc;

    RuleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<RuleVersion> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(filter);
        values.put("limit", limit + 1);
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        String beyond = "";
        if (!after.isEmpty()) {
            beyond = " and (v.code, v.version) > (:code, :version::int)";
            values.put("code", after.get(0));
            values.put("version", after.get(1));
        }
        List<RuleVersion> rows = jdbc.sql(
                        SELECT + RuleFilter.where(filter) + beyond + " order by v.code, v.version limit :limit")
                .params(values)
                .query((row, i) -> RuleReading.version(row))
                .list();
        return KeysetPage.cut(rows, limit, row -> List.of(row.code(), Integer.toString(row.version())));
    }

    /** All versions of a rule, newest first, drafts as well. */
    List<RuleVersion> all(String code) {
        return jdbc.sql(SELECT + " where v.code = ? order by v.version desc")
                .param(code)
                .query((row, i) -> RuleReading.version(row))
                .list();
    }

    /** The number of a version of a rule by its id; empty when there is no such version of it. */
    Optional<Integer> versionOf(UUID id, String code) {
        return jdbc.sql("select version from rulebook_rule_version where version_id = ? and code = ?")
                .param(id)
                .param(code)
                .query(Integer.class)
                .optional();
    }

    List<String> codes() {
        return jdbc.sql("select code from rulebook_rule order by code")
                .query(String.class)
                .list();
    }

    Optional<RuleVersion> find(String code, int version) {
        return jdbc.sql(SELECT + " where v.code = ? and v.version = ?")
                .param(code)
                .param(version)
                .query((row, i) -> RuleReading.version(row))
                .optional();
    }

    /** What the public may read of one rule, newest first. */
    List<RuleVersion> published(String code, Instant since) {
        return jdbc.sql(SELECT + PUBLIC + " and v.code = :code order by v.version desc")
                .param("since", Timestamp.from(since))
                .param("code", code)
                .query((row, i) -> RuleReading.version(row))
                .list();
    }

    /** What holds, waits or is open to comments, in the order of the codes. */
    List<RuleVersion> current(@Nullable String violationClass) {
        String chosen = violationClass == null ? "" : " and v.violation_class = :class";
        JdbcClient.StatementSpec statement = jdbc.sql(SELECT + " where v.state in ('comment', 'notice', 'in_force')"
                + chosen + " order by v.code, v.version");
        return (violationClass == null ? statement : statement.param("class", violationClass))
                .query((row, i) -> RuleReading.version(row))
                .list();
    }
}
