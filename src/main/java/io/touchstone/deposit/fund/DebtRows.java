package io.touchstone.deposit.fund;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Debts of merchants and their steps in the database. */
@Component
class DebtRows {

    static final String SELECT =
            "select d.*, m.name as shop_name from deposit_debt d join merchant m on m.merchant_id = d.merchant_id";

    private final JdbcClient jdbc;

    DebtRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, DebtKind kind, UUID source, String merchantId, String caseNo, Money amount, Instant at) {
        jdbc.sql("""
                        insert into deposit_debt (debt_id, merchant_id, kind, source_id, case_no, amount_minor, currency, opened_at,
                            remaining_minor)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        merchantId,
                        kind.word(),
                        source,
                        caseNo,
                        amount.minor(),
                        amount.currency().getCurrencyCode(),
                        Timestamp.from(at),
                        amount.minor())
                .update();
    }

    void insertStep(UUID stepId, UUID debtId, DebtStep.What what, Money amount, Instant at, Actor by) {
        jdbc.sql(
                        "insert into deposit_debt_step (step_id, debt_id, what, amount_minor, at, done_by) values (?, ?, ?, ?, ?, ?)")
                .params(stepId, debtId, what.word(), amount.minor(), Timestamp.from(at), by.toString())
                .update();
    }

    Optional<Debt> find(UUID debtId) {
        return jdbc.sql(SELECT + " where d.debt_id = ?")
                .param(debtId)
                .query(DebtRows::debt)
                .optional();
    }

    /** The debts that one source made, the newest first: a fault decided anew makes a debt anew. */
    List<Debt> ofSource(UUID sourceId) {
        return jdbc.sql(SELECT + " where d.source_id = ? order by d.opened_at desc, d.debt_id desc")
                .param(sourceId)
                .query(DebtRows::debt)
                .list();
    }

    List<DebtStep> steps(Debt debt) {
        return steps(List.of(debt)).getOrDefault(debt.debtId(), List.of());
    }

    /** The steps of some debts, the oldest first. */
    Map<UUID, List<DebtStep>> steps(List<Debt> debts) {
        Map<UUID, List<DebtStep>> steps = new HashMap<>();
        jdbc.sql("select s.*, d.currency from deposit_debt_step s join deposit_debt d using (debt_id)"
                        + " where s.debt_id = any (?) order by s.at, s.step_id")
                .param(debts.stream().map(Debt::debtId).toArray(UUID[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getObject("debt_id", UUID.class), debt -> new ArrayList<>())
                            .add(step(row));
                });
        return steps;
    }

    private static DebtStep step(ResultSet row) throws SQLException {
        return new DebtStep(
                row.getObject("step_id", UUID.class),
                DebtStep.What.of(row.getString("what")),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getTimestamp("at").toInstant(),
                row.getString("done_by"));
    }

    /** The open debts of a merchant, the oldest first. */
    List<Debt> open(String merchantId, Currency currency, int limit) {
        return jdbc.sql(SELECT + " where d.merchant_id = ? and d.currency = ? and d.remaining_minor > 0"
                        + " order by d.opened_at, d.debt_id limit ?")
                .params(merchantId, currency.getCurrencyCode(), limit)
                .query(DebtRows::debt)
                .list();
    }

    /** Which of some merchants owe anything. */
    List<String> owing(Collection<String> merchants, Currency currency) {
        return jdbc.sql("select distinct merchant_id from deposit_debt where merchant_id = any (?) and currency = ?"
                        + " and remaining_minor > 0 order by merchant_id")
                .params(merchants.toArray(String[]::new), currency.getCurrencyCode())
                .query(String.class)
                .list();
    }

    static Debt debt(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Debt(
                row.getObject("debt_id", UUID.class),
                row.getString("merchant_id"),
                row.getString("shop_name"),
                DebtKind.of(row.getString("kind")),
                row.getObject("source_id", UUID.class),
                row.getString("case_no"),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("remaining_minor"), currency),
                row.getTimestamp("opened_at").toInstant());
    }
}
