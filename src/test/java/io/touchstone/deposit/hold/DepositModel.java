package io.touchstone.deposit.hold;

import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the books must say, kept in maps in memory and by the rulings alone: no locks, no rows, no rounds. */
class DepositModel {

    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final Map<UUID, String> told = new HashMap<>();
    private final Map<UUID, Money> paid = new HashMap<>();
    private final List<Line> journal = new ArrayList<>();

    /** What an account has and how often it moved. */
    static final class Account {

        private long balance;
        private long version;

        long balance() {
            return balance;
        }

        long version() {
            return version;
        }
    }

    /** A hold as it must stand. */
    static final class Hold {

        private final String merchant;
        private final Currency currency;
        private final long amount;
        private final @Nullable Instant expiresAt;
        private long remaining;
        private HoldView.State state = HoldView.State.OPEN;

        Hold(String merchant, Money amount, @Nullable Instant expiresAt) {
            this.merchant = merchant;
            this.currency = amount.currency();
            this.amount = amount.minor();
            this.expiresAt = expiresAt;
            this.remaining = amount.minor();
        }

        HoldView.State state() {
            return state;
        }

        long remaining() {
            return remaining;
        }
    }

    /** One entry that the journal must have, with the account as it is right after it. */
    record Line(String kind, String account, long amount, long balance, long version) {}

    /** What must be answered: a hold as it stands then, or the slug of a refusal. */
    record Expected(
            HoldView.@Nullable State state,
            long remaining,
            @Nullable String refusal) {

        static Expected of(Hold hold) {
            return new Expected(hold.state, hold.remaining, null);
        }

        static Expected refused(String slug) {
            return new Expected(null, 0, slug);
        }

        static Expected refused(Rule rule) {
            return refused(rule.slug());
        }
    }

    Map<String, Account> accounts() {
        return accounts;
    }

    Map<UUID, Hold> holds() {
        return holds;
    }

    /** The lines since the last call. */
    List<Line> takeJournal() {
        List<Line> lines = List.copyOf(journal);
        journal.clear();
        return lines;
    }

    /** @return the outcome of the posting */
    String pay(UUID cause, String merchant, Money amount) {
        Money before = paid.get(cause);
        if (before != null) {
            return before.equals(amount) ? "REPLAYED" : "DIFFERS";
        }
        paid.put(cause, amount);
        move("payment", "bank", deposit(merchant), amount);
        return "POSTED";
    }

    Expected apply(HoldCommand command) {
        if (command instanceof HoldCommand.Place place) {
            return place(place);
        }
        Hold hold = holds.get(command.holdId());
        if (hold == null) {
            return Expected.refused("unknown");
        }
        String fingerprint = fingerprint(command);
        String before = told.get(command.cause());
        if (before != null) {
            return before.equals(fingerprint) ? Expected.of(hold) : Expected.refused(DepositRule.CAUSE_MISMATCH);
        }
        Expected answer = command instanceof HoldCommand.Capture capture
                ? capture(hold, capture)
                : release(hold, (HoldCommand.Release) command);
        if (answer.refusal() == null) {
            told.put(command.cause(), fingerprint);
        }
        return answer;
    }

    private Expected place(HoldCommand.Place place) {
        Money amount = place.what().amount();
        String merchant = place.what().merchantId();
        Hold known = holds.get(place.holdId());
        if (known != null) {
            boolean same = known.merchant.equals(merchant)
                    && known.amount == amount.minor()
                    && known.currency.equals(amount.currency());
            return same ? Expected.of(known) : Expected.refused(DepositRule.CAUSE_MISMATCH);
        }
        if (amount.minor() <= 0) {
            return Expected.refused(DepositRule.AMOUNT_NOT_POSITIVE);
        }
        if (amount.minor() > Posting.AMOUNT_MAX) {
            return Expected.refused(DepositRule.AMOUNT_TOO_LARGE);
        }
        Account deposit = accounts.get(key(deposit(merchant), amount.currency()));
        if (deposit == null || deposit.balance < amount.minor()) {
            return Expected.refused(DepositRule.INSUFFICIENT_DEPOSIT);
        }
        Hold hold = new Hold(merchant, amount, place.what().expiresAt());
        holds.put(place.holdId(), hold);
        move("hold", deposit(merchant), account(place.holdId()), amount);
        return Expected.of(hold);
    }

    private Expected capture(Hold hold, HoldCommand.Capture capture) {
        Money amount = capture.what().amount();
        if (amount.minor() <= 0) {
            return Expected.refused(DepositRule.AMOUNT_NOT_POSITIVE);
        }
        if (amount.minor() > Posting.AMOUNT_MAX) {
            return Expected.refused(DepositRule.AMOUNT_TOO_LARGE);
        }
        if (!amount.currency().equals(hold.currency)) {
            return Expected.refused(DepositRule.CURRENCY_MISMATCH);
        }
        boolean overdue = hold.expiresAt != null && !capture.at().isBefore(hold.expiresAt);
        if (hold.state != HoldView.State.OPEN || overdue) {
            return Expected.refused(DepositRule.HOLD_ENDED);
        }
        if (amount.minor() > hold.remaining) {
            return Expected.refused(DepositRule.INSUFFICIENT_HOLD);
        }
        hold.remaining -= amount.minor();
        if (hold.remaining == 0) {
            hold.state = HoldView.State.CAPTURED;
        }
        move("capture", account(capture.holdId()), capture.what().to().word(), amount);
        return Expected.of(hold);
    }

    private Expected release(Hold hold, HoldCommand.Release release) {
        if (hold.state != HoldView.State.OPEN) {
            return Expected.refused(DepositRule.HOLD_ENDED);
        }
        Money rest = new Money(hold.remaining, hold.currency);
        hold.remaining = 0;
        hold.state = release.byItself() ? HoldView.State.EXPIRED : HoldView.State.RELEASED;
        String kind = release.byItself() ? "expiry" : "release";
        move(kind, account(release.holdId()), deposit(hold.merchant), rest);
        return Expected.of(hold);
    }

    private void move(String kind, String from, String to, Money amount) {
        add(kind, key(from, amount.currency()), -amount.minor());
        add(kind, key(to, amount.currency()), amount.minor());
    }

    private void add(String kind, String key, long minor) {
        Account account = accounts.computeIfAbsent(key, none -> new Account());
        account.balance += minor;
        account.version++;
        journal.add(new Line(kind, key, minor, account.balance, account.version));
    }

    private static String fingerprint(HoldCommand command) {
        if (command instanceof HoldCommand.Capture capture) {
            return capture.holdId() + " " + capture.what().amount() + " "
                    + capture.what().to();
        }
        return command.holdId() + " " + ((HoldCommand.Release) command).byItself();
    }

    private static String deposit(String merchant) {
        return "deposit " + merchant;
    }

    private static String account(UUID hold) {
        return "hold " + hold;
    }

    private static String key(String account, Currency currency) {
        return account + " " + currency;
    }
}
