package io.touchstone.inspection.buying;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of purchases. */
@Repository
class PurchaseBook {

    static final String SELECT = """
            select p.purchase_id, p.sample_id, s.plan_id, s.number, s.title, p.merchant_id, m.name as shop, p.buyer_id, b.alias, p.state,
                   p.assigned_at, p.assigned_by, p.price_minor, p.postage_minor, p.currency, p.ordered_at, p.ordered_by, p.ended_at,
                   p.end_reason, p.reimbursed_at, p.reimbursed_by
              from inspection_purchase p
              join inspection_sample s using (sample_id)
              join inspection_buyer b using (buyer_id)
              join merchant m on m.merchant_id = p.merchant_id
            """;

    private final JdbcTemplate jdbc;

    PurchaseBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, SampleId sample, String merchantId, UUID buyer, Instant at, String by) {
        jdbc.update(
                "insert into inspection_purchase (purchase_id, sample_id, merchant_id, buyer_id, assigned_at, assigned_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                sample.id(),
                merchantId,
                buyer,
                Timestamp.from(at),
                by);
    }

    void order(UUID id, UUID once, byte[] sealed, String mark, Money price, Money postage, Instant at, String by) {
        jdbc.update(
                """
                update inspection_purchase set state = 'ordered', once = ?, order_sealed = ?, order_mark = ?, price_minor = ?,
                    postage_minor = ?, currency = ?, ordered_at = ?, ordered_by = ? where purchase_id = ?""",
                once,
                sealed,
                mark,
                price.minor(),
                postage.minor(),
                price.currency().getCurrencyCode(),
                Timestamp.from(at),
                by,
                id);
    }

    boolean isOrderKnown(String mark) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from inspection_purchase where order_mark = ?)", Boolean.class, mark));
    }

    boolean isTold(UUID once) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from inspection_purchase where once = ?)", Boolean.class, once));
    }

    void end(UUID id, Purchase.State state, @Nullable String reason, Instant at) {
        jdbc.update(
                "update inspection_purchase set state = ?, end_reason = ?, ended_at = ? where purchase_id = ?",
                state.word(),
                reason,
                Timestamp.from(at),
                id);
    }

    void reimbursed(UUID id, Instant at, String by) {
        jdbc.update(
                "update inspection_purchase set reimbursed_at = ?, reimbursed_by = ? where purchase_id = ?",
                Timestamp.from(at),
                by,
                id);
    }

    void addScreenshot(UUID id, UUID purchase, byte[] sealed, String mediaType, String sha256, Instant at) {
        jdbc.update(
                "insert into inspection_screenshot (screenshot_id, purchase_id, image_sealed, media_type, sha256, added_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (purchase_id, sha256) do nothing",
                id,
                purchase,
                sealed,
                mediaType,
                sha256,
                Timestamp.from(at));
    }

    List<UUID> screenshots(UUID purchase) {
        return jdbc.queryForList(
                "select screenshot_id from inspection_screenshot where purchase_id = ? order by added_at, screenshot_id",
                UUID.class,
                purchase);
    }

    /** A sealed picture and its type. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once, never compared.
    record Screenshot(byte[] sealed, String mediaType) {}

    Optional<Screenshot> screenshot(UUID purchase, UUID id) {
        return jdbc
                .query(
                        "select image_sealed, media_type from inspection_screenshot where purchase_id = ? and screenshot_id = ?",
                        (row, index) -> new Screenshot(row.getBytes(1), row.getString(2)),
                        purchase,
                        id)
                .stream()
                .findFirst();
    }

    byte @Nullable [] sealedOrder(UUID id) {
        return jdbc.queryForObject(
                "select order_sealed from inspection_purchase where purchase_id = ?", byte[].class, id);
    }

    Optional<Purchase> find(UUID id) {
        return jdbc.query(SELECT + "where p.purchase_id = ?", PurchaseBook::view, id).stream()
                .findFirst();
    }

    Optional<Purchase> lock(UUID id) {
        return jdbc.query(SELECT + "where p.purchase_id = ? for update of p", PurchaseBook::view, id).stream()
                .findFirst();
    }

    /** The one that was not dropped. */
    Optional<Purchase> open(SampleId sample) {
        return jdbc
                .query(
                        SELECT + "where p.sample_id = ? and p.state <> 'dropped' for update of p",
                        PurchaseBook::view,
                        sample.id())
                .stream()
                .findFirst();
    }

    /** All attempts, the newest first. */
    List<Purchase> of(SampleId sample) {
        return jdbc.query(
                SELECT + "where p.sample_id = ? order by p.assigned_at desc, p.purchase_id desc limit 50",
                PurchaseBook::view,
                sample.id());
    }

    /** The newest of a buyer. */
    List<Purchase> ofBuyer(UUID buyer) {
        return jdbc.query(
                SELECT + "where p.buyer_id = ? order by p.assigned_at desc, p.purchase_id desc limit 50",
                PurchaseBook::view,
                buyer);
    }

    static Purchase view(ResultSet row, int index) throws SQLException {
        Long price = row.getObject("price_minor", Long.class);
        return new Purchase(
                Objects.requireNonNull(row.getObject("purchase_id", UUID.class)),
                new SampleId(Objects.requireNonNull(row.getObject("sample_id", UUID.class))),
                row.getObject("plan_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("merchant_id"),
                row.getString("shop"),
                Objects.requireNonNull(row.getObject("buyer_id", UUID.class)),
                row.getString("alias"),
                Purchase.State.of(row.getString("state")),
                row.getTimestamp("assigned_at").toInstant(),
                row.getString("assigned_by"),
                price == null ? null : money(row, price),
                price == null ? null : money(row, row.getLong("postage_minor")),
                instant(row.getTimestamp("ordered_at")),
                row.getString("ordered_by"),
                instant(row.getTimestamp("ended_at")),
                row.getString("end_reason"),
                instant(row.getTimestamp("reimbursed_at")),
                row.getString("reimbursed_by"));
    }

    private static Money money(ResultSet row, long minor) throws SQLException {
        return new Money(minor, Currency.getInstance(row.getString("currency")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
