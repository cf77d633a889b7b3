package io.touchstone.deposit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.DepositFacts;
import io.touchstone.deposit.hold.DepositModel.Expected;
import io.touchstone.deposit.hold.DepositModel.Line;
import io.touchstone.deposit.hold.RandomCommands.Payment;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Receipt;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A long random history, told to the books and to a model in memory. Every answer and every entry, with the balance right after it,
 * must be the model's; a failure names its seed, which {@code -Dtouchstone.model.seed} repeats.
 */
@TouchstoneTest
class DepositModelTests {

    private static final int OPERATIONS = Integer.getInteger("touchstone.model.operations", 25_000);
    private static final long SEED = Long.getLong("touchstone.model.seed", System.nanoTime());
    private static final int BATCH = 500;
    private static final int MERCHANTS = 20;

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

    private final DepositModel model = new DepositModel();
    private long lastTransfer;
    private int moved;
    private int refused;
    private int undone;

    @Test
    void agreesWithThePlainModelAfterEveryOneOfManyOperations() {
        String[] merchants =
                IntStream.range(0, MERCHANTS).mapToObj(i -> "model-" + i).toArray(String[]::new);
        new FactFiles(intake).market(merchants);
        RandomCommands random = new RandomCommands(SEED, ids, merchants);

        for (int done = 0; done < OPERATIONS; done += BATCH) {
            if (random.isUndone()) {
                tryAndUndo(random);
            } else {
                payments(random.payments(BATCH / 10));
                commands(random.commands(BATCH - BATCH / 10));
            }
            compareJournal();
        }

        compareEverything();
        LoggerFactory.getLogger(getClass())
                .info(
                        "seed {}: {} operations, {} moved money, {} were refused, {} were undone",
                        SEED,
                        OPERATIONS,
                        moved,
                        refused,
                        undone);
        assertThat(moved).isGreaterThan(OPERATIONS / 3);
        assertThat(refused).isGreaterThan(OPERATIONS / 20);
    }

    private void payments(List<Payment> payments) {
        List<Receipt> receipts = transaction.execute(
                status -> ledger.postAll(payments.stream().map(Payment::posting).toList()));
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            String outcome = receipts.get(i).outcome().name();
            assertThat(outcome)
                    .as("seed %s, %s", SEED, payment)
                    .isEqualTo(model.pay(payment.cause(), payment.merchant(), payment.amount()));
            moved += outcome.equals("POSTED") ? 1 : 0;
        }
    }

    private void commands(List<HoldCommand> commands) {
        List<HoldAnswer> answers = transaction.execute(status -> book.carryOut(commands));
        for (int i = 0; i < commands.size(); i++) {
            Expected expected = model.apply(commands.get(i));
            assertThat(answer(answers.get(i)))
                    .as("seed %s, %s", SEED, commands.get(i))
                    .isEqualTo(expected);
            moved += expected.refusal() == null ? 1 : 0;
            refused += expected.refusal() == null ? 0 : 1;
        }
    }

    /** A transaction that fails at its end leaves nothing behind; the commands may be told again later. */
    private void tryAndUndo(RandomCommands random) {
        List<HoldCommand> commands = random.commands(BATCH / 10);
        transaction.executeWithoutResult(status -> {
            book.carryOut(commands);
            status.setRollbackOnly();
        });
        undone += commands.size();
    }

    private static Expected answer(HoldAnswer answer) {
        try {
            var hold = answer.orThrow();
            return new Expected(hold.state(), hold.remaining().minor(), null);
        } catch (RuleViolation refusal) {
            return Expected.refused(refusal.rule());
        } catch (NotFound unknown) {
            return Expected.refused("unknown");
        }
    }

    private void compareJournal() {
        List<Line> lines = new ArrayList<>();
        jdbc.query(
                """
                select t.transfer_id, t.kind, concat_ws(' ', a.purpose, coalesce(a.hold_id::text, a.merchant_id), a.currency),
                       e.amount_minor, e.balance_minor, e.version
                  from deposit_transfer t join deposit_entry e using (transfer_id) join deposit_account a using (account_id)
                 where t.transfer_id > ? order by t.transfer_id, e.amount_minor
                """,
                row -> {
                    lines.add(new Line(
                            row.getString(2), row.getString(3), row.getLong(4), row.getLong(5), row.getLong(6)));
                    lastTransfer = row.getLong(1);
                },
                lastTransfer);
        assertThat(lines).as("seed %s", SEED).isEqualTo(model.takeJournal());
    }

    private void compareEverything() {
        Map<String, String> accounts = new TreeMap<>();
        jdbc.query("""
                select concat_ws(' ', a.purpose, coalesce(a.hold_id::text, a.merchant_id), a.currency), a.balance_minor, a.version,
                       sum(e.amount_minor), count(e), max(e.version)
                  from deposit_account a left join deposit_entry e using (account_id) group by a.account_id having a.version > 0
                """, row -> {
            accounts.put(row.getString(1), row.getLong(2) + " at " + row.getLong(3));
            assertThat(row.getLong(4)).isEqualTo(row.getLong(2));
            assertThat(row.getLong(5)).isEqualTo(row.getLong(3)).isEqualTo(row.getLong(6));
        });
        Map<String, String> expected = new TreeMap<>();
        model.accounts().forEach((key, account) -> expected.put(key, account.balance() + " at " + account.version()));
        assertThat(accounts).as("seed %s", SEED).isEqualTo(expected);
        Map<String, String> holds = new TreeMap<>();
        jdbc.query(HoldRows.SELECT, row -> {
            holds.put(row.getString("hold_id"), row.getString("state") + " " + row.getLong("remaining_minor"));
        });
        Map<String, String> expectedHolds = new TreeMap<>();
        model.holds()
                .forEach((id, hold) ->
                        expectedHolds.put(id.toString(), hold.state().word() + " " + hold.remaining()));
        assertThat(holds).as("seed %s", SEED).isEqualTo(expectedHolds);
        assertThat(jdbc.queryForList("select currency from deposit_account group by 1 having sum(balance_minor) <> 0"))
                .isEmpty();
        assertThat(book.of("model-0", DepositFacts.CNY, RandomCommands.END)
                        .available()
                        .minor())
                .isEqualTo(model.accounts().get("deposit model-0 CNY").balance());
    }
}
