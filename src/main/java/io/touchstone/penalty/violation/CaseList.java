package io.touchstone.penalty.violation;

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

/** Cases newest first, and those that are worked on by the time they are due. */
@Component
class CaseList {

    static final String FROM = " from penalty_case c left join merchant_shop_v m on m.merchant_id = c.merchant_id";

    private static final String SELECT = "select " + CaseRows.COLUMNS
            + ", m.name as merchant_name, coalesce(c.due_at, 'infinity')::text as due_text" + FROM;

    private static final String QUEUE = " order by c.due_at, c.case_id";
    private static final String NEWEST = " order by c.opened_at desc, c.case_id desc";

    private final JdbcClient jdbc;
    private final Accounts accounts;

    CaseList(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    private record Place(CaseRow row, String due) {}

    KeysetPage<CaseRow> page(CaseFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        return page(filter.where(values), values, filter.isQueue(), cursor, limit);
    }

    /** What a merchant was told of. */
    KeysetPage<CaseRow> ofShop(String merchantId, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("merchant", merchantId);
        return page(" where c.merchant_id = :merchant and c.told_at is not null", values, false, cursor, limit);
    }

    /** The newest of a shop. */
    List<CaseRow> newestOf(String merchantId, int limit) {
        return named(jdbc.sql(SELECT + " where c.merchant_id = ?" + NEWEST + " limit ?")
                .param(merchantId)
                .param(limit)
                .query((row, i) -> place(row).row())
                .list());
    }

    /** Those that belong to a case: linked with it, or merged into it. */
    List<CaseRow> near(UUID caseId) {
        return named(jdbc.sql(SELECT + """
                         where c.case_id in (select other_id from penalty_case_link where case_id = :id
                                      union select case_id from penalty_case_link where other_id = :id
                                      union select case_id from penalty_case where merged_into = :id
                                      union select merged_into from penalty_case where case_id = :id)
                        """ + NEWEST)
                .param("id", caseId)
                .query((row, i) -> place(row).row())
                .list());
    }

    Optional<CaseRow> find(String number) {
        return named(jdbc.sql(SELECT + " where c.number = ?")
                        .param(number)
                        .query((row, i) -> place(row).row())
                        .list())
                .stream()
                .findFirst();
    }

    private KeysetPage<CaseRow> page(
            String where, Map<String, Object> values, boolean queue, @Nullable String cursor, int limit) {
        values.put("limit", limit + 1);
        String beyond = Cursor.beyond(
                cursor,
                values,
                queue
                        ? " and (c.due_at, c.case_id) > (:at::timestamptz, :id::uuid)"
                        : " and (c.opened_at, c.case_id) < (:at::timestamptz, :id::uuid)");
        List<Place> rows = jdbc.sql(SELECT + where + beyond + (queue ? QUEUE : NEWEST) + " limit :limit")
                .params(values)
                .query((row, i) -> place(row))
                .list();
        KeysetPage<Place> page = KeysetPage.cut(
                rows,
                limit,
                one -> List.of(
                        queue ? one.due() : one.row().openedAt().toString(),
                        one.row().id().toString()));
        return new KeysetPage<>(named(page.items().stream().map(Place::row).toList()), page.nextCursor());
    }

    private List<CaseRow> named(List<CaseRow> rows) {
        Map<String, String> names = accounts.displayNames(rows.stream()
                .map(CaseRow::owner)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .distinct()
                .toList());
        return rows.stream().map(row -> named(row, names)).toList();
    }

    private static CaseRow named(CaseRow row, Map<String, String> names) {
        UUID owner = row.owner();
        return new CaseRow(
                row.id(),
                row.number(),
                row.merchantId(),
                row.merchantName(),
                row.brand(),
                row.productId(),
                row.source(),
                row.ruleCode(),
                row.state(),
                owner,
                owner == null ? null : names.getOrDefault(owner.toString(), owner.toString()),
                row.openedAt(),
                row.dueAt(),
                row.hearingUntil());
    }

    private static Place place(ResultSet row) throws SQLException {
        ViolationCase stored = CaseRows.stored(row);
        CaseView view = stored.view();
        return new Place(
                new CaseRow(
                        view.id(),
                        view.number(),
                        view.merchantId(),
                        row.getString("merchant_name"),
                        view.brand(),
                        view.productId(),
                        view.source(),
                        view.ruleCode(),
                        view.state(),
                        view.owner(),
                        null,
                        view.openedAt(),
                        view.dueAt(),
                        stored.progress().hearingUntil()),
                row.getString("due_text"));
    }
}
