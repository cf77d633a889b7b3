package io.touchstone.deposit.fund;

import io.touchstone.deposit.statement.Place;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.kernel.KeysetPage;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where fines taken from deposits are looked at; they are decided and overturned as penalties, never here. */
@Service
@CanReadLedger
@Transactional(readOnly = true)
public class FineDesk {

    private final JdbcClient jdbc;

    FineDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first; of one merchant when it is named. */
    public KeysetPage<Charged> list(@Nullable String merchantId, @Nullable String cursor, int limit) {
        return KeysetPage.cut(rows(merchantId, Place.of(cursor), limit + 1), limit, charged -> new Place(
                        charged.chargedAt(), charged.chargeId())
                .words());
    }

    private List<Charged> rows(@Nullable String merchantId, @Nullable Place after, int limit) {
        JdbcClient.StatementSpec query = jdbc.sql(ChargeRows.SELECT + " where true"
                        + (merchantId == null ? "" : " and c.merchant_id = :merchant")
                        + (after == null ? "" : " and (c.charged_at, c.charge_id) < (:afterAt, :afterId)")
                        + " order by c.charged_at desc, c.charge_id desc limit :limit")
                .param("limit", limit);
        if (merchantId != null) {
            query = query.param("merchant", merchantId);
        }
        if (after != null) {
            query = query.param("afterAt", Timestamp.from(after.at())).param("afterId", after.id());
        }
        return query.query(ChargeRows::charged).list();
    }
}
