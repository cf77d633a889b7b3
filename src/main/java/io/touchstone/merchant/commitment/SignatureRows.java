package io.touchstone.merchant.commitment;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.rulebook.Commitments.Commitment;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signatures as rows, which are only ever added. */
@Repository
class SignatureRows {

    static final String COLUMNS = """
            select m.merchant_id, m.name,
                   (select max(c.version) from merchant_commitment c where c.merchant_id = m.merchant_id and c.code = :code)
                       as signed_version,
                   (select max(c.signed_at) from merchant_commitment c where c.merchant_id = m.merchant_id and c.code = :code)
                       as signed_at,
                   exists (select from merchant_commitment c where c.merchant_id = m.merchant_id and c.version_id = :id) as current
              from merchant m
            """;

    private final JdbcClient jdbc;

    SignatureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a shop signed, by version. */
    record Signed(UUID version, Instant at, String sha256) {}

    /** Newest first. */
    List<Signed> of(String merchantId) {
        return jdbc.sql(
                        "select version_id, signed_at, sha256 from merchant_commitment where merchant_id = ? order by signed_at desc")
                .param(merchantId)
                .query((row, i) -> new Signed(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
    }

    /** False when the shop signed this version before. */
    boolean add(UUID id, String merchantId, Commitment commitment, UUID account, Instant at) {
        return jdbc.sql("""
                        insert into merchant_commitment
                            (signature_id, merchant_id, code, version, version_id, sha256, account_id, signed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (merchant_id, version_id) do nothing
                        """)
                        .param(id)
                        .param(merchantId)
                        .param(commitment.code())
                        .param(commitment.version())
                        .param(commitment.id())
                        .param(commitment.sha256())
                        .param(account)
                        .param(Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Shops that trade, by their ids, with what they signed of a commitment. */
    KeysetPage<SignatureRow> page(
            Commitment commitment, Map<String, String> filter, Instant now, @Nullable String cursor, int limit) {
        Map<String, Object> values = values(commitment, filter);
        values.put("now", Timestamp.from(now));
        values.put("limit", limit + 1);
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 1).orElse(List.of());
        String beyond = after.isEmpty() ? "" : " and m.merchant_id > :after";
        if (!after.isEmpty()) {
            values.put("after", after.get(0));
        }
        List<SignatureRow> rows = jdbc.sql(
                        COLUMNS + SignatureFilter.where(filter) + beyond + " order by m.merchant_id limit :limit")
                .params(values)
                .query((row, i) -> {
                    Timestamp signedAt = row.getTimestamp("signed_at");
                    return new SignatureRow(
                            row.getString("merchant_id"),
                            row.getString("name"),
                            row.getObject("signed_version", Integer.class),
                            signedAt == null ? null : signedAt.toInstant(),
                            row.getBoolean("current"));
                })
                .list();
        return KeysetPage.cut(rows, limit, row -> List.of(row.merchantId()));
    }

    static Map<String, Object> values(Commitment commitment, Map<String, String> filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", commitment.code());
        values.put("id", commitment.id());
        if (filter.containsKey("merchant")) {
            values.put("merchant", filter.get("merchant"));
        }
        return values;
    }
}
