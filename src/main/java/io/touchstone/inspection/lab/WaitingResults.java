package io.touchstone.inspection.lab;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results that wait for another person. */
@Component
public class WaitingResults {

    static final String ROWS = """
            select o.order_id, o.number, o.kind, s.number as sample_number, s.title, l.code as lab_code, l.name_zh as lab_zh,
                   l.name_en as lab_en, r.submitted_at, o.submitted_at as first_at, r.version, r.passed, r.differs, r.verifiers,
                   (select count(*) from inspection_verification v
                     where v.order_id = o.order_id and v.version = r.version and v.confirmed) as confirmed,
                   exists (select from inspection_report f where f.order_id = o.order_id) as reported
              from inspection_test_order o
              join inspection_result r on r.order_id = o.order_id and r.version = o.result_version
              join inspection_sample s using (sample_id)
              join inspection_lab l on l.lab_id = o.lab_id
             where o.state = 'submitted'
            """;

    private final JdbcClient jdbc;

    WaitingResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param differs whether the laboratory’s own verdict on an item is another
     * @param confirmed how many of {@code verifiers} confirmed it
     */
    public record Row(
            String orderId,
            String number,
            boolean retest,
            String sampleNumber,
            @Nullable String title,
            String labCode,
            String labNameZh,
            String labNameEn,
            Instant submittedAt,
            Instant firstAt,
            int version,
            boolean passed,
            boolean differs,
            int verifiers,
            int confirmed,
            boolean reported) {}

    KeysetPage<Row> page(@Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        var query = jdbc.sql(ROWS
                        + (after.isEmpty()
                                ? ""
                                : " and (o.submitted_at, o.order_id) > (:since::timestamptz, :order::uuid)")
                        + " order by o.submitted_at, o.order_id limit :limit")
                .param("limit", limit + 1);
        if (!after.isEmpty()) {
            query = query.param("since", after.get(0)).param("order", after.get(1));
        }
        return KeysetPage.cut(
                query.query((row, index) -> new Row(
                                row.getString("order_id"),
                                row.getString("number"),
                                row.getString("kind").equals("retest"),
                                row.getString("sample_number"),
                                row.getString("title"),
                                row.getString("lab_code"),
                                row.getString("lab_zh"),
                                row.getString("lab_en"),
                                row.getTimestamp("submitted_at").toInstant(),
                                row.getTimestamp("first_at").toInstant(),
                                row.getInt("version"),
                                row.getBoolean("passed"),
                                row.getBoolean("differs"),
                                row.getInt("verifiers"),
                                row.getInt("confirmed"),
                                row.getBoolean("reported")))
                        .list(),
                limit,
                row -> List.of(row.firstAt().toString(), row.orderId()));
    }
}
