package io.touchstone.inspection.sample;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads samples for pages. */
@Component
class SampleList {

    static final String FROM = """
              from inspection_sample s
              join merchant m using (merchant_id)
              left join inspection_plan p on p.plan_id = s.plan_id
            """;

    private static final String SELECT = "select " + SampleBook.COLUMNS + ", m.name as shop, p.number as plan" + FROM;

    private final JdbcClient jdbc;

    SampleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    KeysetPage<SampleRow> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        String from = cursor == null ? "" : " and (s.drawn_at, s.sample_id) < (:since, :after)";
        var query = jdbc.sql(SELECT + SampleFilter.where(filter) + from
                        + " order by s.drawn_at desc, s.sample_id desc limit :limit")
                .params(filter)
                .param("limit", limit + 1);
        if (cursor != null) {
            List<String> at = Cursor.decode(cursor, 2).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
            query = query.param("since", Timestamp.from(instant(at.get(0)))).param("after", id(at.get(1)));
        }
        return KeysetPage.cut(
                query.query(SampleList::row).list(),
                limit,
                row -> List.of(
                        row.sample().drawnAt().toString(), row.sample().id().toString()));
    }

    private static Instant instant(String word) {
        try {
            return Instant.parse(word);
        } catch (DateTimeException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    SampleRow find(SampleId sample) {
        return jdbc.sql(SELECT + " where s.sample_id = :id")
                .param("id", sample.id())
                .query(SampleList::row)
                .single();
    }

    /** Each state it came to. */
    List<SampleStep> steps(SampleId sample) {
        return jdbc.sql(
                        "select state, at, actor, reason from inspection_sample_step where sample_id = :id order by seq")
                .param("id", sample.id())
                .query((row, index) -> new SampleStep(
                        SampleState.of(row.getString("state")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("reason")))
                .list();
    }

    /** What it has cost so far, by kind, currency and who bears it. */
    List<SampleCost> costs(SampleId sample) {
        return jdbc.sql("""
                        select kind, bearer, currency, sum(amount_minor) as minor from inspection_cost
                         where sample_id = :id group by kind, bearer, currency order by kind, bearer
                        """)
                .param("id", sample.id())
                .query((row, index) -> new SampleCost(
                        row.getString("kind"),
                        row.getString("bearer"),
                        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")))))
                .list();
    }

    /** Codes and names of the laboratories that a part can be handed to. */
    List<String> labCodes() {
        return jdbc.sql("select code from inspection_lab where active order by code limit 200")
                .query(String.class)
                .list();
    }

    /** Where parts were put before, for those who choose; the most used first. */
    List<String> stores() {
        return jdbc.sql("""
                        select to_name from inspection_custody where to_kind = 'store' group by to_name order by count(*) desc limit 20
                        """).query(String.class).list();
    }

    static SampleRow row(ResultSet row, int index) throws SQLException {
        return new SampleRow(SampleBook.view(row, index), row.getString("shop"), row.getString("plan"));
    }
}
