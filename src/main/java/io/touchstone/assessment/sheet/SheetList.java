package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.sheet.SheetRow.Progress;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.Fraction;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments newest first, each with how far it is. */
@Component
class SheetList {

    static final List<String> FILTERS = List.of("state", "subject");

    private static final String SELECT = """
            select s.*, u.name_zh, u.name_en, before.number as before_number, c.items, c.given, c.sent_back, c.accepted
              from assessment_sheet s join assessment_subject u using (subject)
              left join assessment_sheet before on before.assessment_id = s.carried_from
             cross join lateral (
                   select count(*) as items, count(*) filter (where a.state <> 'open') as given,
                          count(*) filter (where a.state = 'sent_back') as sent_back,
                          count(*) filter (where a.state = 'accepted') as accepted
                     from assessment_answer a where a.assessment_id = s.assessment_id) c
            """;

    private static final String NEWEST = " order by s.opened_at desc, s.assessment_id desc";

    private final JdbcClient jdbc;

    SheetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conditions, along their indexes. */
    static String where(Map<String, String> filter) {
        StringBuilder where = new StringBuilder(" where true");
        for (String name : FILTERS) {
            if (filter.containsKey(name)) {
                where.append(" and s.").append(name).append(" = :").append(name);
            }
        }
        return where.toString();
    }

    KeysetPage<SheetRow> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(filter);
        String beyond =
                Cursor.beyond(cursor, values, " and (s.opened_at, s.assessment_id) < (:at::timestamptz, :id::uuid)");
        values.put("limit", limit + 1);
        List<SheetRow> rows = jdbc.sql(SELECT + where(filter) + beyond + NEWEST + " limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        return KeysetPage.cut(
                rows, limit, one -> List.of(one.openedAt().toString(), one.id().toString()));
    }

    Optional<SheetRow> find(String number) {
        return jdbc.sql(SELECT + " where s.number = ?")
                .param(number)
                .query((row, i) -> row(row))
                .optional();
    }

    /** Frozen ones whose answers can be taken over, the newest first. */
    List<SheetRow> frozen(int limit) {
        return jdbc.sql(SELECT + " where s.state = 'frozen'" + NEWEST + " limit ?")
                .param(limit)
                .query((row, i) -> row(row))
                .list();
    }

    private static SheetRow row(ResultSet row) throws SQLException {
        BigDecimal numerator = row.getBigDecimal("total_numerator");
        return new SheetRow(
                new AssessmentId(Objects.requireNonNull(row.getObject("assessment_id", UUID.class))),
                row.getString("number"),
                row.getString("subject"),
                new Wording(row.getString("name_zh"), row.getString("name_en")),
                new SchemeRef(row.getString("scheme"), row.getString("scheme_version")),
                row.getDate("period_from").toLocalDate(),
                row.getDate("period_to").toLocalDate(),
                SheetState.of(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                new Progress(row.getInt("items"), row.getInt("given"), row.getInt("sent_back"), row.getInt("accepted")),
                row.getString("before_number"),
                numerator == null
                        ? null
                        : new Fraction(
                                numerator.toBigIntegerExact(),
                                row.getBigDecimal("total_denominator").toBigIntegerExact()),
                row.getObject("stars", Integer.class),
                row.getString("abandoned_reason"),
                row.getLong("version"));
    }
}
