package io.touchstone.inspection.lab;

import io.touchstone.kernel.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The working sheets of laboratories as rows. */
@Repository
class EntryBook {

    private final JdbcClient jdbc;

    EntryBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In no order of their own. */
    List<Entry> of(UUID order) {
        return jdbc.sql("select item_code, method, limit_text, value_text, verdict, tested_at from inspection_entry"
                        + " where order_id = :order")
                .param("order", order)
                .query((row, index) -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5).equals("pass"),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** Writes a line over the one of the same item. */
    void put(TestOrderView order, Entry entry, Actor actor, Instant at) {
        jdbc.sql("""
                insert into inspection_entry (order_id, item_code, sample_no, method, limit_text, value_text, verdict, tested_at, source,
                                              entered_at, entered_by)
                values (:order, :item, :sample, :method::text, :limit::text, :value, :verdict, :tested, 'form', :at, :by)
                on conflict (order_id, item_code) do update set method = excluded.method, limit_text = excluded.limit_text,
                    value_text = excluded.value_text, verdict = excluded.verdict, tested_at = excluded.tested_at, source = 'form',
                    entered_at = excluded.entered_at, entered_by = excluded.entered_by
                """)
                .param("order", order.orderId())
                .param("item", entry.itemCode())
                .param("sample", order.blindCode())
                .param("method", entry.method())
                .param("limit", entry.limitText())
                .param("value", entry.valueText())
                .param("verdict", entry.passed() ? "pass" : "fail")
                .param("tested", Timestamp.from(entry.testedAt()))
                .param("at", Timestamp.from(at))
                .param("by", actor.toString())
                .update();
    }
}
