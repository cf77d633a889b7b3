package io.touchstone.deposit.payment;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the bank's statements. */
@Repository
class LineBook {

    private static final String SELECT = """
            select l.line_id, l.statement_id, l.row_number, a.number, l.value_date, l.bank_reference, l.direction, l.amount_minor,
                   l.currency, l.payer_name, l.account_tail, l.memo, l.state, l.payment_id, l.payout_id, l.suggested_merchant,
                   l.settled_at,
                   exists (select from deposit_bank_decision d where d.line_id = l.line_id and d.outcome is null) as decision_waits
              from deposit_bank_line l join deposit_bank_account a using (account_id)
            """;

    private static final String PLACE = """
            update deposit_bank_line l
               set state = v.state, payment_id = v.payment_id, payout_id = v.payout_id, suggested_merchant = v.suggested,
                   settled_at = case when v.state in ('matched', 'assigned', 'returned', 'explained') then ?::timestamptz end
              from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[]) v (line_id, state, payment_id, payout_id, suggested)
             where l.line_id = v.line_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LineBook(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds the movements that no file brought before. */
    void add(UUID statement, UUID account, List<BankRow> rows, Supplier<UUID> ids) {
        batches.batchUpdate("""
                insert into deposit_bank_line (line_id, statement_id, row_number, account_id, value_date, bank_reference, direction,
                                               amount_minor, currency, payer_name, account_tail, memo)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, rows, rows.size(), (to, row) -> {
            to.setObject(1, ids.get());
            to.setObject(2, statement);
            to.setLong(3, row.number());
            to.setObject(4, account);
            to.setDate(5, Date.valueOf(row.valueDate()));
            to.setString(6, row.reference());
            to.setString(7, direction(row));
            to.setLong(8, row.amount().minor());
            to.setString(9, row.amount().currency().getCurrencyCode());
            to.setString(10, row.payerName());
            to.setString(11, row.accountTail());
            to.setString(12, row.memo());
        });
    }

    private static String direction(BankRow row) {
        return row.isIn() ? "in" : "out";
    }

    /** The numbers of those rows whose reference an earlier row or file has with another day or amount. */
    List<Long> contradicted(UUID account, List<BankRow> rows) {
        return jdbc.sql("""
                        select r.number
                          from unnest(:numbers::bigint[], :references::text[], :directions::text[], :amounts::bigint[], :days::date[])
                               r (number, reference, direction, amount, day)
                          join deposit_bank_line l on l.account_id = :account and l.direction = r.direction
                                                  and l.bank_reference = r.reference
                         where l.amount_minor <> r.amount or l.value_date <> r.day
                         order by r.number
                        """)
                .param("account", account)
                .param("numbers", rows.stream().map(BankRow::number).toArray(Long[]::new))
                .param("references", rows.stream().map(BankRow::reference).toArray(String[]::new))
                .param("directions", rows.stream().map(LineBook::direction).toArray(String[]::new))
                .param("amounts", rows.stream().map(row -> row.amount().minor()).toArray(Long[]::new))
                .param(
                        "days",
                        rows.stream().map(row -> Date.valueOf(row.valueDate())).toArray(Date[]::new))
                .query(Long.class)
                .list();
    }

    /** Some lines that nobody has looked at yet, locked; whoever else takes some takes others. */
    List<BankLine> takeNew(int limit) {
        return jdbc.sql(SELECT + " where l.state = 'new' order by l.line_id limit :limit for update of l skip locked")
                .param("limit", limit)
                .query(LineBook::view)
                .list();
    }

    /** Money that came in under some references and is no payment yet, locked. */
    Map<String, BankLine> notYetPayments(List<String> references) {
        Map<String, BankLine> found = new HashMap<>();
        jdbc.sql(SELECT + """
                         where l.bank_reference = any (:references) and l.direction = 'in' and l.payment_id is null and l.state <> 'new'
                         order by l.line_id for update of l
                        """)
                .param("references", references.toArray(String[]::new))
                .query(LineBook::view)
                .list()
                .forEach(line -> found.put(line.reference(), line));
        return found;
    }

    /** Says what lines are; those whose state is an end are settled from then on. */
    void place(Map<UUID, Verdict> verdicts, Instant at) {
        int count = verdicts.size();
        UUID[] ids = new UUID[count];
        String[] states = new String[count];
        @Nullable UUID[] payments = new UUID[count];
        @Nullable UUID[] payouts = new UUID[count];
        @Nullable String[] suggested = new String[count];
        int place = 0;
        for (Map.Entry<UUID, Verdict> entry : verdicts.entrySet()) {
            ids[place] = entry.getKey();
            states[place] = entry.getValue().state().word();
            payments[place] = entry.getValue().payment();
            payouts[place] = entry.getValue().payout();
            suggested[place] = entry.getValue().suggestedMerchant();
            place++;
        }
        batches.update(PLACE, Timestamp.from(at), ids, states, payments, payouts, suggested);
    }

    /** What the books make of a line. */
    record Verdict(
            BankLine.State state,
            @Nullable UUID payment,
            @Nullable UUID payout,
            @Nullable String suggestedMerchant) {

        static Verdict of(BankLine.State state) {
            return new Verdict(state, null, null, null);
        }

        static Verdict payment(BankLine.State state, UUID payment) {
            return new Verdict(state, payment, null, null);
        }

        static Verdict payout(BankLine.State state, UUID payout) {
            return new Verdict(state, null, payout, null);
        }

        static Verdict hint(BankLine.State state, @Nullable String merchant) {
            return new Verdict(state, null, null, merchant);
        }
    }

    Optional<BankLine> find(UUID id) {
        return jdbc.sql(SELECT + " where l.line_id = :id")
                .param("id", id)
                .query(LineBook::view)
                .optional();
    }

    Map<UUID, BankLine> find(Collection<UUID> lineIds) {
        return jdbc
                .sql(SELECT + " where l.line_id = any (:ids)")
                .param("ids", lineIds.toArray(UUID[]::new))
                .query(LineBook::view)
                .stream()
                .collect(Collectors.toMap(BankLine::lineId, Function.identity()));
    }

    /** For a change. */
    Optional<BankLine> lock(UUID id) {
        return jdbc.sql(SELECT + " where l.line_id = :id for update of l")
                .param("id", id)
                .query(LineBook::view)
                .optional();
    }

    /** Newest days first. */
    KeysetPage<BankLine> list(LineFilter filter, @Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        String from = after.isEmpty() ? "" : " and (l.value_date, l.line_id) < (:day::date, :line::uuid)";
        var query = jdbc.sql(
                        SELECT + filter.where() + from + " order by l.value_date desc, l.line_id desc limit :limit")
                .params(filter.parameters())
                .param("limit", limit + 1);
        if (!after.isEmpty()) {
            query = query.param("day", after.get(0)).param("line", after.get(1));
        }
        return KeysetPage.cut(
                query.query(LineBook::view).list(),
                limit,
                line -> List.of(line.valueDate().toString(), line.lineId().toString()));
    }

    /** Open lines, counted up to a limit, and those among them from before a day. */
    long countOpen(@Nullable LocalDate before, int limit) {
        return jdbc.sql("""
                        select count(*) from (select from deposit_bank_line
                                               where state in ('unmatched', 'differing') and value_date < :before limit :limit) open
                        """)
                .param("before", Date.valueOf(before == null ? LocalDate.of(9999, 1, 1) : before))
                .param("limit", limit)
                .query(Long.class)
                .single();
    }

    private static BankLine view(ResultSet row, int index) throws SQLException {
        Timestamp settled = row.getTimestamp("settled_at");
        return new BankLine(
                Objects.requireNonNull(row.getObject("line_id", UUID.class)),
                Objects.requireNonNull(row.getObject("statement_id", UUID.class)),
                row.getLong("row_number"),
                row.getString("number"),
                row.getObject("value_date", LocalDate.class),
                row.getString("bank_reference"),
                "in".equals(row.getString("direction")),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("payer_name"),
                row.getString("account_tail"),
                row.getString("memo"),
                BankLine.State.of(row.getString("state")),
                row.getObject("payment_id", UUID.class),
                row.getObject("payout_id", UUID.class),
                row.getString("suggested_merchant"),
                settled == null ? null : settled.toInstant(),
                row.getBoolean("decision_waits"));
    }
}
