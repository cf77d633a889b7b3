package io.touchstone.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.notice.WebhookType;
import io.touchstone.notice.Webhooks;
import io.touchstone.shell.FieldCipher;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** From the acting transaction to the receiver and back into the log. */
@TouchstoneTest
class WebhookRoundTests {

    private static final KeysetRequest PAGE = new KeysetRequest(50, null);

    @Autowired
    private WebhookDesk desk;

    @Autowired
    private WebhookLogDesk logDesk;

    @Autowired
    private WebhookRound round;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private WebhookBook book;

    @Autowired
    private WebhookSettings settings;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private volatile int answer = 204;
    private HttpServer receiver;
    private UUID endpoint;
    private String secret;

    private record Received(String id, long timestamp, String signature, String body) {}

    @BeforeEach
    void listen() throws IOException {
        signIn("webhook:read", "webhook:manage");
        jdbc.sql(
                        "update notice_webhook_endpoint set state = 'disabled', disabled_because = 'staff' where state = 'active'")
                .update();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    headers.getFirst("webhook-id"),
                    Long.parseLong(headers.getFirst("webhook-timestamp")),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
        WebhookDesk.Entered entered =
                desk.enter(UUID.randomUUID(), spec("credit.level_changed", "restriction.imposed"));
        endpoint = entered.id();
        secret = Objects.requireNonNull(entered.secret());
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        executor.shutdown();
        SecurityContextHolder.clearContext();
    }

    @Test
    void sendsATestToOneEndpointWhateverItAskedFor() {
        UUID message = desk.test(endpoint);

        assertThat(round.go(executor)).isEqualTo(1);

        Received one = received.get(0);
        assertThat(one.body())
                .isEqualTo("{\"type\":\"webhook.test\",\"timestamp\":\"" + clock.instant()
                        + "\",\"data\":{\"subject\":{\"kind\":\"webhook_endpoint\",\"id\":\"" + endpoint + "\"}}}");
        assertThat(one.signature()).isEqualTo(WebhookSecret.parse(secret).sign(one.id(), one.timestamp(), one.body()));
        assertThat(logDesk.delivery(message, endpoint).state()).isEqualTo("delivered");
        desk.disable(endpoint);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.test(endpoint));
    }

    @Test
    void tellsAnEndpointWhatItAskedForSignedAndOnce() {
        UUID message = publish(WebhookType.CREDIT_LEVEL_CHANGED);
        publish(WebhookType.PENALTY_DECIDED);

        assertThat(round.go(executor)).isEqualTo(1);
        assertThat(round.go(executor)).isZero();

        Received one = received.get(0);
        assertThat(one.id()).isEqualTo("msg_" + message.toString().replace("-", ""));
        assertThat(one.body())
                .isEqualTo("{\"type\":\"credit.level_changed\",\"timestamp\":\"" + clock.instant()
                        + "\",\"data\":{\"subject\":{\"kind\":\"merchant\",\"id\":\"m1\"},\"to_tier\":\"crown\"}}");
        assertThat(one.signature()).isEqualTo(WebhookSecret.parse(secret).sign(one.id(), one.timestamp(), one.body()));
        assertThat(logDesk.delivery(message, endpoint).state()).isEqualTo("delivered");
    }

    @Test
    void tellsNothingOfWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            webhooks.publish(WebhookType.RESTRICTION_IMPOSED, Subject.merchant("m1"), Map.of());
            status.setRollbackOnly();
        });

        assertThat(round.go(executor)).isZero();
    }

    @Test
    void triesAgainWithGrowingPausesAndGivesUpAfterTheLast() {
        answer = 500;
        UUID message = publish(WebhookType.RESTRICTION_IMPOSED);
        int rounds = 0;
        while (logDesk.delivery(message, endpoint).isWaiting() && rounds++ < 20) {
            round.go(executor);
            // Not so long that the endpoint is given up before its message.
            jdbc.sql("update notice_webhook_endpoint set failing_since = null").update();
            clock.advance(Duration.ofHours(24));
        }

        assertThat(logDesk.attempts(message, endpoint)).hasSize(10);
        assertThat(logDesk.delivery(message, endpoint).state()).isEqualTo("failed");
    }

    @Test
    void waitsForThePauseBeforeItTriesAgain() {
        answer = 503;
        UUID message = publish(WebhookType.RESTRICTION_IMPOSED);
        round.go(executor);

        clock.advance(Duration.ofMillis(4999));
        assertThat(round.go(executor)).isZero();
        answer = 200;
        clock.advance(Duration.ofMillis(1));
        assertThat(round.go(executor)).isEqualTo(1);

        assertThat(logDesk.delivery(message, endpoint).attempts()).isEqualTo(2);
        assertThat(received)
                .extracting(Received::id)
                .containsOnly(received.get(0).id());
    }

    @Test
    void tellsNothingMoreToWhoIsGoneOrFailedForThreeDays() {
        answer = 410;
        publish(WebhookType.RESTRICTION_IMPOSED);
        round.go(executor);
        assertThat(logDesk.endpoint(endpoint).disabledBecause()).isEqualTo("gone");

        desk.enable(endpoint);
        answer = 500;
        clock.advance(Duration.ofSeconds(5));
        round.go(executor);
        clock.advance(Duration.ofDays(3));
        round.go(executor);

        assertThat(logDesk.endpoint(endpoint).disabledBecause()).isEqualTo("failures");
        assertThat(logDesk.log(filter(), PAGE).items()).hasSize(1);
        publish(WebhookType.RESTRICTION_IMPOSED);
        assertThat(logDesk.log(filter(), PAGE).items()).hasSize(1);
    }

    @Test
    void sendsAgainOnDemandWithTheSameId() {
        UUID message = publish(WebhookType.RESTRICTION_IMPOSED);
        round.go(executor);

        desk.resend(message, endpoint);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.resend(message, endpoint));
        round.go(executor);

        assertThat(received).hasSize(2);
        assertThat(received.get(1).id()).isEqualTo(received.get(0).id());
        assertThat(logDesk.attempts(message, endpoint)).hasSize(2);
    }

    @Test
    void signsWithBothSecretsForADay() {
        String next = desk.rotate(endpoint, logDesk.endpoint(endpoint).version());
        publish(WebhookType.RESTRICTION_IMPOSED);
        round.go(executor);
        clock.advance(Duration.ofHours(24));
        publish(WebhookType.RESTRICTION_IMPOSED);
        round.go(executor);

        Received both = received.get(0);
        assertThat(both.signature().split(" "))
                .containsExactly(
                        WebhookSecret.parse(next).sign(both.id(), both.timestamp(), both.body()),
                        WebhookSecret.parse(secret).sign(both.id(), both.timestamp(), both.body()));
        assertThat(received.get(1).signature().split(" ")).hasSize(1);
    }

    @Test
    void makesOneEndpointOfAFormSentTwice() {
        UUID once = UUID.randomUUID();
        WebhookDesk.Entered first = desk.enter(once, spec("product.delisted"));
        WebhookDesk.Entered second = desk.enter(once, spec("product.delisted"));

        assertThat(second).isEqualTo(new WebhookDesk.Entered(first.id(), null));
    }

    @Test
    void refusesAStaleChangeAndAddressesWithinTheHouse() {
        long version = logDesk.endpoint(endpoint).version();
        desk.change(endpoint, spec("product.delisted"), version);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.change(endpoint, spec("product.delisted"), version));
        for (String url : List.of(
                "https://10.0.0.8/hook",
                "https://169.254.169.254/latest",
                "http://93.184.216.34/plain",
                "https://user@93.184.216.34/",
                "ftp://93.184.216.34/",
                "not a url")) {
            assertThatExceptionOfType(RuleViolation.class)
                    .as(url)
                    .isThrownBy(() ->
                            desk.enter(UUID.randomUUID(), new WebhookSpec("x", url, List.of("product.delisted"))));
        }
    }

    /** Whoever answers for a name may say one thing to who looks and another to who calls. */
    @Test
    void callsTheVeryAddressThatWasLookedAt() throws IOException {
        InetAddress house = InetAddress.getByName("10.0.0.8");
        var asked = new AtomicInteger();
        WebhookAddress.Resolver turncoat =
                host -> new InetAddress[] {asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : house};
        var sender = new WebhookSender(new WebhookAddress(settings, turncoat), book, cipher, settings, clock);
        String url = "http://hooks.invalid:" + receiver.getAddress().getPort() + "/hook?for=us";
        var due = new WebhookDue(UUID.randomUUID(), endpoint, url, "{\"茶\":1}", 0);

        assertThat(sender.send(due).outcome()).isEqualTo(WebhookAttempt.Outcome.TAKEN);
        assertThat(asked).hasValue(1);
        assertThat(received).hasSize(1).first().extracting(Received::body).isEqualTo("{\"茶\":1}");
        assertThat(sender.send(due).outcome()).isEqualTo(WebhookAttempt.Outcome.BLOCKED);
        assertThat(received).hasSize(1);
    }

    @Test
    void keepsSecretsUnreadableInTheDatabase() {
        byte[] sealed = jdbc.sql("select secret from notice_webhook_endpoint where endpoint_id = :id")
                .param("id", endpoint)
                .query((row, number) -> row.getBytes(1))
                .single();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(WebhookSecret.parse(secret).bytes(), StandardCharsets.ISO_8859_1));
    }

    private WebhookFilter filter() {
        return new WebhookFilter(endpoint, null, null, null);
    }

    private WebhookSpec spec(String... types) {
        return new WebhookSpec(
                "Search", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook", List.of(types));
    }

    private UUID publish(WebhookType type) {
        return Objects.requireNonNull(transaction.execute(
                status -> webhooks.publish(type, Subject.merchant("m1"), Map.of("to_tier", "crown"))));
    }

    private static void signIn(String... abilities) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("admin", "", abilities));
    }
}
