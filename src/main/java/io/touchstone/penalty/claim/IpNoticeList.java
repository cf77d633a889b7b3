package io.touchstone.penalty.claim;

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

/** Notices newest first, for staff, for the shop, and for everybody (ECL 44). */
@Component
class IpNoticeList {

    static final String FROM = " from penalty_ip_notice n join merchant_shop_v m on m.merchant_id = n.merchant_id";

    private static final String SELECT = """
            select n.notice_id, n.number, n.merchant_id, m.name, n.holder, n.holder_kind, n.right_kind, n.right_number, n.state,
                   n.received_at, n.countered_at, n.pursuit, n.ended_at, n.due_at,
                   (select count(*) from penalty_ip_notice_item i where i.notice_id = n.notice_id) as products
            """ + FROM;

    static final String NEWEST = " order by n.received_at desc, n.notice_id desc";

    /** What was forwarded; what was not is nobody's business yet. */
    private static final String FORWARDED = " and n.checked_at is not null and n.state not in ('received', 'refused')";

    private final JdbcClient jdbc;

    IpNoticeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<IpNoticeRow> page(IpNoticeFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        return page(filter.where(values), values, true, cursor, limit);
    }

    /** What a merchant may see of its own. */
    KeysetPage<IpNoticeRow> ofShop(String merchantId, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("merchant", merchantId);
        return page(" where n.merchant_id = :merchant" + FORWARDED, values, true, cursor, limit);
    }

    /** What everybody may see, without the names of people. */
    KeysetPage<IpNoticeRow> published(@Nullable String cursor, int limit) {
        return page(" where true" + FORWARDED, new LinkedHashMap<>(), false, cursor, limit);
    }

    Optional<IpNoticeRow> find(String number) {
        return jdbc.sql(SELECT + " where n.number = ?")
                .param(number)
                .query((row, i) -> row(row, true))
                .optional();
    }

    /** One that a merchant may see. */
    Optional<IpNoticeRow> ofShop(String merchantId, String number) {
        return jdbc.sql(SELECT + " where n.number = ? and n.merchant_id = ?" + FORWARDED)
                .param(number)
                .param(merchantId)
                .query((row, i) -> row(row, true))
                .optional();
    }

    private KeysetPage<IpNoticeRow> page(
            String where, Map<String, Object> values, boolean names, @Nullable String cursor, int limit) {
        values.put("limit", limit + 1);
        String beyond =
                Cursor.beyond(cursor, values, " and (n.received_at, n.notice_id) < (:at::timestamptz, :id::uuid)");
        List<IpNoticeRow> rows = jdbc.sql(SELECT + where + beyond + NEWEST + " limit :limit")
                .params(values)
                .query((row, i) -> row(row, names))
                .list();
        return KeysetPage.cut(
                rows,
                limit,
                one -> List.of(one.receivedAt().toString(), one.id().toString()));
    }

    private static IpNoticeRow row(ResultSet row, boolean names) throws SQLException {
        boolean named = names || row.getString("holder_kind").equals("organisation");
        return new IpNoticeRow(
                Objects.requireNonNull(row.getObject("notice_id", UUID.class)),
                row.getString("number"),
                row.getString("merchant_id"),
                row.getString("name"),
                named ? row.getString("holder") : null,
                row.getString("right_kind"),
                row.getString("right_number"),
                row.getInt("products"),
                IpNoticeState.of(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                IpNoticeRows.instant(row, "countered_at"),
                row.getString("pursuit"),
                IpNoticeRows.instant(row, "ended_at"),
                IpNoticeRows.instant(row, "due_at"));
    }
}
