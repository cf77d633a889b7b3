package io.touchstone.bench;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.PostingQueue;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.identity.domain.NewApiToken;
import io.touchstone.identity.domain.TokenDesk;
import io.touchstone.kernel.Money;
import io.touchstone.shell.ApiScope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * P2: payments that all touch the bank's account, durable and each acknowledged after its commit, through the product's queue; beside
 * pgledger's hot account and beside our own transfers between accounts chosen at random. And payments over HTTP. Arguments: merchants
 * (100000), rounds (3), seconds a run (10). PGLEDGER_SQL names the peer's files.
 */
final class HotAccountBench {

    private static final String BOOKS = "bench_hot";
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int CLIENTS = 8;

    private HotAccountBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 100_000, 3, 10);
    }

    private static void measure(int merchants, int rounds, int seconds) throws Exception {
        LedgerBooks.write(BOOKS, TransferBench.base(), merchants, merchants);
        boolean peer = LedgerBooks.writePeer(BOOKS, merchants);
        try (Product product = Product.start(BOOKS)) {
            Queued eight = new Queued(product, merchants, CLIENTS, seconds);
            Ratio.Result spread = new Ratio(eight, TransferBench.ours(BOOKS, merchants, CLIENTS, seconds, true))
                    .byPostgres()
                    .measure(rounds);
            Report.atLeast("P2 hot account's rate over our spread rate", TransferBench.rate(spread), 0.5);
            if (peer) {
                TransferLoad pgledger = new TransferLoad(
                        "pgledger, hot", BOOKS, TransferBench.PEER, merchants, 1, true, CLIENTS, seconds, true);
                Ratio.Result hot = new Ratio(eight, pgledger).byPostgres().measure(rounds);
                Report.atLeast("P2 hot account's rate over pgledger's", TransferBench.rate(hot), 10);
            }
            Ratio.Result fall = new Ratio(
                            new Queued(product, merchants, 32, seconds), new Queued(product, merchants, 2, seconds))
                    .byPostgres()
                    .measure(rounds);
            Report.atLeast("P2 rate of 32 clients over that of 2", TransferBench.rate(fall), 1);
            overHttp(product, merchants, seconds);
        }
        LedgerBooks.demandSums(BOOKS);
    }

    private static void overHttp(Product product, int merchants, int seconds) throws Exception {
        Http http = new Http(product, merchants, CLIENTS, seconds);
        http.run();
        ProcessorTime start = ProcessorTime.now();
        long made = http.run();
        ProcessorTime used = ProcessorTime.now().since(start);
        Report.line(
                "       P2 payments over HTTP: %.0f a second, %.0f us JVM, %.0f us PostgreSQL each, p99 %.1f ms",
                (double) made / seconds, used.jvm() * 1e6 / made, used.postgres() * 1e6 / made, http.p99());
    }

    /** Clients that do something again and again until the time is over. */
    private abstract static class Clients implements Arm {

        private final int clients;
        private final int seconds;
        private final List<Long> nanos = java.util.Collections.synchronizedList(new ArrayList<>());

        Clients(int clients, int seconds) {
            this.clients = clients;
            this.seconds = seconds;
        }

        abstract void once(Random dice) throws Exception;

        @Override
        public long run() throws Exception {
            nanos.clear();
            ExecutorService pool = Executors.newFixedThreadPool(clients);
            try {
                List<Callable<Long>> work = new ArrayList<>();
                for (int i = 0; i < clients; i++) {
                    Random dice = new Random(System.nanoTime() ^ i);
                    work.add(() -> client(dice));
                }
                long made = 0;
                for (Future<Long> done : pool.invokeAll(work)) {
                    made += done.get();
                }
                Report.line("       %s: %d a second, p99 %.1f ms", name(), made / seconds, p99());
                return made;
            } finally {
                pool.shutdownNow();
            }
        }

        private long client(Random dice) throws Exception {
            long until = System.nanoTime() + seconds * 1_000_000_000L;
            long made = 0;
            for (long begin = System.nanoTime(); begin < until; begin = System.nanoTime()) {
                once(dice);
                nanos.add(System.nanoTime() - begin);
                made++;
            }
            return made;
        }

        double p99() {
            List<Long> sorted = nanos.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get(sorted.size() * 99 / 100) / 1e6;
        }
    }

    /** Payments from the bank, each waiting for its acknowledgement. */
    private static final class Queued extends Clients {

        private final PostingQueue queue;
        private final PostingQueue.Work<Posting, Boolean> work;
        private final int merchants;
        private final int clients;

        Queued(Product product, int merchants, int clients, int seconds) {
            super(clients, seconds);
            this.queue = product.bean(PostingQueue.class);
            Ledger ledger = product.bean(Ledger.class);
            this.work = postings -> ledger.postAll(postings).stream()
                    .<PostingQueue.Answer<Boolean>>map(receipt -> new PostingQueue.Answer.Done<>(receipt.isDone()))
                    .toList();
            this.merchants = merchants;
            this.clients = clients;
        }

        @Override
        public String name() {
            return "hot account, queue, " + clients + " clients";
        }

        @Override
        void once(Random dice) {
            Posting payment = Posting.move(
                    TransferKind.PAYMENT,
                    UUID.randomUUID(),
                    Instant.now(),
                    AccountKey.platforms(AccountPurpose.BANK, CNY),
                    AccountKey.deposit("m" + dice.nextInt(merchants), CNY),
                    new Money(5, CNY));
            Report.mustEqual("payment", queue.submit(work, payment), true);
        }
    }

    /** The same as another system sends it. */
    private static final class Http extends Clients {

        private final HttpClient client = HttpClient.newHttpClient();
        private final String base;
        private final String token;
        private final int merchants;

        Http(Product product, int merchants, int clients, int seconds) {
            super(clients, seconds);
            this.base = "http://127.0.0.1:" + product.port() + "/api/v1/deposits/m";
            this.token = issueToken(product);
            this.merchants = merchants;
        }

        @Override
        public String name() {
            return "payments over HTTP";
        }

        @Override
        void once(Random dice) throws Exception {
            String id = UUID.randomUUID().toString();
            String body =
                    "{\"amount\": {\"amount_minor\": 5, \"currency\": \"CNY\"}, \"bank_reference\": \"" + id + "\"}";
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + dice.nextInt(merchants) + "/payments"))
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", id)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Report.mustEqual(answer.body(), answer.statusCode(), 201);
        }

        private static String issueToken(Product product) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("bench", "", "identity:issue-tokens"));
            return product.bean(TokenDesk.class)
                    .issue(new NewApiToken(
                            "bench",
                            Set.of(ApiScope.DEPOSIT_WRITE),
                            null,
                            Instant.now().plus(1, ChronoUnit.DAYS)));
        }
    }
}
