package io.touchstone.inspection.programme;

import io.touchstone.inspection.programme.PublicDraw.DrawnRow;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was drawn of a plan, in the order of arms, strata and ranks: the control arm first. */
@Component
class DrawnRows {

    private static final String TAKEN = """
            select arm, stratum, draw_rank, product_id, draw_key from inspection_draw
             where plan_id = ? and sample_id is not null""";
    private static final int KEYS = 3;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    DrawnRows(JdbcClient jdbc, JdbcTemplate streaming) {
        this.jdbc = jdbc;
        this.streaming = streaming;
    }

    KeysetPage<DrawnRow> page(UUID plan, @Nullable String cursor, int limit) {
        List<Object> values = new ArrayList<>(List.of(plan));
        String beyond = "";
        if (cursor != null) {
            List<String> at = Cursor.decode(cursor, KEYS).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
            beyond = " and (arm, stratum, draw_rank) > (?, ?, ?)";
            values.addAll(List.of(at.get(0), Integer.parseInt(at.get(1)), Integer.parseInt(at.get(2))));
        }
        values.add(limit + 1);
        List<DrawnRow> rows = jdbc.sql(TAKEN + beyond + " order by arm, stratum, draw_rank limit ?")
                .params(values)
                .query((row, i) -> new DrawnRow(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getString(4),
                        HexFormat.of().formatHex(row.getBytes(5))))
                .list();
        return KeysetPage.cut(
                rows, limit, row -> List.of(row.arm(), Integer.toString(row.stratum()), Integer.toString(row.rank())));
    }

    void each(UUID plan, Consumer<DrawnRow> reader) {
        streaming.query(
                TAKEN + " order by arm, stratum, draw_rank",
                row -> {
                    reader.accept(new DrawnRow(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4), ""));
                },
                plan);
    }

    long count(UUID plan) {
        return jdbc.sql("select count(*) from inspection_draw where plan_id = ? and sample_id is not null")
                .param(plan)
                .query(Long.class)
                .single();
    }
}
