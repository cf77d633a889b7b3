package io.touchstone.penalty.appeal;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
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

/**
 * Appeals newest first, and those that wait by the time they are due, each filter along its index. The case of a brand is not a shop's to
 * see, though its appeal is.
 */
@Component
class AppealList {

    static final String FROM = """
              from penalty_appeal a left join penalty_case c using (case_id)
              left join penalty_decision d on d.decision_id = a.decision_id
              left join merchant_shop_v m on m.merchant_id = a.merchant_id
            """;

    private static final String SELECT = """
            select a.appeal_id, a.number, a.case_id, coalesce(c.number, '') as case_number, a.decision_id, d.number as decision_number, a.merchant_id,
                   m.name, a.side, a.level, a.state, a.filed_at, a.due_at, a.escalated_at, a.reviewer, a.ended_at
            """ + FROM;

    private static final String QUEUE = " order by a.due_at, a.appeal_id";
    static final String NEWEST = " order by a.filed_at desc, a.appeal_id desc";

    private final JdbcClient jdbc;
    private final Accounts accounts;

    AppealList(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    KeysetPage<AppealRow> page(AppealFilter filter, String reader, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        KeysetPage<AppealRow> page = page(filter.where(values, reader), values, filter.isQueue(), cursor, limit);
        return new KeysetPage<>(named(page.items()), page.nextCursor());
    }

    /** What a merchant may see of its own. */
    KeysetPage<AppealRow> ofShop(String merchantId, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("merchant", merchantId);
        KeysetPage<AppealRow> page =
                page(" where a.merchant_id = :merchant and a.side = 'merchant'", values, false, cursor, limit);
        return new KeysetPage<>(page.items().stream().map(row -> row.by(null)).toList(), page.nextCursor());
    }

    Optional<AppealRow> find(String number) {
        return jdbc.sql(SELECT + " where a.number = ?")
                .param(number)
                .query((row, i) -> row(row))
                .optional()
                .map(row -> named(List.of(row)).get(0));
    }

    /** One that a merchant may see. */
    Optional<AppealRow> ofShop(String merchantId, String number) {
        return jdbc.sql(SELECT + " where a.number = ? and a.merchant_id = ? and a.side = 'merchant'")
                .param(number)
                .param(merchantId)
                .query((row, i) -> row(row).by(null))
                .optional();
    }

    /** Those of a decision, newest first. */
    List<AppealRow> ofDecision(String number) {
        return named(jdbc.sql(SELECT + " where d.number = ?" + NEWEST)
                .param(number)
                .query((row, i) -> row(row))
                .list());
    }

    private KeysetPage<AppealRow> page(
            String where, Map<String, Object> values, boolean queue, @Nullable String cursor, int limit) {
        values.put("limit", limit + 1);
        String beyond = Cursor.beyond(
                cursor,
                values,
                queue
                        ? " and (a.due_at, a.appeal_id) > (:at::timestamptz, :id::uuid)"
                        : " and (a.filed_at, a.appeal_id) < (:at::timestamptz, :id::uuid)");
        List<AppealRow> rows = jdbc.sql(SELECT + where + beyond + (queue ? QUEUE : NEWEST) + " limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        return KeysetPage.cut(
                rows,
                limit,
                one -> List.of(
                        (queue ? one.dueAt() : one.filedAt()).toString(),
                        one.id().toString()));
    }

    private List<AppealRow> named(List<AppealRow> rows) {
        List<String> reviewers = rows.stream()
                .map(AppealRow::reviewer)
                .filter(Objects::nonNull)
                .map(AppealList::id)
                .distinct()
                .toList();
        if (reviewers.isEmpty()) {
            return rows;
        }
        Map<String, String> names = accounts.displayNames(reviewers);
        return rows.stream()
                .map(row -> row.reviewer() == null
                        ? row
                        : row.by(names.getOrDefault(id(row.reviewer()), id(row.reviewer()))))
                .toList();
    }

    static String id(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }

    private static AppealRow row(ResultSet row) throws SQLException {
        return new AppealRow(
                Objects.requireNonNull(row.getObject("appeal_id", UUID.class)),
                row.getString("number"),
                Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                row.getString("case_number"),
                row.getObject("decision_id", UUID.class),
                row.getString("decision_number"),
                row.getString("merchant_id"),
                row.getString("name"),
                AppealSide.of(row.getString("side")),
                row.getInt("level"),
                AppealState.of(row.getString("state")),
                row.getTimestamp("filed_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                AppealRows.instant(row, "escalated_at"),
                row.getString("reviewer"),
                AppealRows.instant(row, "ended_at"));
    }
}
