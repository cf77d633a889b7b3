package io.touchstone.deposit;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Merchants with deposits, for tests. */
public final class DepositFacts {

    public static final Currency CNY = Currency.getInstance("CNY");
    public static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    public static final Actor SOMEBODY = Actor.system("test");

    private final Intake intake;
    private final Ledger ledger;
    private final Ids ids;
    private final TransactionTemplate transaction;

    public DepositFacts(Intake intake, Ledger ledger, Ids ids, TransactionTemplate transaction) {
        this.intake = intake;
        this.ledger = ledger;
        this.ids = ids;
        this.transaction = transaction;
    }

    public static Money cny(long minor) {
        return new Money(minor, CNY);
    }

    /** A merchant of its own that lodged some fen; none when zero. */
    public String merchant(long fen) {
        String merchant = "shop-" + ids.next();
        new FactFiles(intake).market(merchant);
        if (fen > 0) {
            lodge(merchant, cny(fen));
        }
        return merchant;
    }

    public void lodge(String merchant, Money amount) {
        AccountKey bank = AccountKey.platforms(AccountPurpose.BANK, amount.currency());
        AccountKey deposit = AccountKey.deposit(merchant, amount.currency());
        inTransaction(() -> ledger.post(Posting.move(TransferKind.PAYMENT, ids.next(), AT, bank, deposit, amount)));
    }

    public HoldView hold(Deposits deposits, String merchant, long fen) {
        return inTransaction(
                () -> deposits.hold(new PlaceHold(merchant, cny(fen), "D-2026-000001", "a claim", null, AT, SOMEBODY)));
    }

    public <T> T inTransaction(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }

    public UUID id() {
        return ids.next();
    }
}
