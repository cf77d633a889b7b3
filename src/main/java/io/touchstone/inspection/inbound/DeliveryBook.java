package io.touchstone.inspection.inbound;

import io.touchstone.inspection.acceptance.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries as they are stored. */
@Repository
class DeliveryBook {

    static final String SELECT = """
            select d.*, l.number as lot_number, l.severity, l.sample_size, l.accept, l.reject
              from inspection_delivery d join inspection_lot l using (lot_id)
            """;

    private final JdbcClient jdbc;

    DeliveryBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String number(int year) {
        long next = jdbc.sql("select nextval('inspection_delivery_number')")
                .query(Long.class)
                .single();
        return String.format(Locale.ROOT, "IN-%d-%06d", year, next);
    }

    void add(NewDelivery come, String number, String category, UUID lot, byte[] seed, String by, Instant at) {
        jdbc.sql("""
                        insert into inspection_delivery
                            (delivery_id, number, merchant_id, category_code, product_id, reference, units, lot_id, seed, recorded_at, recorded_by)
                        values (:id, :number, :merchant, :category, :product, :reference, :units, :lot, :seed, :at, :by)
                        """)
                .param("id", come.once())
                .param("number", number)
                .param("merchant", come.merchantId())
                .param("category", category)
                .param("product", come.productId())
                .param("reference", come.reference())
                .param("units", come.units())
                .param("lot", lot)
                .param("seed", seed)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql(SELECT + " where d.delivery_id = ?")
                .params(id)
                .query(DeliveryBook::delivery)
                .optional();
    }

    Optional<Delivery> find(String number) {
        return jdbc.sql(SELECT + " where d.number = ?")
                .params(number)
                .query(DeliveryBook::delivery)
                .optional();
    }

    /** For a change. */
    Optional<Delivery> lock(String number) {
        jdbc.sql("select delivery_id from inspection_delivery where number = ? for update")
                .params(number)
                .query(UUID.class)
                .optional();
        return find(number);
    }

    void decide(UUID id, DeliveryState state, String by, Instant at) {
        jdbc.sql("""
                        update inspection_delivery set state = :state, decided_at = :at, decided_by = :by, version = version + 1,
                               ended_at = case when :state = 'accepted' then :at::timestamptz end,
                               ended_by = case when :state = 'accepted' then :by end
                         where delivery_id = :id
                        """)
                .param("state", state.word())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void screen(UUID id) {
        jdbc.sql("update inspection_delivery set state = 'screening', version = version + 1 where delivery_id = ?")
                .params(id)
                .update();
    }

    void end(UUID id, DeliveryState state, @Nullable String reason, String by, Instant at) {
        jdbc.sql("""
                        update inspection_delivery set state = :state, ended_at = :at, ended_by = :by, end_reason = :reason,
                               version = version + 1
                         where delivery_id = :id
                        """)
                .param("state", state.word())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** After units were chosen or results were given. */
    void count(UUID id) {
        jdbc.sql("""
                        update inspection_delivery set (chosen, inspected, rejected, sample_rejected) =
                               (select count(*), count(outcome), count(*) filter (where outcome = 'rejected'),
                                       count(*) filter (where outcome = 'rejected' and phase = 'sample')
                                  from inspection_delivery_unit where delivery_id = :id), version = version + 1
                         where delivery_id = :id
                        """).param("id", id).update();
    }

    static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getObject("delivery_id", UUID.class),
                row.getString("number"),
                row.getString("merchant_id"),
                row.getString("category_code"),
                row.getString("product_id"),
                row.getString("reference"),
                row.getInt("units"),
                row.getObject("lot_id", UUID.class),
                row.getString("lot_number"),
                Severity.of(row.getString("severity")),
                row.getInt("sample_size"),
                row.getInt("accept"),
                row.getInt("reject"),
                row.getBytes("seed"),
                DeliveryState.of(row.getString("state")),
                row.getInt("inspected"),
                row.getInt("rejected"),
                row.getInt("sample_rejected"),
                row.getInt("chosen") - row.getInt("inspected"),
                Objects.requireNonNull(row.getTimestamp("recorded_at")).toInstant(),
                row.getString("recorded_by"),
                instant(row.getTimestamp("decided_at")),
                row.getString("decided_by"),
                instant(row.getTimestamp("ended_at")),
                row.getString("ended_by"),
                row.getString("end_reason"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
