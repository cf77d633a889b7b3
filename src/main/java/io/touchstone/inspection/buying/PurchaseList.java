package io.touchstone.inspection.buying;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads purchases, and what still has to be bought, for pages. */
@Component
public class PurchaseList {

    private static final String CNY = "CNY";

    private final JdbcClient jdbc;

    PurchaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sample that nobody was asked to buy yet. */
    public record Waiting(String number, @Nullable String title, String merchantId, String shop, Instant drawnAt) {}

    /** The oldest draws first. */
    List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                        select s.number, s.title, s.merchant_id, m.name, s.drawn_at
                          from inspection_sample s join merchant m using (merchant_id)
                         where s.state = 'drawn' and not exists (
                            select from inspection_purchase p where p.sample_id = s.sample_id and p.state <> 'dropped')
                         order by s.drawn_at, s.sample_id limit :limit
                        """)
                .param("limit", limit)
                .query((row, index) -> new Waiting(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    long waitingCount() {
        return jdbc.sql("""
                        select count(*) from inspection_sample s where s.state = 'drawn' and not exists (
                            select from inspection_purchase p where p.sample_id = s.sample_id and p.state <> 'dropped')
                        """).query(Long.class).single();
    }

    /** In which currency a sample is bought: that of its plan. */
    Currency currency(SampleId sample) {
        String code = jdbc.sql("""
                        select p.currency from inspection_sample s join inspection_plan p using (plan_id) where s.sample_id = :id
                        """)
                .param("id", sample.id())
                .query(String.class)
                .optional()
                .orElse(CNY);
        return Currency.getInstance(code);
    }

    /** What a list shows, from its address: {@code state} and {@code owed}. */
    static Map<String, String> filter(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        String state = parameters.getOrDefault("state", "").strip();
        if (Purchase.State.words().contains(state)) {
            chosen.put("state", state);
        }
        if ("true".equals(parameters.get("owed"))) {
            chosen.put("owed", "true");
        }
        return chosen;
    }

    static String where(Map<String, String> filter) {
        return " where true" + (filter.containsKey("state") ? " and p.state = :state" : "")
                + (filter.containsKey("owed")
                        ? " and p.reimbursed_at is null and p.ordered_at is not null and p.state <> 'dropped'"
                        : "");
    }

    /** Newest first. */
    KeysetPage<Purchase> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        String from = cursor == null ? "" : " and (p.assigned_at, p.purchase_id) < (:since, :after)";
        var query = jdbc.sql(PurchaseBook.SELECT + where(filter) + from
                        + " order by p.assigned_at desc, p.purchase_id desc limit :limit")
                .params(filter)
                .param("limit", limit + 1);
        if (cursor != null) {
            List<String> at = Cursor.decode(cursor, 2).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
            query = query.param("since", Timestamp.from(instant(at.get(0)))).param("after", id(at.get(1)));
        }
        return KeysetPage.cut(
                query.query(PurchaseBook::view).list(),
                limit,
                row -> List.of(row.assignedAt().toString(), row.purchaseId().toString()));
    }

    private static Instant instant(String word) {
        try {
            return Instant.parse(word);
        } catch (DateTimeException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }
}
