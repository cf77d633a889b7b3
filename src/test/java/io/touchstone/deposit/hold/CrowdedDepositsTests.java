package io.touchstone.deposit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.CaptureHold.Receiver;
import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many people freeze, pay out and let go on a few accounts at once. Ten seconds by default;
 * {@code -Dtouchstone.crowd.seconds=60} for the long form.
 */
@TouchstoneTest
class CrowdedDepositsTests {

    private static final int THREADS = 64;
    private static final int ACCOUNTS = 10;
    private static final long LODGED = 5_000;
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("touchstone.crowd.seconds", 10));

    @Autowired
    private HoldBook book;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Queue<HoldView> open = new ConcurrentLinkedQueue<>();
    private final AtomicLong lodged = new AtomicLong();
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong captured = new AtomicLong();
    private final AtomicLong released = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    @Test
    void losesNothingAndMovesNothingTwiceHoweverManyAreAtIt() throws Exception {
        DepositFacts facts = new DepositFacts(intake, ledger, ids, transaction);
        List<String> merchants =
                IntStream.range(0, ACCOUNTS).mapToObj(i -> "crowded-" + i).toList();
        new FactFiles(intake).market(merchants.toArray(String[]::new));
        merchants.forEach(merchant -> facts.lodge(merchant, DepositFacts.cny(LODGED)));
        lodged.set(ACCOUNTS * LODGED);

        run(facts, merchants);

        LoggerFactory.getLogger(getClass())
                .info("{} done in {} s, {} refused", done.get(), LENGTH.toSeconds(), refused.get());
        assertThat(refused.get()).isPositive();
        assertThat(done.get()).isGreaterThan(THREADS);
        assertThat(sum("deposit", "hold")).isEqualTo(lodged.get() - captured.get());
        assertThat(sum("hold")).isEqualTo(held.get() - captured.get() - released.get());
        assertThat(sum("consumer", "fund")).isEqualTo(captured.get());
        assertNothingIsWrong();
    }

    private void run(DepositFacts facts, List<String> merchants) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long end = System.nanoTime() + LENGTH.toNanos();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        step(facts, merchants, random);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get(LENGTH.toSeconds() + 60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void step(DepositFacts facts, List<String> merchants, Random random) {
        int what = random.nextInt(100);
        try {
            if (what < 45) {
                place(facts, merchants.get(random.nextInt(ACCOUNTS)), 1 + random.nextInt(900));
            } else if (what < 95) {
                HoldView hold = open.poll();
                if (hold != null) {
                    // Back again at once, so that others take the same one meanwhile.
                    open.add(hold);
                    payOrLetGo(facts, hold, random);
                }
            } else {
                String merchant = merchants.get(random.nextInt(ACCOUNTS));
                facts.lodge(merchant, DepositFacts.cny(100));
                lodged.addAndGet(100);
            }
            done.incrementAndGet();
        } catch (RuleViolation refusal) {
            refused.incrementAndGet();
        }
    }

    private void place(DepositFacts facts, String merchant, long fen) {
        HoldView hold = facts.inTransaction(() -> book.hold(new PlaceHold(
                merchant, DepositFacts.cny(fen), "C-1", "crowd", null, DepositFacts.AT, DepositFacts.SOMEBODY)));
        held.addAndGet(fen);
        open.add(hold);
    }

    private void payOrLetGo(DepositFacts facts, HoldView hold, Random random) {
        if (random.nextInt(3) > 0) {
            long fen = 1 + random.nextLong(hold.amount().minor());
            HoldView after = facts.inTransaction(() -> book.capture(new CaptureHold(
                    hold.holdId(),
                    DepositFacts.cny(fen),
                    random.nextBoolean() ? Receiver.CONSUMER : Receiver.FUND,
                    "crowd",
                    DepositFacts.AT,
                    DepositFacts.SOMEBODY)));
            captured.addAndGet(fen);
            forgetIfEnded(hold, after);
        } else {
            // What was left of it is told by the books alone.
            HoldAnswer.Done after = facts.inTransaction(() -> {
                HoldView ended = book.release(hold.holdId(), "crowd", DepositFacts.AT, DepositFacts.SOMEBODY);
                released.addAndGet(releasedBy(hold));
                return new HoldAnswer.Done(ended);
            });
            forgetIfEnded(hold, after.hold());
        }
    }

    private long releasedBy(HoldView hold) {
        return jdbc.queryForObject(
                "select amount_minor from deposit_hold_act where hold_id = ? and kind = 'release'",
                Long.class,
                hold.holdId().id());
    }

    private void forgetIfEnded(HoldView before, HoldView after) {
        if (after.state() != HoldView.State.OPEN) {
            open.remove(before);
        }
    }

    private long sum(String... purposes) {
        return jdbc.queryForObject(
                "select coalesce(sum(balance_minor), 0) from deposit_account where purpose = any(?)",
                Long.class,
                (Object) purposes);
    }

    private void assertNothingIsWrong() {
        assertThat(jdbc.queryForObject("select sum(balance_minor) from deposit_account", Long.class))
                .isZero();
        assertThat(jdbc.queryForList("""
                select a.account_id from deposit_account a left join deposit_entry e using (account_id)
                 group by a.account_id
                having a.balance_minor <> coalesce(sum(e.amount_minor), 0) or a.version <> count(e)
                    or bool_or(e.balance_minor < 0) and a.purpose <> 'bank'
                """)).isEmpty();
        assertThat(jdbc.queryForList("""
                select 1 from (select *, sum(amount_minor) over (partition by account_id order by version) as running,
                                      row_number() over (partition by account_id order by version) as place from deposit_entry) e
                 where e.running <> e.balance_minor or e.place <> e.version
                """)).isEmpty();
        assertThat(jdbc.queryForList("""
                select h.hold_id from deposit_hold h join deposit_account a using (merchant_id, hold_id)
                  left join (select hold_id, sum(amount_minor) as taken from deposit_hold_act group by 1) t using (hold_id)
                 where a.balance_minor <> h.amount_minor - coalesce(t.taken, 0) or (h.state = 'open') <> (a.balance_minor > 0)
                """)).isEmpty();
    }
}
