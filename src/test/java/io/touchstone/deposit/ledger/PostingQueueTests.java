package io.touchstone.deposit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.DepositRule;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.GroupedKeys;
import io.touchstone.shell.Refused;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@TouchstoneTest
class PostingQueueTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    @Autowired
    private PostingQueue queue;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Balances balances;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Autowired
    private GroupedKeys groupedKeys;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    private final ExecutorService people = Executors.newFixedThreadPool(32);
    private final AtomicInteger transactions = new AtomicInteger();
    private final PostingQueue.Work<Posting, Receipt> post = this::post;
    private String merchant = "";

    @BeforeEach
    void aMerchantOfItsOwn() {
        merchant = "queue-" + ids.next();
        new FactFiles(intake).market(merchant);
    }

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void answersOnlyWhatIsDurable() {
        queue.submit(post, payment(700));

        assertThat(available()).isEqualTo(700);
    }

    @Test
    void takesTogetherWhatWaitsAndAnswersEachByItself() throws Exception {
        queue.submit(post, payment(10));
        List<Future<Receipt>> answers = everybody(IntStream.range(0, 200)
                .mapToObj(i -> i % 4 == 0 ? fine(1_000_000) : payment(5))
                .toList());

        int refused = 0;
        for (Future<Receipt> answer : answers) {
            refused += isRefused(answer) ? 1 : 0;
        }

        assertThat(refused).isEqualTo(50);
        assertThat(available()).isEqualTo(10 + 150 * 5);
        assertThat(transactions.get()).isLessThan(150);
    }

    @Test
    void triesEachAloneWhenTheyFailTogether() throws Exception {
        PostingQueue.Work<Posting, Receipt> failing = postings -> {
            if (postings.stream().anyMatch(posting -> posting.legs().get(1).amountMinor() == 13)) {
                throw new IllegalStateException("thirteen");
            }
            return post(postings);
        };
        List<Future<Receipt>> answers = everybody(
                IntStream.range(0, 60).mapToObj(i -> payment(i == 30 ? 13 : 2)).toList(), failing);

        int failed = 0;
        for (Future<Receipt> answer : answers) {
            try {
                assertThat(answer.get(1, TimeUnit.MINUTES).isDone()).isTrue();
            } catch (ExecutionException thirteen) {
                assertThat(thirteen).hasRootCauseMessage("thirteen");
                failed++;
            }
        }

        assertThat(failed).isEqualTo(1);
        assertThat(available()).isEqualTo(59 * 2);
    }

    @Test
    void movesNothingTwiceForACauseToldByMany() throws Exception {
        Posting once = payment(40);

        List<Future<Receipt>> answers =
                everybody(IntStream.range(0, 50).mapToObj(i -> once).toList());

        int posted = 0;
        for (Future<Receipt> answer : answers) {
            posted += answer.get(1, TimeUnit.MINUTES).outcome() == Receipt.Outcome.POSTED ? 1 : 0;
        }
        assertThat(posted).isEqualTo(1);
        assertThat(available()).isEqualTo(40);
    }

    @Test
    void sendsAwayWhomItCannotTakeIn() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        PostingQueue.Work<Posting, Receipt> slow = postings -> {
            begun.countDown();
            try {
                stuck.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return post(postings);
        };
        PostingQueue small = new PostingQueue(transactionManager, groupedKeys, 1);
        assertThatThrownBy(() -> small.submit(post, payment(1))).as("not begun").isInstanceOf(Refused.class);
        small.start();
        Future<Receipt> first = people.submit(() -> small.submit(slow, payment(1)));
        begun.await();
        Future<Receipt> second = people.submit(() -> small.submit(post, payment(1)));
        Awaitility.await().until(() -> small.waiting() == 1);

        assertThatThrownBy(() -> small.submit(post, payment(1))).isInstanceOf(Refused.class);

        stuck.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES).isDone()).isTrue();
        assertThat(second.get(1, TimeUnit.MINUTES).isDone()).isTrue();
        small.stop();
        assertThat(small.isRunning()).isFalse();
        assertThat(available()).isEqualTo(2);
    }

    @Test
    void takesBackWhatWasDoneForCommandsThatGotNoAnswer() {
        PostingQueue.Work<Posting, Receipt> silent = postings -> {
            post(postings);
            return List.of();
        };

        assertThatThrownBy(() -> queue.submit(silent, payment(9))).isInstanceOf(IllegalStateException.class);

        assertThat(available()).isZero();
    }

    @Test
    void goesOnAfterAnErrorAndSaysThatThereWasOne() {
        PostingQueue.Work<Posting, Receipt> broken = postings -> {
            throw new StackOverflowError("deep");
        };

        assertThatThrownBy(() -> queue.submit(broken, payment(9)))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("deep");

        queue.submit(post, payment(9));
        assertThat(available()).isEqualTo(9);
    }

    @Test
    void runsFromItsStartToItsStopHoweverOftenItIsStopped() {
        PostingQueue own = new PostingQueue(transactionManager, groupedKeys, 1);
        assertThat(own.isRunning()).isFalse();
        own.start();
        assertThat(own.isRunning()).isTrue();

        own.stop();
        own.stop();

        assertThat(own.isRunning()).isFalse();
        assertThatThrownBy(() -> own.submit(post, payment(1))).isInstanceOf(Refused.class);
    }

    private static boolean isRefused(Future<Receipt> answer) throws Exception {
        try {
            return !answer.get(1, TimeUnit.MINUTES).isDone();
        } catch (ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOf(RuleViolation.class);
            return true;
        }
    }

    private List<Future<Receipt>> everybody(List<Posting> postings) throws InterruptedException {
        return everybody(postings, post);
    }

    private List<Future<Receipt>> everybody(List<Posting> postings, PostingQueue.Work<Posting, Receipt> work)
            throws InterruptedException {
        List<Callable<Receipt>> calls = new ArrayList<>();
        postings.forEach(posting -> calls.add(() -> queue.submit(work, posting)));
        return people.invokeAll(calls);
    }

    private List<PostingQueue.Answer<Receipt>> post(List<Posting> postings) {
        transactions.incrementAndGet();
        return ledger.postAll(postings).stream().map(PostingQueueTests::answer).toList();
    }

    private static PostingQueue.Answer<Receipt> answer(Receipt receipt) {
        return receipt.isDone()
                ? new PostingQueue.Answer.Done<>(receipt)
                : new PostingQueue.Answer.Refused<>(new RuleViolation(DepositRule.INSUFFICIENT_DEPOSIT));
    }

    private long available() {
        return balances.of(AccountPurpose.DEPOSIT, merchant, CNY, AT).minor();
    }

    private Posting payment(long minor) {
        return Posting.move(
                TransferKind.PAYMENT,
                ids.next(),
                AT,
                AccountKey.platforms(AccountPurpose.BANK, CNY),
                AccountKey.deposit(merchant, CNY),
                new Money(minor, CNY));
    }

    private Posting fine(long minor) {
        return Posting.move(
                TransferKind.FINE,
                ids.next(),
                AT,
                AccountKey.deposit(merchant, CNY),
                AccountKey.platforms(AccountPurpose.PLATFORM, CNY),
                new Money(minor, CNY));
    }
}
