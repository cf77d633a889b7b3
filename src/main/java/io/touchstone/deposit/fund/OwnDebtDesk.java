package io.touchstone.deposit.fund;

import io.touchstone.deposit.statement.Place;
import io.touchstone.deposit.statement.StatementPermissions.CanReadOwnDeposit;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant sees what it owes and how that became less; another's shop does not exist for it. */
@Service
@CanReadOwnDeposit
@Transactional(readOnly = true)
public class OwnDebtDesk {

    private final DebtList list;
    private final DebtRows rows;
    private final Merchants merchants;
    private final JdbcClient jdbc;
    private final CurrentActor actor;

    OwnDebtDesk(DebtList list, DebtRows rows, Merchants merchants, JdbcClient jdbc, CurrentActor actor) {
        this.list = list;
        this.rows = rows;
        this.merchants = merchants;
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /** A debt with what made it less. */
    public record OwnDebt(Debt debt, List<DebtStep> steps) {}

    /** The oldest first. */
    public KeysetPage<OwnDebt> list(String merchantId, @Nullable String cursor, int limit) {
        merchants.demandSeat(actor.get(), merchantId);
        KeysetPage<Debt> page = KeysetPage.cut(
                list.list(new DebtFilter(null, null, merchantId), Place.of(cursor), limit + 1),
                limit,
                debt -> new Place(debt.openedAt(), debt.debtId()).words());
        Map<UUID, List<DebtStep>> steps = rows.steps(page.items());
        return new KeysetPage<>(
                page.items().stream()
                        .map(debt -> new OwnDebt(debt, steps.getOrDefault(debt.debtId(), List.of())))
                        .toList(),
                page.nextCursor());
    }

    /** What is owed in all, by currency. */
    public List<Money> owed(String merchantId) {
        merchants.demandSeat(actor.get(), merchantId);
        return jdbc.sql("select currency, sum(remaining_minor)::bigint from deposit_debt where merchant_id = ?"
                        + " and remaining_minor > 0 group by 1 order by 1")
                .param(merchantId)
                .query((row, i) -> new Money(row.getLong(2), Currency.getInstance(row.getString(1))))
                .list();
    }
}
