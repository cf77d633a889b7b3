package io.touchstone.inspection.inbound;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units of deliveries and what was said about them. */
@Repository
class UnitBook {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    UnitBook(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Chooses units in this order, after those that were chosen before. */
    void choose(UUID delivery, int[] units, int before, String phase) {
        jdbc.sql("""
                        insert into inspection_delivery_unit (delivery_id, unit_no, turn, phase)
                        select :delivery, unit, :before + turn, :phase
                          from unnest(:units::integer[]) with ordinality as u (unit, turn)
                        """)
                .param("delivery", delivery)
                .param("before", before)
                .param("phase", phase)
                .param("units", Arrays.stream(units).boxed().toArray(Integer[]::new))
                .update();
    }

    /** What stands about the units of a phase now. */
    Map<Integer, UnitResult> results(UUID delivery, String phase) {
        Map<Integer, UnitResult> results = new HashMap<>();
        jdbc.sql(
                        "select unit_no, outcome, defect, note, photo from inspection_delivery_unit where delivery_id = ? and phase = ?")
                .params(delivery, phase)
                .query(row -> {
                    boolean open = row.getString(2) == null;
                    results.put(row.getInt(1), open ? UnitResults.OPEN : result(row));
                });
        return results;
    }

    private static UnitResult result(ResultSet row) throws SQLException {
        String defect = row.getString("defect");
        return new UnitResult(
                row.getInt("unit_no"),
                defect == null ? null : Defect.of(defect).orElseThrow(),
                row.getString("note"),
                row.getObject("photo", UUID.class));
    }

    /** Writes results down, and keeps each for good. */
    void say(UUID delivery, List<UnitResult> results, boolean byFile, String by, Instant at) {
        batches.batchUpdate(
                "update inspection_delivery_unit set outcome = ?, defect = ?, note = ?, photo = ? where delivery_id = ? and unit_no = ?",
                results,
                BATCH,
                (row, result) -> {
                    row.setString(1, result.outcome());
                    row.setString(2, result.defectWord());
                    row.setString(3, result.note());
                    row.setObject(4, result.photo());
                    row.setObject(5, delivery);
                    row.setInt(6, result.unit());
                });
        batches.batchUpdate("""
                insert into inspection_delivery_result (delivery_id, unit_no, outcome, defect, note, photo, by_file, at, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", results, BATCH, (row, result) -> {
            row.setObject(1, delivery);
            row.setInt(2, result.unit());
            row.setString(3, result.outcome());
            row.setString(4, result.defectWord());
            row.setString(5, result.note());
            row.setObject(6, result.photo());
            row.setBoolean(7, byFile);
            row.setTimestamp(8, Timestamp.from(at));
            row.setString(9, by);
        });
    }

    /**
     * Units in their drawn order.
     *
     * @param shown {@code open}, {@code rejected}, or anything else for all
     */
    KeysetPage<DeliveryUnit> page(UUID delivery, String shown, @Nullable String cursor, int limit) {
        String which =
                switch (shown) {
                    case "open" -> " and outcome is null";
                    case "rejected" -> " and outcome = 'rejected'";
                    default -> "";
                };
        List<DeliveryUnit> units = jdbc.sql("""
                        select u.*, (select count(*) from inspection_delivery_result r
                                      where r.delivery_id = u.delivery_id and r.unit_no = u.unit_no) as said
                          from inspection_delivery_unit u where delivery_id = :delivery and turn > :turn
                        """ + which + " order by turn limit :limit")
                .param("delivery", delivery)
                .param("turn", cursor == null ? 0 : turn(cursor))
                .param("limit", limit + 1)
                .query(UnitBook::unit)
                .list();
        return KeysetPage.cut(units, limit, unit -> List.of(Integer.toString(unit.turn())));
    }

    private static int turn(String cursor) {
        try {
            return Integer.parseInt(Cursor.decode(cursor, 1)
                    .orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR))
                    .get(0));
        } catch (NumberFormatException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    /** Rejected units by what is wrong with them, most first. */
    Map<String, Long> defects(UUID delivery) {
        Map<String, Long> defects = new java.util.LinkedHashMap<>();
        jdbc.sql("""
                        select defect, count(*) from inspection_delivery_unit where delivery_id = ? and outcome = 'rejected'
                         group by defect order by count(*) desc, defect
                        """).params(delivery).query(row -> {
            defects.put(row.getString(1), row.getLong(2));
        });
        return defects;
    }

    private static DeliveryUnit unit(ResultSet row, int index) throws SQLException {
        return new DeliveryUnit(
                row.getInt("unit_no"),
                row.getInt("turn"),
                row.getString("phase"),
                row.getString("outcome"),
                row.getString("defect"),
                row.getString("note"),
                row.getObject("photo", UUID.class),
                row.getInt("said"));
    }
}
