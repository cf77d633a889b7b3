package io.touchstone.inspection.insight.history;

import io.touchstone.kernel.Ids;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Past findings as they are kept: one a reference, whatever the number of rows and files that tell it. */
@Component
class PastFindings {

    private static final String COLUMNS =
            "source, reference, found_on, changed_on, classification, country, told_type, category, subject, hazards, chemical, amount,"
                    + " product, origin";

    private final JdbcTemplate jdbc;
    private final Ids ids;

    PastFindings(JdbcTemplate jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Takes some rows of a file in the caller's transaction; rows that say otherwise than before are refused. */
    HistoryCounts take(UUID importId, List<HistoryRows.Read> rows, Consumer<HistoryFault> faults) {
        Map<String, PastFinding> kept = stored(rows);
        Map<String, PastFinding> fresh = new LinkedHashMap<>();
        Map<String, PastFinding> moved = new LinkedHashMap<>();
        HistoryCounts counts = HistoryCounts.NONE;
        for (HistoryRows.Read row : rows) {
            counts = counts.plus(place(row, kept, fresh, moved, faults));
        }
        insert(importId, fresh.values());
        update(moved.values());
        count(fresh.values());
        return counts;
    }

    private static HistoryCounts place(
            HistoryRows.Read row,
            Map<String, PastFinding> kept,
            Map<String, PastFinding> fresh,
            Map<String, PastFinding> moved,
            Consumer<HistoryFault> faults) {
        PastFinding told = row.finding();
        if (told == null) {
            return new HistoryCounts(1, 0, 0, 0, 0, 1);
        }
        String reference = told.reference();
        PastFinding before = kept.get(reference);
        Map<String, PastFinding> changes = fresh.containsKey(reference) ? fresh : moved;
        if (before == null) {
            kept.put(reference, told);
            fresh.put(reference, told);
            return new HistoryCounts(1, 1, 0, 0, 0, 0);
        }
        PastFinding joined = before.joined(told);
        if (before.isSameCase(told)) {
            boolean known = joined.equals(before);
            if (!known) {
                kept.put(reference, joined);
                changes.put(reference, joined);
            }
            return new HistoryCounts(1, 0, known ? 0 : 1, 0, known ? 1 : 0, 0);
        }
        if (told.isNewerThan(before) && told.category().equals(before.category())) {
            PastFinding newer = told.withHazards(joined.hazards());
            kept.put(reference, newer);
            changes.put(reference, newer);
            return new HistoryCounts(1, 0, 0, 1, 0, 0);
        }
        faults.accept(new HistoryFault(row.line(), HistoryColumn.REFERENCE.word(), "differs", true, reference));
        return new HistoryCounts(1, 0, 0, 0, 0, 1);
    }

    private Map<String, PastFinding> stored(List<HistoryRows.Read> rows) {
        Map<String, PastFinding> stored = new LinkedHashMap<>();
        List<PastFinding> told = rows.stream()
                .map(HistoryRows.Read::finding)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (told.isEmpty()) {
            return stored;
        }
        String[] references =
                told.stream().map(PastFinding::reference).distinct().toArray(String[]::new);
        jdbc.query(
                "select " + COLUMNS
                        + " from inspection_past_finding where source = ? and reference = any (?) for update",
                statement -> {
                    statement.setString(1, told.get(0).source());
                    statement.setArray(2, statement.getConnection().createArrayOf("text", references));
                },
                row -> {
                    PastFinding finding = read(row);
                    stored.put(finding.reference(), finding);
                });
        return stored;
    }

    private void insert(UUID importId, Iterable<PastFinding> fresh) {
        List<Object[]> rows = jdbc.execute((Connection connection) -> {
            List<Object[]> all = new ArrayList<>();
            for (PastFinding one : fresh) {
                all.add(new Object[] {
                    one.source(),
                    one.reference(),
                    Date.valueOf(one.foundOn()),
                    date(one.changedOn()),
                    one.classification(),
                    one.country(),
                    one.kind(),
                    one.category(),
                    one.subject(),
                    array(connection, one.hazards()),
                    one.chemical(),
                    one.amount(),
                    one.product(),
                    one.origin(),
                    ids.next(),
                    importId
                });
            }
            return all;
        });
        jdbc.batchUpdate(
                "insert into inspection_past_finding (" + COLUMNS
                        + ", finding_id, import_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void update(Iterable<PastFinding> moved) {
        for (PastFinding one : moved) {
            jdbc.update(
                    """
                    update inspection_past_finding set found_on = ?, changed_on = ?, classification = ?, country = ?, told_type = ?,
                        subject = ?, hazards = ?, chemical = ?, amount = ?, product = ?, origin = ?
                     where source = ? and reference = ?""",
                    Date.valueOf(one.foundOn()),
                    date(one.changedOn()),
                    one.classification(),
                    one.country(),
                    one.kind(),
                    one.subject(),
                    one.hazards().toArray(String[]::new),
                    one.chemical(),
                    one.amount(),
                    one.product(),
                    one.origin(),
                    one.source(),
                    one.reference());
        }
    }

    /** Keeps how many findings each category of the register has; one place at a time and in order, so that nobody waits in a circle. */
    private void count(Iterable<PastFinding> fresh) {
        Map<String, Long> added = new TreeMap<>();
        String source = null;
        for (PastFinding one : fresh) {
            source = one.source();
            added.merge(one.category(), 1L, Long::sum);
        }
        for (Map.Entry<String, Long> entry : added.entrySet()) {
            jdbc.update("""
                    insert into inspection_category_map (source, source_category, findings) values (?, ?, ?)
                    on conflict (source, source_category) do update set findings = inspection_category_map.findings + excluded.findings""", source, entry.getKey(), entry.getValue());
        }
    }

    private static Array array(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static @Nullable Date date(java.time.@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static PastFinding read(ResultSet row) throws SQLException {
        Date changed = row.getDate("changed_on");
        String[] hazards = (String[]) row.getArray("hazards").getArray();
        return new PastFinding(
                row.getString("source"),
                row.getString("reference"),
                row.getDate("found_on").toLocalDate(),
                changed == null ? null : changed.toLocalDate(),
                row.getString("classification"),
                row.getString("country"),
                row.getString("told_type"),
                row.getString("category"),
                row.getString("subject"),
                Arrays.asList(hazards),
                row.getString("chemical"),
                row.getString("amount"),
                row.getString("product"),
                row.getString("origin"));
    }
}
