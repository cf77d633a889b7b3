package io.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.shell.database.DatabaseLogin;
import io.touchstone.shell.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The application and its database killed under load, in turn (issue 4): whatever was acknowledged is there, and nothing is there by
 * half. The full number of rounds is asked for with {@code -Dtouchstone.kills=20}.
 */
class KilledLedgerTests {

    private static final int ROUNDS = Integer.getInteger("touchstone.kills", 2);
    private static final int THREADS = 4;
    private static final int SHOPS = 3;
    private static final int ACKNOWLEDGED_MIN = 30;
    private static final int LOAD_SECONDS = 30;

    @TempDir
    private Path folder;

    /** Since the last blow. */
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

    /** Before it, each told again after the blow that followed it. */
    private final List<Sent> told = new ArrayList<>();

    private final Random random = new Random(20_261_122);

    /** One request, and whether its answer arrived. */
    private record Sent(String path, String key, String body, int shop, long minor, boolean payment, boolean answered) {

        Sent heard() {
            return new Sent(path, key, body, shop, minor, payment, true);
        }
    }

    @Test
    void losesNothingAcknowledgedAndKeepsNothingByHalf() throws Exception {
        Path data = folder.resolve("data");
        for (int round = 0; round < ROUNDS; round++) {
            try (ForkedTouchstone running = ForkedTouchstone.start(data)) {
                if (round == 0) {
                    openShops(running);
                } else {
                    tellAgain(running);
                }
                agree(running);
                killUnderLoad(running, round);
            }
        }
        try (ForkedTouchstone running = ForkedTouchstone.start(data)) {
            tellAgain(running);
            sent.addAll(told);
            told.clear();
            tellAgain(running);
            agree(running);
            running.kill();
        }
        booksAgree(data);
    }

    private void openShops(ForkedTouchstone running) throws Exception {
        StringBuilder shops = new StringBuilder("merchant_id,name,category_code\n");
        for (int shop = 0; shop < SHOPS; shop++) {
            shops.append("shop").append(shop).append(",Shop ").append(shop).append(",toys\n");
        }
        for (String[] file :
                new String[][] {{"categories", "category_code,name_zh\ntoys,玩具\n"}, {"merchants", shops.toString()}}) {
            Path csv = Files.writeString(folder.resolve(file[0] + ".csv"), file[1]);
            assertThat(running.ended(running.post(file[0], csv)).path("state").asString())
                    .isEqualTo("succeeded");
        }
    }

    /** Strikes while requests are under way, sometimes the application first and sometimes the database. */
    private void killUnderLoad(ForkedTouchstone running, int round) throws Exception {
        AtomicBoolean struck = new AtomicBoolean();
        List<Thread> senders = new ArrayList<>();
        long before = acknowledged();
        for (int i = 0; i < THREADS; i++) {
            String name = round + "-" + i;
            Thread sender = new Thread(() -> send(running, name, struck));
            sender.start();
            senders.add(sender);
        }
        long until = System.nanoTime() + LOAD_SECONDS * 1_000_000_000L;
        while (acknowledged() < before + ACKNOWLEDGED_MIN && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(1_000));
        if (round % 2 == 0) {
            running.kill();
        } else {
            running.killDatabase();
            running.kill();
        }
        struck.set(true);
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(acknowledged()).as("acknowledged before the blow").isGreaterThan(before);
    }

    private long acknowledged() {
        return sent.stream().filter(Sent::answered).count();
    }

    private void send(ForkedTouchstone running, String name, AtomicBoolean struck) {
        Random dice = new Random(name.hashCode());
        for (int number = 0; !struck.get(); number++) {
            int shop = dice.nextInt(SHOPS);
            long minor = 100 + dice.nextInt(900);
            if (!tell(running, payment(name + "-" + number, shop, minor))
                    || !tell(running, hold(name + "-h" + number, shop, minor / 10))) {
                return;
            }
        }
    }

    private static Sent payment(String id, int shop, long minor) {
        String body = """
                {"amount": {"amount_minor": %d, "currency": "CNY"}, "bank_reference": "%s"}""".formatted(minor, id);
        return new Sent("/api/v1/deposits/shop" + shop + "/payments", id, body, shop, minor, true, false);
    }

    private static Sent hold(String id, int shop, long minor) {
        String body = """
                {"amount": {"amount_minor": %d, "currency": "CNY"}, "case_no": "C-1", "reason": "test"}""".formatted(minor);
        return new Sent("/api/v1/deposits/shop" + shop + "/holds", id, body, shop, minor, false, false);
    }

    /** Whether it may go on: a fault of the server in its death is no acknowledgement. */
    private boolean tell(ForkedTouchstone running, Sent request) {
        try {
            HttpResponse<String> response = running.postJson(request.path(), request.key(), request.body());
            boolean done = response.statusCode() == 201;
            sent.add(done ? request.heard() : request);
            return done;
        } catch (IOException cutOff) {
            sent.add(request);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was acknowledged since the blow before answers the same again; what was cut off is told again, as its sender would. All is
     * told once more in the end.
     */
    private void tellAgain(ForkedTouchstone running) {
        List<Sent> all = List.copyOf(sent);
        sent.clear();
        for (Sent request : all) {
            try {
                HttpResponse<String> response = running.postJson(request.path(), request.key(), request.body());
                assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
                if (request.answered()) {
                    assertThat(response.headers().firstValue("Idempotency-Replayed"))
                            .as("acknowledged and lost: " + request)
                            .contains("true");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            told.add(request.heard());
        }
    }

    /** To the cent what was told once. */
    private void agree(ForkedTouchstone running) {
        for (int i = 0; i < SHOPS; i++) {
            int shop = i;
            JsonNode deposit = running.get("/api/v1/deposits/shop" + shop);
            long paid = sum(shop, true);
            long held = sum(shop, false);
            assertThat(deposit.at("/balance/amount_minor").asLong()).isEqualTo(paid);
            assertThat(deposit.at("/frozen/amount_minor").asLong()).isEqualTo(held);
            assertThat(deposit.at("/available/amount_minor").asLong()).isEqualTo(paid - held);
        }
    }

    private long sum(int shop, boolean payments) {
        return Stream.concat(told.stream(), sent.stream())
                .filter(request -> request.shop() == shop && request.payment() == payments)
                .mapToLong(Sent::minor)
                .sum();
    }

    /** Looked at without the application: no half transfer, no gap, and one transfer for each thing told. */
    private void booksAgree(Path data) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.claim(data)) {
            database.start();
            assertThat(count(database, "select count(*) from deposit_transfer")).isEqualTo(told.size());
            assertThat(count(database, "select count(*) from deposit_entry")).isEqualTo(2L * told.size());
            assertThat(count(database, """
                    select count(*) from (select transfer_id from deposit_transfer t full join deposit_entry e using (transfer_id)
                     group by transfer_id having count(e.account_id) <> 2 or count(t.kind) <> 2 or sum(e.amount_minor) <> 0) wrong
                    """)).isZero();
            assertThat(count(database, """
                    select count(*) from deposit_account a
                      left join (select account_id, count(*) as n, max(version) as v, sum(amount_minor) as s from deposit_entry group by 1) e
                                using (account_id)
                     where a.version <> coalesce(n, 0) or a.version <> coalesce(v, 0) or a.balance_minor <> coalesce(s, 0)
                    """)).isZero();
        }
    }

    private static long count(EmbeddedDatabase database, String sql) throws SQLException {
        DatabaseLogin login = database.owner();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
