package io.touchstone.inspection.programme;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programmes, the latest quarter first, with what their plans claim and have spent. */
@Component
class ProgrammeList {

    static final String SELECT = """
            select p.*,
                   (select coalesce(sum(l.budget_minor), 0) from inspection_plan l
                     where l.programme_id = p.programme_id and l.state <> 'cancelled') as claimed_minor,
                   (select coalesce(sum(c.amount_minor), 0) from inspection_plan l join inspection_cost c using (plan_id)
                     where l.programme_id = p.programme_id and c.bearer = 'platform' and c.currency = p.currency) as spent_minor,
                   (select count(*) from inspection_plan l where l.programme_id = p.programme_id) as plans
              from inspection_programme p
            """;

    private final JdbcClient jdbc;

    ProgrammeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<ProgrammeRow> page(@Nullable String state, @Nullable String cursor, int limit) {
        String inState = state == null ? "" : " and p.state = :state";
        String beyond = cursor == null ? "" : " and (p.quarter, p.programme_id) < (:quarter, :id)";
        JdbcClient.StatementSpec sql = jdbc.sql(SELECT + " where true" + inState + beyond
                + " order by p.quarter desc, p.programme_id desc limit :limit");
        sql = sql.param("limit", limit + 1).param("state", state);
        if (cursor != null) {
            List<String> at = Cursor.decode(cursor, 2).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
            sql = sql.param("quarter", LocalDate.parse(at.get(0))).param("id", UUID.fromString(at.get(1)));
        }
        return KeysetPage.cut(
                sql.query(ProgrammeList::row).list(),
                limit,
                row -> List.of(row.quarter().toString(), row.id().toString()));
    }

    Optional<ProgrammeRow> find(String number) {
        return jdbc.sql(SELECT + " where p.number = ?")
                .param(number)
                .query(ProgrammeList::row)
                .optional();
    }

    List<Programme.Focus> focus(String number) {
        return jdbc.sql("""
                        select f.category_code, f.reason from inspection_programme_focus f join inspection_programme p using (programme_id)
                         where p.number = ? order by f.position""")
                .param(number)
                .query((row, i) -> new Programme.Focus(row.getString(1), row.getString(2)))
                .list();
    }

    boolean hasOpenPlans(UUID programme) {
        return jdbc.sql("""
                        select exists (select from inspection_plan where programme_id = ? and state not in ('closed', 'cancelled'))""").param(programme).query(Boolean.class).single();
    }

    /** What its plans may spend; the programme is locked, so that two plans do not claim the same money. */
    long claimed(UUID programme) {
        jdbc.sql("select 1 from inspection_programme where programme_id = ? for update")
                .param(programme)
                .query(Integer.class)
                .optional();
        return jdbc.sql("""
                        select coalesce(sum(budget_minor), 0) from inspection_plan
                         where programme_id = ? and state not in ('draft', 'cancelled')""").param(programme).query(Long.class).single();
    }

    private static ProgrammeRow row(ResultSet row, int i) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new ProgrammeRow(
                row.getObject("programme_id", UUID.class),
                row.getString("number"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getObject("quarter", LocalDate.class),
                new Money(row.getLong("budget_minor"), currency),
                new Money(row.getLong("claimed_minor"), currency),
                new Money(row.getLong("spent_minor"), currency),
                row.getLong("plans"),
                row.getString("reason"),
                row.getString("state"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                instant(row.getTimestamp("opened_at")),
                row.getString("opened_by"),
                instant(row.getTimestamp("closed_at")),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
