package io.touchstone.report.kpi;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Targets as rows, which are only added to. */
@Component
class KpiTargetRows {

    private static final String SELECT = """
            select t.target_id, t.kpi, t.target, t.from_day, t.reason, t.proposed_by, t.proposed_at,
                   a.verdict, a.from_day, a.words, a.answered_by, a.answered_at
              from report_kpi_target t left join report_kpi_target_answer a using (target_id)
            """;

    private final JdbcTemplate db;

    KpiTargetRows(JdbcTemplate db) {
        this.db = db;
    }

    /** Lets one change of the targets of a key figure follow another. */
    void lock(String kpi) {
        db.queryForList("select pg_advisory_xact_lock(hashtextextended('report_kpi_target:' || ?, 0))", kpi);
    }

    Optional<KpiTarget> find(UUID id) {
        return db.query(SELECT + " where t.target_id = ?", (row, i) -> target(row), id).stream()
                .findAny();
    }

    /** The one that waits for its second person. */
    Optional<KpiTarget> open(String kpi) {
        return db.query(SELECT + " where t.kpi = ? and a.target_id is null", (row, i) -> target(row), kpi).stream()
                .findAny();
    }

    /** Those that wait, oldest first. */
    List<KpiTarget> open() {
        return db.query(
                SELECT + " where a.target_id is null order by t.proposed_at, t.target_id", (row, i) -> target(row));
    }

    /** Newest first. */
    List<KpiTarget> history(String kpi) {
        return db.query(
                SELECT + " where t.kpi = ? order by t.proposed_at desc, t.target_id desc",
                (row, i) -> target(row),
                kpi);
    }

    /** In the order in which they came into force; a later answer for the same day goes before an earlier one. */
    List<KpiTarget> confirmed() {
        return db.query(
                SELECT + " where a.verdict = 'confirmed' order by a.from_day, a.answered_at", (row, i) -> target(row));
    }

    void propose(KpiTarget target) {
        db.update(
                "insert into report_kpi_target values (?, ?, ?, ?, ?, ?, ?)",
                target.id(),
                target.kpi(),
                target.target(),
                Date.valueOf(target.from()),
                target.reason(),
                target.proposedBy(),
                Timestamp.from(target.proposedAt()));
    }

    void answer(KpiTarget target, KpiTarget.Answer answer) {
        db.update(
                "insert into report_kpi_target_answer values (?, ?, ?, ?, ?, ?, ?)",
                target.id(),
                target.proposedBy(),
                answer.verdict().word(),
                answer.from() == null ? null : Date.valueOf(answer.from()),
                answer.words(),
                answer.by(),
                Timestamp.from(answer.at()));
    }

    private static KpiTarget target(ResultSet row) throws SQLException {
        return new KpiTarget(
                row.getObject(1, UUID.class),
                row.getString(2),
                new BigDecimal(row.getBigDecimal(3).stripTrailingZeros().toPlainString()),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                answer(row));
    }

    private static KpiTarget.@Nullable Answer answer(ResultSet row) throws SQLException {
        String verdict = row.getString(8);
        return verdict == null
                ? null
                : new KpiTarget.Answer(
                        KpiTarget.Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                        row.getObject(9, LocalDate.class),
                        row.getString(10),
                        row.getString(11),
                        row.getTimestamp(12).toInstant());
    }
}
