package io.touchstone.deposit.hold;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.CaptureHold.Receiver;
import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What could be told to the books in any order, sensible or not, from a seed. */
class RandomCommands {

    /** After everything. */
    static final Instant END = DepositFacts.AT.plusSeconds(10_000_000);

    private static final List<Currency> CURRENCIES =
            List.of(DepositFacts.CNY, DepositFacts.CNY, Currency.getInstance("USD"), Currency.getInstance("JPY"));
    private static final int REMEMBERED = 3_000;

    private final Random random;
    private final Ids ids;
    private final String[] merchants;
    private final List<HoldCommand> told = new ArrayList<>();
    private final List<HoldCommand.Place> holds = new ArrayList<>();
    private final List<Payment> paid = new ArrayList<>();
    private Instant now = DepositFacts.AT;

    RandomCommands(long seed, Ids ids, String... merchants) {
        this.random = new Random(seed);
        this.ids = ids;
        this.merchants = merchants.clone();
    }

    /** Money from the bank. */
    record Payment(UUID cause, String merchant, Money amount, Instant at) {

        Posting posting() {
            AccountKey bank = AccountKey.platforms(AccountPurpose.BANK, amount.currency());
            AccountKey deposit = AccountKey.deposit(merchant, amount.currency());
            return Posting.move(TransferKind.PAYMENT, cause, at, bank, deposit, amount);
        }
    }

    boolean isUndone() {
        return random.nextInt(20) == 0;
    }

    List<Payment> payments(int count) {
        return IntStream.range(0, count).mapToObj(i -> payment()).toList();
    }

    List<HoldCommand> commands(int count) {
        return IntStream.range(0, count).mapToObj(i -> remember(command())).toList();
    }

    private Payment payment() {
        int what = paid.isEmpty() ? 99 : random.nextInt(100);
        if (what < 5) {
            return one(paid);
        }
        if (what < 8) {
            Payment before = one(paid);
            return new Payment(
                    before.cause(), before.merchant(), amount(before.amount().currency(), 500), tick());
        }
        Payment payment = new Payment(ids.next(), merchant(), amount(currency(), 20_000), tick());
        paid.add(payment);
        return payment;
    }

    private HoldCommand command() {
        int what = holds.isEmpty() ? 0 : random.nextInt(100);
        if (what < 35) {
            return place(ids.next());
        }
        if (what < 65) {
            return capture(ids.next(), one(holds).holdId());
        }
        if (what < 80) {
            return release(ids.next(), one(holds).holdId(), false);
        }
        if (what < 85) {
            return release(ids.next(), one(holds).holdId(), true);
        }
        return what < 93 ? one(told) : distorted(one(told), what);
    }

    /** Something told before with other content, or about nothing that is there. */
    private HoldCommand distorted(HoldCommand before, int what) {
        return switch (what) {
            case 93, 94 -> place(before.holdId());
            case 95, 96 -> capture(before.cause(), one(holds).holdId());
            case 97 -> release(before.cause(), before.holdId(), random.nextBoolean());
            case 98 -> capture(ids.next(), ids.next());
            default -> release(ids.next(), ids.next(), false);
        };
    }

    private HoldCommand.Place place(UUID id) {
        Instant at = tick();
        @Nullable Instant expiresAt = random.nextInt(4) == 0 ? at.plusSeconds(1 + random.nextInt(2_000)) : null;
        Money amount = random.nextInt(50) == 0 ? odd() : amount(currency(), 3_000);
        return new HoldCommand.Place(
                id, new PlaceHold(merchant(), amount, "M-" + id, "model", expiresAt, at, DepositFacts.SOMEBODY));
    }

    private HoldCommand capture(UUID act, UUID hold) {
        Money amount = random.nextInt(20) == 0 ? odd() : amount(likely(hold), 1_500);
        Receiver to = Receiver.values()[random.nextInt(Receiver.values().length)];
        return new HoldCommand.Capture(
                act, new CaptureHold(new HoldId(hold), amount, to, "model", tick(), DepositFacts.SOMEBODY));
    }

    private HoldCommand release(UUID act, UUID hold, boolean byItself) {
        return new HoldCommand.Release(act, new HoldId(hold), null, tick(), DepositFacts.SOMEBODY, byItself);
    }

    /** Only the last ones, so that there is something to do about most of them. */
    private HoldCommand remember(HoldCommand command) {
        if (command instanceof HoldCommand.Place place) {
            keep(holds, place);
        }
        keep(told, command);
        return command;
    }

    private static <T> void keep(List<T> list, T one) {
        list.add(one);
        if (list.size() > REMEMBERED) {
            list.subList(0, REMEMBERED / 2).clear();
        }
    }

    private Currency likely(UUID hold) {
        return holds.stream()
                .filter(place -> place.holdId().equals(hold))
                .findAny()
                .map(place -> place.what().amount().currency())
                .orElse(DepositFacts.CNY);
    }

    private Money odd() {
        long[] edges = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, Posting.AMOUNT_MAX, Posting.AMOUNT_MAX + 1, 1};
        return new Money(edges[random.nextInt(edges.length)], currency());
    }

    private Money amount(Currency currency, int most) {
        return new Money(1 + random.nextInt(most), currency);
    }

    private Currency currency() {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    private String merchant() {
        return merchants[random.nextInt(merchants.length)];
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Instant tick() {
        now = now.plusMillis(random.nextInt(100));
        return now;
    }
}
