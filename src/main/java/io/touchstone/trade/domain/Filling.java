package io.touchstone.trade.domain;

import io.touchstone.intake.Column;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes merged rows into their table: new ones are added, and of known ones only empty columns are filled. */
final class Filling {

    private Filling() {}

    static void apply(JdbcTemplate db, String table, List<Column> columns) {
        String key = columns.get(0).name();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        db.update("insert into " + table + " (" + names + ") select " + names + " from intake_merged where fresh");
        String fills = columns.stream()
                .skip(1)
                .map(column -> column.name() + " = m." + column.name())
                .collect(Collectors.joining(", "));
        db.update("update " + table + " t set " + fills + " from intake_merged m where not m.fresh and t." + key
                + " = m." + key);
    }
}
