package io.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one database and one data folder, and one of them killed under load (docs/operations.md, "Scale out"). How long the
 * load lasts is asked for with {@code -Dtouchstone.nodes=60}, in seconds.
 */
class TwoNodesTests {

    private static final int LOAD_SECONDS = Integer.getInteger("touchstone.nodes", 4);
    private static final int SENDERS = 4;
    private static final int IMPORTS = 4;
    private static final int ROWS = 500;
    private static final int READS = 60;
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final TestDatabase DATABASE = TestDatabase.create();

    @TempDir
    private Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger movedOn = new AtomicInteger();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    /** One story, since each start of the application takes its time. */
    @Test
    void twoProcessesAreOneApplicationAndOneMayDie() throws Exception {
        try (ForkedTouchstone one = start();
                ForkedTouchstone other = start()) {
            openShop(one);
            aSessionHoldsOnBoth(one, other);
            aKeyIsUsedOnceOnBothTogether(one, other);
            failedSignInsAreCountedTogether(one, other);
            publicPagesAreCountedTogether(one, other);
            aKeptAnswerIsNoOlderThanPromised(one, other);
            oneDiesUnderLoad(one, other);
            nothingIsLostOrDoneTwice(other);
        }
    }

    private ForkedTouchstone start() throws IOException {
        Map<String, String> settings = new HashMap<>();
        DATABASE.springProperties()
                .forEach((name, value) ->
                        settings.put(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value.toString()));
        settings.put("TOUCHSTONE_PUBLICLIMIT_READS", Integer.toString(READS));
        return ForkedTouchstone.start(folder.resolve("data"), settings);
    }

    private void openShop(ForkedTouchstone one) throws Exception {
        take(one, "categories", "category_code,name_zh\ntoys,玩具\n");
        take(one, "merchants", "merchant_id,name,category_code\nshop0,Shop,toys\nshop1,Shop,toys\n");
    }

    private void take(ForkedTouchstone node, String kind, String csv) throws Exception {
        Path file = Files.writeString(folder.resolve(kind + ".csv"), csv);
        assertThat(node.ended(node.post(kind, file)).path("state").asString()).isEqualTo("succeeded");
    }

    private static void aSessionHoldsOnBoth(ForkedTouchstone one, ForkedTouchstone other) throws Exception {
        String[] admin = one.signIn("admin");
        HttpResponse<String> page = one.page("/login", "");
        String before = cookie(page);
        HttpResponse<String> in = one.form("/login", before, signIn(page, admin[0], admin[1]));
        String session = cookie(in);

        HttpResponse<String> there = other.page("/admin/profile", session);
        assertThat(there.statusCode()).isEqualTo(200);

        other.form("/logout", session, "_csrf=" + csrf(there));
        assertThat(one.page("/admin/profile", session).statusCode()).isEqualTo(302);
    }

    /** Both get the same key at the same time: one effect, one answer. */
    private static void aKeyIsUsedOnceOnBothTogether(ForkedTouchstone one, ForkedTouchstone other) {
        for (int i = 0; i < 20; i++) {
            String key = "both-" + i;
            var here = CompletableFuture.supplyAsync(() -> pay(one, key));
            var there = CompletableFuture.supplyAsync(() -> pay(other, key));
            assertThat(here.join().statusCode()).isEqualTo(201);
            assertThat(there.join().statusCode()).isEqualTo(201);
            assertThat(here.join().body()).isEqualTo(there.join().body());
        }
        assertThat(balance(one)).isEqualTo(20_00);
        assertThat(balance(other)).isEqualTo(20_00);
    }

    private static void failedSignInsAreCountedTogether(ForkedTouchstone one, ForkedTouchstone other) throws Exception {
        for (int i = 0; i < 5; i++) {
            ForkedTouchstone node = i % 2 == 0 ? one : other;
            HttpResponse<String> page = node.page("/login", "");
            node.form("/login", cookie(page), signIn(page, "finance", "not the password"));
        }
        HttpResponse<String> page = other.page("/login", "");
        HttpResponse<String> sixth = other.form("/login", cookie(page), signIn(page, "finance", "whatever"));
        assertThat(sixth.headers().firstValue("Location"))
                .hasValueSatisfying(led -> assertThat(led).contains("wait="));
    }

    /** Each may be too generous by a tenth, as it tells the others in steps. */
    private static void publicPagesAreCountedTogether(ForkedTouchstone one, ForkedTouchstone other) throws Exception {
        int answered = 0;
        for (int i = 0; i < READS; i++) {
            answered += one.page("/register", "").statusCode() == 200 ? 1 : 0;
            answered += other.page("/register", "").statusCode() == 200 ? 1 : 0;
        }
        assertThat(answered).isPositive().isLessThanOrEqualTo(READS + 2 * READS / 10);
    }

    /** Neither commits it itself: what a third one does shows on both once the promised time is over (touchstone.eligibility.kept). */
    private static void aKeptAnswerIsNoOlderThanPromised(ForkedTouchstone one, ForkedTouchstone other)
            throws Exception {
        assertThat(isEligible(one)).isTrue();
        assertThat(isEligible(other)).isTrue();
        DATABASE.ownerJdbc()
                .update("insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values ('shop1', now(), 'banned', 'import', now())");
        Thread.sleep(KEPT.toMillis());
        assertThat(isEligible(one)).isFalse();
        assertThat(isEligible(other)).isFalse();
    }

    private static boolean isEligible(ForkedTouchstone node) {
        return node.get("/api/v1/merchants/shop1/eligibility?for=search")
                .path("eligible")
                .asBoolean();
    }

    private void oneDiesUnderLoad(ForkedTouchstone one, ForkedTouchstone other) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            int number = i;
            Thread sender = new Thread(() -> send(number % 2 == 0 ? one : other, other, "s" + number, over));
            sender.start();
            senders.add(sender);
        }
        List<String> imports = new ArrayList<>();
        for (int i = 0; i < IMPORTS; i++) {
            imports.add((i % 2 == 0 ? one : other).post("merchants", shops(i)));
        }
        Thread.sleep(LOAD_SECONDS * 500L);
        one.kill();
        long killed = System.nanoTime();
        Thread.sleep(LOAD_SECONDS * 500L);
        over.set(true);
        for (Thread sender : senders) {
            sender.join();
        }
        for (String taken : imports) {
            assertThat(other.ended(taken).path("state").asString()).isEqualTo("succeeded");
        }
        System.out.printf(
                "two nodes: %d payments acknowledged, %d told again after the blow, all imports ended %d ms after it%n",
                acknowledged.size(), movedOn.get(), (System.nanoTime() - killed) / 1_000_000);
    }

    private Path shops(int file) throws IOException {
        StringBuilder csv = new StringBuilder("merchant_id,name,category_code\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append("m%d-%d,Shop %d,toys%n".formatted(file, row, row));
        }
        return Files.writeString(folder.resolve("merchants" + file + ".csv"), csv);
    }

    /** As a client behind a proxy: what was cut off is told again, by the same key, to the node that lives. */
    private void send(ForkedTouchstone first, ForkedTouchstone second, String name, AtomicBoolean over) {
        ForkedTouchstone node = first;
        for (int number = 0; !over.get(); number++) {
            String key = name + "-" + number;
            try {
                acknowledge(key, pay(node, key));
            } catch (UncheckedIOException cutOff) {
                movedOn.incrementAndGet();
                node = second;
                acknowledge(key, pay(node, key));
            }
        }
    }

    private void acknowledge(String key, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        acknowledged.add(key);
    }

    private void nothingIsLostOrDoneTwice(ForkedTouchstone other) {
        assertThat(balance(other)).isEqualTo(20_00 + acknowledged.size() * 100L);
        assertThat(count("select count(*) from deposit_transfer")).isEqualTo(20L + acknowledged.size());
        assertThat(count("select count(*) from merchant")).isEqualTo(2L + IMPORTS * ROWS);
        assertThat(count("select count(*) from job where state = 'FAILED'")).isZero();
        assertThat(count("""
                select count(*) from job a join job b on a.schedule = b.schedule and a.id < b.id
                 where a.started_at < coalesce(b.ended_at, 'infinity') and b.started_at < coalesce(a.ended_at, 'infinity')
                """)).as("runs of one schedule at the same time").isZero();
        other.await(
                () -> count(
                                "select count(*) from audit_event e left join audit_seal s on s.event_id = e.id where s.seq is null")
                        == 0,
                Duration.ofSeconds(30),
                "the sealing of the trail");
        assertThat(count("select count(*) - count(distinct event_id) from audit_seal"))
                .isZero();
        assertThat(count("select max(seq) - min(seq) + 1 - count(*) from audit_seal"))
                .isZero();
        assertThat(count("""
                select count(*) from (select prev_hash, lag(hash) over (order by seq) as before from audit_seal) chain
                 where before is not null and prev_hash <> before
                """)).as("breaks of the chain").isZero();
    }

    private static long count(String sql) {
        return java.util.Objects.requireNonNull(DATABASE.ownerJdbc().queryForObject(sql, Long.class));
    }

    private static HttpResponse<String> pay(ForkedTouchstone node, String key) {
        try {
            return node.postJson("/api/v1/deposits/shop0/payments", key, """
                    {"amount": {"amount_minor": 100, "currency": "CNY"}, "bank_reference": "%s"}""".formatted(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long balance(ForkedTouchstone node) {
        return node.get("/api/v1/deposits/shop0").at("/balance/amount_minor").asLong();
    }

    private static String signIn(HttpResponse<String> page, String name, String password) {
        return "username=" + name + "&password=" + password.replace(' ', '+') + "&_csrf=" + csrf(page);
    }

    private static String csrf(HttpResponse<String> page) {
        return page.body().replaceFirst("(?s).*?name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("touchstone-session="))
                .map(one -> one.split(";", 2)[0])
                .findFirst()
                .orElse("");
    }
}
