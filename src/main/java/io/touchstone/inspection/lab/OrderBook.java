package io.touchstone.inspection.lab;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

/** Test orders as rows. */
@Repository
class OrderBook {

    static final String SELECT = """
            select o.order_id, o.number, o.kind, o.sample_id, o.part_id, o.lab_id, l.code as lab_code, l.name_zh as lab_zh,
                   l.name_en as lab_en, o.blind_code, o.spec_id, o.spec_version, o.items, o.state, o.sent_at, o.due_on, o.price_minor,
                   o.currency, o.result_version, o.submitted_at, o.verified_at, o.passed, o.version
              from inspection_test_order o join inspection_lab l using (lab_id)
            """;

    private final JdbcClient jdbc;
    private final PlatformTime time;

    OrderBook(JdbcClient jdbc, PlatformTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * What an order is made of.
     *
     * @param choice the laboratories that came into question and how one was taken, as JSON
     */
    record NewOrder(
            UUID orderId,
            UUID once,
            boolean retest,
            SampleId sample,
            UUID part,
            String blindCode,
            UUID lab,
            UUID spec,
            int specVersion,
            List<String> items,
            LocalDate dueOn,
            Money price,
            String choice) {}

    /** False when the sample has a live order of the kind. */
    boolean add(NewOrder order, Actor actor, Instant at) {
        long next = jdbc.sql("select nextval('inspection_test_order_number')")
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        insert into inspection_test_order (order_id, number, once, kind, sample_id, part_id, lab_id, blind_code, spec_id,
                            spec_version, items, state, sent_at, sent_by, due_on, price_minor, currency, choice)
                        values (:id, :number, :once, :kind, :sample, :part, :lab, :blind, :spec, :specVersion,
                            string_to_array(:items, ','), 'sent', :at, :by, :due, :minor, :currency, :choice::jsonb) on conflict do nothing
                        """)
                        .param("id", order.orderId())
                        .param(
                                "number",
                                String.format(
                                        Locale.ROOT, "TO-%d-%06d", time.day(at).getYear(), next))
                        .param("once", order.once())
                        .param("kind", order.retest() ? "retest" : "test")
                        .param("sample", order.sample().id())
                        .param("part", order.part())
                        .param("lab", order.lab())
                        .param("blind", order.blindCode())
                        .param("spec", order.spec())
                        .param("specVersion", order.specVersion())
                        .param("items", String.join(",", order.items()))
                        .param("at", Timestamp.from(at))
                        .param("by", actor.toString())
                        .param("due", order.dueOn())
                        .param("minor", order.price().minor())
                        .param("currency", order.price().currency().getCurrencyCode())
                        .param("choice", order.choice())
                        .update()
                == 1;
    }

    /** The part came back; false when the order has gone on meanwhile. */
    boolean takeBack(UUID order, long seen, String reason) {
        return jdbc.sql(
                                "update inspection_test_order set state = 'untested', end_reason = :reason, version = version + 1"
                                        + " where order_id = :id and version = :seen and state = 'sent'")
                        .param("reason", reason)
                        .param("id", order)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void submitted(UUID order, int resultVersion, Instant at) {
        jdbc.sql("""
                update inspection_test_order set state = 'submitted', result_version = :result, version = version + 1,
                       submitted_at = coalesce(submitted_at, :at), verified_at = null, passed = null
                 where order_id = :id
                """)
                .param("result", resultVersion)
                .param("at", Timestamp.from(at))
                .param("id", order)
                .update();
    }

    void sentBack(UUID order) {
        jdbc.sql("update inspection_test_order set state = 'sent_back', version = version + 1 where order_id = :id")
                .param("id", order)
                .update();
    }

    void verified(UUID order, boolean passed, Instant at) {
        jdbc.sql(
                        "update inspection_test_order set state = 'verified', verified_at = :at, passed = :passed, version = version + 1"
                                + " where order_id = :id")
                .param("at", Timestamp.from(at))
                .param("passed", passed)
                .param("id", order)
                .update();
    }

    Optional<TestOrderView> find(UUID order) {
        return one(" where o.order_id = :key", order);
    }

    Optional<TestOrderView> find(String number) {
        return one(" where o.number = :key", number);
    }

    Optional<TestOrderView> findOnce(UUID once) {
        return one(" where o.once = :key", once);
    }

    /** The live order of a part, by all that a laboratory knows of it. */
    Optional<TestOrderView> findBlind(String blindCode) {
        return one(" where o.blind_code = :key and o.state <> 'untested'", blindCode);
    }

    /** For a change. */
    Optional<TestOrderView> lock(UUID order) {
        return one(" where o.order_id = :key for update of o", order);
    }

    private Optional<TestOrderView> one(String where, Object key) {
        return jdbc.sql(SELECT + where).param("key", key).query(OrderBook::view).optional();
    }

    /** The live ones of a sample, the first test before the retest. */
    List<TestOrderView> of(SampleId sample) {
        return jdbc.sql(SELECT
                        + " where o.sample_id = :sample and o.state <> 'untested' order by o.sent_at, o.order_id")
                .param("sample", sample.id())
                .query(OrderBook::view)
                .list();
    }

    /** Newest first; see {@link OrderFilter}. */
    KeysetPage<TestOrderView> page(Map<String, String> filter, LocalDate today, @Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        String from = after.isEmpty() ? "" : " and (o.sent_at, o.order_id) < (:since::timestamptz, :order::uuid)";
        var query = jdbc.sql(SELECT + OrderFilter.where(filter) + from
                        + " order by o.sent_at desc, o.order_id desc limit :limit")
                .params(filter)
                .param("today", today)
                .param("limit", limit + 1);
        if (!after.isEmpty()) {
            query = query.param("since", after.get(0)).param("order", after.get(1));
        }
        return KeysetPage.cut(
                query.query(OrderBook::view).list(),
                limit,
                order -> List.of(order.sentAt().toString(), order.orderId().toString()));
    }

    /** Who sent it and why to that laboratory, as JSON. */
    String choice(UUID order) {
        return jdbc.sql("select choice::text from inspection_test_order where order_id = :id")
                .param("id", order)
                .query(String.class)
                .single();
    }

    long count(String state) {
        return jdbc.sql("select count(*) from inspection_test_order where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    static TestOrderView view(ResultSet row, int index) throws SQLException {
        return new TestOrderView(
                Objects.requireNonNull(row.getObject("order_id", UUID.class)),
                row.getString("number"),
                row.getString("kind").equals("retest"),
                new SampleId(Objects.requireNonNull(row.getObject("sample_id", UUID.class))),
                Objects.requireNonNull(row.getObject("part_id", UUID.class)),
                Objects.requireNonNull(row.getObject("lab_id", UUID.class)),
                row.getString("lab_code"),
                row.getString("lab_zh"),
                row.getString("lab_en"),
                row.getString("blind_code"),
                Objects.requireNonNull(row.getObject("spec_id", UUID.class)),
                row.getInt("spec_version"),
                List.of((String[]) row.getArray("items").getArray()),
                TestOrderView.State.of(row.getString("state")),
                row.getTimestamp("sent_at").toInstant(),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                new Money(row.getLong("price_minor"), Currency.getInstance(row.getString("currency"))),
                row.getInt("result_version"),
                instant(row.getTimestamp("submitted_at")),
                instant(row.getTimestamp("verified_at")),
                row.getObject("passed", Boolean.class),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
