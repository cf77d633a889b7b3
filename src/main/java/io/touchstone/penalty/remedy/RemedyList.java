package io.touchstone.penalty.remedy;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.penalty.remedy.RemedyPage.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrective plans newest first, and their pages. */
@Component
class RemedyList {

    static final String FROM = """
             from penalty_plan p join penalty_decision d using (decision_id)
             join merchant_shop_v m on m.merchant_id = p.merchant_id
            """;

    private static final String SELECT = """
            select p.plan_id, p.number, d.number as decision_number, p.merchant_id, m.name, d.rule_code, p.cures, p.state, p.demanded_at,
                   p.due_at, p.overdue_at, p.accepted_at, p.check_at, p.version
            """ + FROM;

    private static final String NEWEST = " order by p.demanded_at desc, p.plan_id desc";

    private final JdbcClient jdbc;
    private final Accounts accounts;

    RemedyList(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** The conditions, along their indexes. */
    static String where(Map<String, String> filter) {
        StringBuilder where = new StringBuilder(" where true");
        if (filter.containsKey("state")) {
            where.append(" and p.state = :state");
        }
        if (filter.containsKey("merchant")) {
            where.append(" and p.merchant_id = :merchant");
        }
        return where.toString();
    }

    KeysetPage<RemedyRow> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(filter);
        String beyond =
                Cursor.beyond(cursor, values, " and (p.demanded_at, p.plan_id) < (:at::timestamptz, :id::uuid)");
        values.put("limit", limit + 1);
        List<RemedyRow> rows = jdbc.sql(SELECT + where(filter) + beyond + NEWEST + " limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        return KeysetPage.cut(
                rows,
                limit,
                one -> List.of(one.demandedAt().toString(), one.id().toString()));
    }

    Optional<RemedyRow> find(String number) {
        return jdbc.sql(SELECT + " where p.number = ?")
                .param(number)
                .query((row, i) -> row(row))
                .optional();
    }

    RemedyPage page(RemedyRow row, boolean staff) {
        return new RemedyPage(row, filings(row.id()), lines(row.id(), staff));
    }

    private List<RemedyFiling> filings(UUID planId) {
        Map<UUID, RemedyFiling> filings = new LinkedHashMap<>();
        jdbc.sql("""
                        select f.*, p.file_id, e.name
                          from penalty_plan_filing f left join penalty_plan_file p using (filing_id)
                          left join evidence_file e on e.file_id = p.file_id
                         where f.plan_id = ? order by f.filed_at desc, f.filing_id, p.file_id
                        """).param(planId).query(row -> {
            UUID id = Objects.requireNonNull(row.getObject("filing_id", UUID.class));
            RemedyFiling known = filings.get(id);
            List<RemedyFiling.Paper> papers = new ArrayList<>(known == null ? List.of() : known.papers());
            UUID file = row.getObject("file_id", UUID.class);
            if (file != null) {
                papers.add(new RemedyFiling.Paper(file, Objects.requireNonNullElse(row.getString("name"), "–")));
            }
            filings.put(
                    id,
                    new RemedyFiling(
                            id,
                            row.getString("cause"),
                            row.getString("fix"),
                            row.getString("prevention"),
                            row.getTimestamp("filed_at").toInstant(),
                            papers));
        });
        return List.copyOf(filings.values());
    }

    private List<Line> lines(UUID planId, boolean staff) {
        List<Line> lines = jdbc.sql(
                        "select key, words, at, actor from penalty_plan_line where plan_id = ? order by line_id desc")
                .param(planId)
                .query((row, i) -> new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        staff ? row.getString(4) : null))
                .list();
        if (!staff) {
            return lines;
        }
        Map<String, String> names = accounts.displayNames(
                lines.stream().map(line -> id(line.by())).distinct().toList());
        return lines.stream()
                .map(line ->
                        new Line(line.key(), line.words(), line.at(), names.getOrDefault(id(line.by()), id(line.by()))))
                .toList();
    }

    private static String id(@Nullable String actor) {
        String word = Objects.requireNonNullElse(actor, "");
        return word.substring(word.indexOf(':') + 1);
    }

    private static RemedyRow row(ResultSet row) throws SQLException {
        return new RemedyRow(
                Objects.requireNonNull(row.getObject("plan_id", UUID.class)),
                row.getString("number"),
                row.getString("decision_number"),
                row.getString("merchant_id"),
                row.getString("name"),
                row.getString("rule_code"),
                row.getBoolean("cures"),
                RemedyState.of(row.getString("state")),
                row.getTimestamp("demanded_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                RemedyRows.instant(row, "overdue_at"),
                RemedyRows.instant(row, "accepted_at"),
                RemedyRows.instant(row, "check_at"),
                row.getLong("version"));
    }
}
