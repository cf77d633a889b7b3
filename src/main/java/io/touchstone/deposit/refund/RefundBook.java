package io.touchstone.deposit.refund;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.FieldCipher;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refunds, their account numbers sealed. */
@Repository
class RefundBook {

    private static final String KEY = "deposit-payees";

    private static final String SELECT = """
            select refund_id, number, merchant_id, amount_minor, currency, reason, payee_name, bank_name, account_tail, state,
                   requested_at, requested_by, decided_at, decided_by, decision, ended_at, ending
              from deposit_refund
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final PlatformTime time;

    RefundBook(JdbcClient jdbc, FieldCipher cipher, PlatformTime time) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.time = time;
    }

    /** False when the merchant has one of this currency under way. */
    boolean add(RequestRefund request) {
        long next = jdbc.sql("select nextval('deposit_refund_number')")
                .query(Long.class)
                .single();
        byte[] sealed =
                cipher.seal(KEY, request.payee().accountNumber().getBytes(StandardCharsets.UTF_8), request.refundId());
        return jdbc.sql("""
                        insert into deposit_refund (refund_id, number, merchant_id, amount_minor, currency, reason, payee_name, bank_name,
                                                    account_sealed, account_tail, state, requested_at, requested_by)
                        values (:id, :number, :merchant, :minor, :currency, :reason, :payee, :bank, :sealed, :tail, 'requested', :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", request.refundId())
                        .param(
                                "number",
                                String.format(
                                        Locale.ROOT,
                                        "DR-%d-%06d",
                                        time.day(request.at()).getYear(),
                                        next))
                        .param("merchant", request.merchantId())
                        .param("minor", request.amount().minor())
                        .param("currency", request.amount().currency().getCurrencyCode())
                        .param("reason", request.reason())
                        .param("payee", request.payee().name())
                        .param("bank", request.payee().bankName())
                        .param("sealed", sealed)
                        .param("tail", request.payee().tail())
                        .param("at", Timestamp.from(request.at()))
                        .param("by", request.actor().toString())
                        .update()
                == 1;
    }

    void decide(UUID id, Refund.State state, @Nullable String decision, String by, Instant at) {
        jdbc.sql("""
                update deposit_refund set state = :state, decided_at = :at, decided_by = :by, decision = :decision,
                       ended_at = case when :state = 'approved' then null else :at::timestamptz end
                 where refund_id = :id
                """)
                .param("state", state.word())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("decision", decision)
                .param("id", id)
                .update();
    }

    void end(UUID id, Refund.State state, @Nullable String ending, Instant at) {
        jdbc.sql("update deposit_refund set state = :state, ended_at = :at, ending = :ending where refund_id = :id")
                .param("state", state.word())
                .param("at", Timestamp.from(at))
                .param("ending", ending)
                .param("id", id)
                .update();
    }

    /** In clear, for the bank's file; goes nowhere else. */
    String accountNumber(UUID id) {
        byte[] sealed = jdbc.sql("select account_sealed from deposit_refund where refund_id = :id")
                .param("id", id)
                .query((row, index) -> row.getBytes(1))
                .single();
        return new String(cipher.open(KEY, sealed, id), StandardCharsets.UTF_8);
    }

    Optional<Refund> find(String number) {
        return jdbc.sql(SELECT + " where number = :number")
                .param("number", number)
                .query(RefundBook::view)
                .optional();
    }

    Optional<Refund> find(UUID id) {
        return jdbc.sql(SELECT + " where refund_id = :id")
                .param("id", id)
                .query(RefundBook::view)
                .optional();
    }

    /** For a change. */
    Optional<Refund> lock(String number) {
        return jdbc.sql(SELECT + " where number = :number for update")
                .param("number", number)
                .query(RefundBook::view)
                .optional();
    }

    /** The newest of a merchant. */
    List<Refund> ofMerchant(String merchantId, int limit) {
        return jdbc.sql(SELECT
                        + " where merchant_id = :merchant order by requested_at desc, refund_id desc limit :limit")
                .param("merchant", merchantId)
                .param("limit", limit)
                .query(RefundBook::view)
                .list();
    }

    /** Those that wait for a second person, the oldest first. */
    List<Refund> requested(int limit) {
        return jdbc.sql(SELECT + " where state = 'requested' order by requested_at, refund_id limit :limit")
                .param("limit", limit)
                .query(RefundBook::view)
                .list();
    }

    /** Newest first. */
    KeysetPage<Refund> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        String from = after.isEmpty() ? "" : " and (requested_at, refund_id) < (:since::timestamptz, :refund::uuid)";
        var query = jdbc.sql(SELECT + where(filter) + from + " order by requested_at desc, refund_id desc limit :limit")
                .params(filter)
                .param("limit", limit + 1);
        if (!after.isEmpty()) {
            query = query.param("since", after.get(0)).param("refund", after.get(1));
        }
        return KeysetPage.cut(
                query.query(RefundBook::view).list(),
                limit,
                refund -> List.of(
                        refund.requestedAt().toString(), refund.refundId().toString()));
    }

    /** @param filter by {@code state} and {@code merchant}, each when it is there */
    static String where(Map<String, String> filter) {
        String where = " where true";
        where += filter.containsKey("state") ? " and state = :state" : "";
        where += filter.containsKey("merchant") ? " and merchant_id = :merchant" : "";
        return where;
    }

    private static Refund view(ResultSet row, int index) throws SQLException {
        return new Refund(
                Objects.requireNonNull(row.getObject("refund_id", UUID.class)),
                row.getString("number"),
                row.getString("merchant_id"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("reason"),
                row.getString("payee_name"),
                row.getString("bank_name"),
                row.getString("account_tail"),
                Refund.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("requested_by"),
                instant(row.getTimestamp("decided_at")),
                row.getString("decided_by"),
                row.getString("decision"),
                instant(row.getTimestamp("ended_at")),
                row.getString("ending"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
