package io.touchstone.deposit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class StatementsTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Instant START = Instant.parse("2026-01-31T15:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor SOMEBODY = Actor.system("test");

    @Autowired
    private Statements statements;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private PlatformTime time;

    @Autowired
    private TransactionTemplate transaction;

    private String merchant = "";

    @BeforeEach
    void aMerchantOfItsOwn() {
        merchant = "statement-" + ids.next();
        new FactFiles(intake).market(merchant);
    }

    @Test
    void showsWhatEachMovementLeftOfBothParts() {
        pay(START, 10_000);
        HoldView hold = hold(START.plusSeconds(60), 4_000);
        capture(hold, START.plusSeconds(120), 1_500);
        release(hold, START.plusSeconds(180));

        List<StatementRow> lines = page(february(), null, 50).items();

        assertThat(lines)
                .extracting(StatementRow::kind)
                .containsExactly(TransferKind.RELEASE, TransferKind.CAPTURE, TransferKind.HOLD, TransferKind.PAYMENT);
        assertThat(lines).extracting(StatementRow::change).containsExactly(2_500L, 0L, -4_000L, 10_000L);
        assertThat(lines).extracting(StatementRow::frozenChange).containsExactly(-2_500L, -1_500L, 4_000L, 0L);
        assertThat(lines).extracting(StatementRow::after).containsExactly(8_500L, 6_000L, 6_000L, 10_000L);
        assertThat(lines).extracting(StatementRow::frozenAfter).containsExactly(0L, 2_500L, 4_000L, 0L);
    }

    @Test
    void beginsAndEndsWithTheDaysOfThePlatform() {
        // 23:59:59 of January 31 and 00:00 of February 1 in the platform's zone.
        Instant midnight = time.startOf(LocalDate.of(2026, 2, 1));
        pay(midnight.minusSeconds(1), 100);
        pay(midnight, 20);
        pay(time.startOf(LocalDate.of(2026, 3, 1)), 3);

        Statement february = statements.of(lodged(), period("2026-02-01", "2026-02-28"));

        assertThat(february.opening()).isEqualTo(new Stand(100, 0));
        assertThat(february.movements()).isEqualTo(new Stand(20, 0));
        assertThat(february.closing()).isEqualTo(new Stand(120, 0));
        assertThat(february.agrees()).isTrue();
        assertThat(statements.page(february, null, 50).items()).hasSize(1);
    }

    @Test
    void leavesNothingOutAndShowsNothingTwiceFromPageToPage() {
        Random random = new Random(20_260_301);
        pay(START, 1_000_000);
        Instant at = START;
        List<HoldView> open = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // Many at one instant, so that time alone does not order them.
            at = at.plus(Duration.ofHours(random.nextInt(2)));
            if (open.isEmpty() || random.nextInt(3) == 0) {
                open.add(hold(at, 1 + random.nextInt(900)));
            } else if (random.nextBoolean()) {
                release(open.remove(random.nextInt(open.size())), at);
            } else {
                capture(open.get(random.nextInt(open.size())), at, 1);
            }
            open.removeIf(hold -> deposits.findHold(hold.holdId()).orElseThrow().state() != HoldView.State.OPEN);
        }
        List<StatementRow> whole = page(february(), null, 500).items();

        List<StatementRow> paged = new ArrayList<>();
        KeysetPage<StatementRow> page = page(february(), null, 7);
        paged.addAll(page.items());
        while (page.nextCursor() != null) {
            page = page(february(), page.nextCursor(), 7);
            paged.addAll(page.items());
        }

        assertThat(whole).hasSize(61);
        assertThat(paged).isEqualTo(whole);
        StatementRow first = whole.get(60);
        assertThat(first.after() - first.change()).isZero();
        for (int i = 0; i < 60; i++) {
            StatementRow newer = whole.get(i);
            assertThat(newer.after() - newer.change())
                    .isEqualTo(whole.get(i + 1).after());
            assertThat(newer.frozenAfter() - newer.frozenChange())
                    .isEqualTo(whole.get(i + 1).frozenAfter());
        }
    }

    @Test
    void countsDebtsAndTheBankUpwards() {
        owe(START, 700);

        Statement owed = statements.of(Book.owed(merchant, CNY), february());
        Statement bank = statements.of(Book.platforms(AccountPurpose.BANK, CNY), february());

        assertThat(owed.closing()).isEqualTo(new Stand(700, 0));
        assertThat(statements.page(owed, null, 5).items())
                .extracting(StatementRow::after)
                .containsExactly(700L);
        assertThat(bank.closing().amount()).isNotNegative();
        assertThat(bank.agrees()).isTrue();
    }

    @Test
    void startsAtTheTopWithACursorThatIsNone() {
        pay(START, 5);

        List<StatementRow> lines = page(february(), null, 5).items();

        assertThat(page(february(), "nonsense", 5).items()).isEqualTo(lines);
        String huge = io.touchstone.kernel.Cursor.encode(
                List.of("9223372036854775807", "9223372036854775807", "1", "1", "1"));
        assertThat(page(february(), huge, 5).items()).isEqualTo(lines);
        String tooLong = io.touchstone.kernel.Cursor.encode(List.of("9999999999999999999", "0", "1", "1", "1"));
        assertThat(page(february(), tooLong, 5).items()).isEqualTo(lines);
    }

    @Test
    void takesNoPeriodThatHasNotBegunOrRunsBackwards() {
        assertThat(StatementPeriod.read("2026-02-30", "", time, NOW)).isEmpty();
        assertThat(StatementPeriod.read("", "soon", time, NOW)).isEmpty();
        assertThat(StatementPeriod.read("2026-02-02", "2026-02-01", time, NOW)).isEmpty();
        assertThat(StatementPeriod.read("2026-03-02", "2026-03-03", time, NOW)).isEmpty();
        assertThat(StatementPeriod.read("1999-12-31", "2026-01-01", time, NOW)).isEmpty();
        assertThat(StatementPeriod.read("2026-02-01", "2030-01-01", time, NOW))
                .get()
                .extracting(StatementPeriod::to)
                .isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(StatementPeriod.read(null, null, time, NOW))
                .contains(StatementPeriod.usual(time, NOW))
                .get()
                .extracting(StatementPeriod::from)
                .isEqualTo(LocalDate.of(2026, 1, 1));
    }

    private Book lodged() {
        return Book.lodged(merchant, CNY);
    }

    private StatementPeriod february() {
        return period("2026-01-31", "2026-03-01");
    }

    private StatementPeriod period(String from, String to) {
        return StatementPeriod.read(from, to, time, NOW).orElseThrow();
    }

    private KeysetPage<StatementRow> page(
            StatementPeriod period, @org.jspecify.annotations.Nullable String cursor, int limit) {
        return statements.page(statements.of(lodged(), period), cursor, limit);
    }

    private void pay(Instant at, long minor) {
        transaction.executeWithoutResult(status -> ledger.post(Posting.move(
                TransferKind.PAYMENT,
                ids.next(),
                at,
                AccountKey.platforms(AccountPurpose.BANK, CNY),
                AccountKey.deposit(merchant, CNY),
                new Money(minor, CNY))));
    }

    private void owe(Instant at, long minor) {
        transaction.executeWithoutResult(status -> ledger.post(Posting.move(
                TransferKind.FINE_OWED,
                ids.next(),
                at,
                AccountKey.receivable(merchant, CNY),
                AccountKey.platforms(AccountPurpose.PLATFORM, CNY),
                new Money(minor, CNY))));
    }

    private HoldView hold(Instant at, long minor) {
        return transaction.execute(status ->
                deposits.hold(new PlaceHold(merchant, new Money(minor, CNY), "C-1", "why", null, at, SOMEBODY)));
    }

    private void capture(HoldView hold, Instant at, long minor) {
        transaction.executeWithoutResult(status -> deposits.capture(new CaptureHold(
                hold.holdId(), new Money(minor, CNY), CaptureHold.Receiver.CONSUMER, "why", at, SOMEBODY)));
    }

    private void release(HoldView hold, Instant at) {
        transaction.executeWithoutResult(status -> deposits.release(hold.holdId(), "why", at, SOMEBODY));
    }
}
