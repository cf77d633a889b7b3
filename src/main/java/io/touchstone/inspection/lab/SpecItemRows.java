package io.touchstone.inspection.lab;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of specifications as rows. */
@Repository
class SpecItemRows {

    /** The columns that {@link #item} reads. */
    static final String COLUMNS = """
            i.code, i.name_zh, i.name_en, i.method, i.standard, i.clause, i.criterion, i.lower_limit, i.upper_limit, i.expected, i.unit,
            i.decision, i.detection_limit, i.safety, i.retestable, i.perishable
            """;

    private final JdbcClient jdbc;

    SpecItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SpecItem> of(UUID spec, int version) {
        return jdbc.sql("select " + COLUMNS
                        + " from inspection_spec_item i where spec_id = :spec and version = :version order by position")
                .param("spec", spec)
                .param("version", version)
                .query(SpecItemRows::item)
                .list();
    }

    /** Writes an item of a draft at the end, or over the one of its code. */
    void put(UUID spec, int version, SpecItem item) {
        jdbc.sql("""
                insert into inspection_spec_item (spec_id, version, position, code, name_zh, name_en, method, standard, clause, criterion,
                    lower_limit, upper_limit, expected, unit, decision, detection_limit, safety, retestable, perishable)
                select :spec, :version, coalesce(max(position), 0) + 1, :code, :zh, :en, :method, :standard, :clause, :criterion,
                       :lower::numeric, :upper::numeric, :expected::text, :unit::text, :decision, :detection::numeric, :safety,
                       :retestable, :perishable
                  from inspection_spec_item where spec_id = :spec and version = :version
                on conflict (spec_id, version, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                    method = excluded.method, standard = excluded.standard, clause = excluded.clause, criterion = excluded.criterion,
                    lower_limit = excluded.lower_limit, upper_limit = excluded.upper_limit, expected = excluded.expected,
                    unit = excluded.unit, decision = excluded.decision, detection_limit = excluded.detection_limit,
                    safety = excluded.safety, retestable = excluded.retestable, perishable = excluded.perishable
                """)
                .param("spec", spec)
                .param("version", version)
                .param("code", item.code())
                .param("zh", item.nameZh())
                .param("en", item.nameEn())
                .param("method", item.method())
                .param("standard", item.standard())
                .param("clause", item.clause())
                .param("criterion", item.criterion().word())
                .param("lower", item.lower())
                .param("upper", item.upper())
                .param("expected", item.expected())
                .param("unit", item.unit())
                .param("decision", item.decision().word())
                .param("detection", item.detectionLimit())
                .param("safety", item.safety())
                .param("retestable", item.retestable())
                .param("perishable", item.perishable())
                .update();
    }

    boolean remove(UUID spec, int version, String code) {
        return jdbc.sql(
                                "delete from inspection_spec_item where spec_id = :spec and version = :version and code = :code")
                        .param("spec", spec)
                        .param("version", version)
                        .param("code", code)
                        .update()
                == 1;
    }

    static SpecItem item(ResultSet row, int index) throws SQLException {
        return new SpecItem(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("method"),
                row.getString("standard"),
                row.getString("clause"),
                Criterion.of(row.getString("criterion")),
                row.getBigDecimal("lower_limit"),
                row.getBigDecimal("upper_limit"),
                row.getString("expected"),
                row.getString("unit"),
                DecisionRule.of(row.getString("decision")),
                row.getBigDecimal("detection_limit"),
                row.getBoolean("safety"),
                row.getBoolean("retestable"),
                row.getBoolean("perishable"));
    }
}
