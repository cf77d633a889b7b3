package io.touchstone.restriction.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantStateChanged;
import io.touchstone.notice.WebhookDelivered;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.Restrictions;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Option;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What merchants may not do reaches those who have to obey, and who does not obey is seen. */
@TouchstoneTest
class ClosedLoopTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Actor OFFICER = new Actor(Actor.Kind.STAFF, "officer");
    private static final KeysetRequest PAGE = new KeysetRequest(100, null);

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private LoopDesk desk;

    @Autowired
    private ObeyDesk obeyDesk;

    @Autowired
    private LoopReads reads;

    @Autowired
    private TrialDesk trialDesk;

    @Autowired
    private LoopWork work;

    @Autowired
    private LoopBook book;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String shop = "";

    @BeforeEach
    void openAShop() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        "officer", "", "restriction:read", "restriction:work", "scope:restriction:obey"));
        work.round();
        for (ConsumerName name : ConsumerName.values()) {
            Consumer now = book.consumer(name);
            book.change(new Consumer(name, true, null, null, null, true, now.version()));
        }
        work.round();
        shop = "loop" + NUMBER.incrementAndGet();
        jdbc.sql("insert into taxonomy_category (category_code, name_zh, updated_at) values ('tea', '茶叶', 'epoch')"
                        + " on conflict do nothing")
                .update();
        jdbc.sql("insert into merchant (merchant_id, name, category_code, updated_at) values (:id, :id, 'tea', now())")
                .param("id", shop)
                .update();
        jdbc.sql("insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (:id, '-infinity', 'active', 'import', now())")
                .param("id", shop)
                .update();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsThoseOnWhomItBearsAndTheyObey() {
        impose(RestrictionKind.SHIELDING, null, "0");

        assertThat(told(ConsumerName.SEARCH)).containsExactly("imposed");
        assertThat(told(ConsumerName.CAMPAIGN)).containsExactly("imposed");
        assertThat(told(ConsumerName.RECRUITMENT)).isEmpty();
        work.round();

        assertThat(told(ConsumerName.SEARCH)).isEmpty();
        assertThat(held(ConsumerName.SEARCH)).containsExactly(shop);
        assertThat(trialDesk.use(ConsumerName.CAMPAIGN, shop).granted()).isFalse();
        assertThat(trialDesk.use(ConsumerName.FINANCE, shop).granted()).isTrue();
        assertThat(desk.check(ConsumerName.SEARCH).drifting()).isZero();
    }

    @Test
    void tellsNothingOfWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            impose(RestrictionKind.SEARCH, null, "0.30");
            status.setRollbackOnly();
        });

        assertThat(told(ConsumerName.SEARCH)).isEmpty();
    }

    @Test
    void freesWhoWasFreedAndWhoseTimeIsOver() {
        RestrictionId lifted = impose(RestrictionKind.SEARCH, null, "0.30");
        impose(RestrictionKind.CAMPAIGN, clock.instant().plusSeconds(60), "0");
        work.round();

        restrictions.lift(lifted, "Appeal upheld", clock.instant(), OFFICER);
        clock.advance(Duration.ofSeconds(60));
        work.round();

        assertThat(held(ConsumerName.SEARCH)).doesNotContain(shop);
        assertThat(held(ConsumerName.CAMPAIGN)).doesNotContain(shop);
        assertThat(causes()).containsExactly("imposed", "imposed", "lifted", "ended");
    }

    @Test
    void tellsWhenTheTimeOfARestrictionHasComeAndOnlyOnce() {
        restrictions.impose(new ImposeRestriction(
                shop,
                RestrictionKind.SEARCH,
                RestrictionScope.merchant(),
                clock.instant().plusSeconds(30),
                null,
                new BigDecimal("0.30"),
                null,
                "later",
                OFFICER));
        work.round();
        assertThat(held(ConsumerName.SEARCH)).doesNotContain(shop);

        clock.advance(Duration.ofSeconds(30));
        work.round();
        work.round();

        assertThat(held(ConsumerName.SEARCH)).contains(shop);
        assertThat(causes()).containsExactly("imposed", "began");
    }

    @Test
    void tellsAllOfAnotherState() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                            + " values (:id, :now, 'suspended', 'test', now())")
                    .param("id", shop)
                    .param("now", LoopBook.utc(clock.instant()))
                    .update();
            events.publishEvent(new MerchantStateChanged(
                    shop, MerchantState.ACTIVE, MerchantState.SUSPENDED, "test", OFFICER, clock.instant()));
        });
        work.round();

        for (ConsumerName name : ConsumerName.values()) {
            assertThat(held(name)).as(name.word()).contains(shop);
        }
    }

    @Test
    void showsWhoDoesNotObeySinceWhenAndThatItEndedLater() {
        set(ConsumerName.SEARCH, true, null, null, false);
        Instant told = clock.instant();
        impose(RestrictionKind.SEARCH, null, "0.30");
        work.round();

        desk.check(ConsumerName.SEARCH);
        assertThat(drift(false)).as("within its patience").isEmpty();
        clock.advance(Duration.ofMinutes(6));
        desk.check(ConsumerName.SEARCH);
        assertThat(status(ConsumerName.SEARCH).drifting()).isPositive();
        assertThat(status(ConsumerName.SEARCH).late()).isTrue();

        DriftRow row = drift(false).get(0);
        assertThat(row.expected()).isEqualByComparingTo("0.30");
        assertThat(row.found()).isEqualByComparingTo("1");
        assertThat(row.since()).isEqualTo(told);

        set(ConsumerName.SEARCH, true, null, null, true);
        work.round();
        clock.advance(Duration.ofSeconds(1));
        desk.check(ConsumerName.SEARCH);
        assertThat(drift(false)).isEmpty();
        assertThat(drift(true).get(0).closedAt()).isEqualTo(clock.instant());
    }

    @Test
    void findsToWhomMoreIsDoneThanShouldBe() {
        jdbc.sql("insert into restriction_enforced values ('finance', :shop, false, 0, 'made up', now())")
                .param("shop", shop)
                .update();

        assertThat(desk.check(ConsumerName.FINANCE).drifting()).isEqualTo(1);
        assertThat(drift(false).get(0).expected()).isEqualByComparingTo("1");

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.tellAgain(ConsumerName.FINANCE, shop));
        jdbc.sql("delete from restriction_enforced where merchant_id = :shop")
                .param("shop", shop)
                .update();
        clock.advance(Duration.ofSeconds(1));
        assertThat(desk.check(ConsumerName.FINANCE).drifting()).isZero();
    }

    @Test
    void asksASystemOfItsOwnPageByPage() throws Exception {
        impose(RestrictionKind.FINANCE, null, "0");
        work.round();
        clock.advance(Duration.ofMinutes(6));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/enforced", exchange -> {
            String first = "{\"items\":[],\"next_cursor\":\"a\"}";
            String second = "{\"items\":[{\"merchant_id\":\"" + shop + "\",\"weight\":0.50}],\"next_cursor\":null}";
            String query = exchange.getRequestURI().getQuery();
            byte[] body = (query == null ? first : second).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/enforced";
            set(ConsumerName.FINANCE, false, url, null, true);

            assertThat(desk.check(ConsumerName.FINANCE).reached()).isTrue();
            assertThat(drift(false)).anySatisfy(row -> {
                assertThat(row.merchantId()).isEqualTo(shop);
                assertThat(row.found()).isEqualByComparingTo("0.50");
            });
        } finally {
            server.stop(0);
        }

        assertThat(desk.check(ConsumerName.FINANCE).reached()).isFalse();
        assertThat(drift(false)).as("what was known stands").isNotEmpty();
    }

    @Test
    void takesADeliveredWebhookOfItsOwnEndpointForAnAcknowledgement() {
        UUID endpoint = UUID.randomUUID();
        set(ConsumerName.SEARCH, false, "http://127.0.0.1:1/x", endpoint, true);
        impose(RestrictionKind.SEARCH, null, "0.30");
        UUID message = jdbc.sql("select message_id from restriction_delivery where merchant_id = :shop")
                .param("shop", shop)
                .query(UUID.class)
                .single();

        deliver(UUID.randomUUID(), message);
        assertThat(told(ConsumerName.SEARCH)).hasSize(1);
        deliver(endpoint, message);
        assertThat(told(ConsumerName.SEARCH)).isEmpty();
    }

    @Test
    void takesAcknowledgementsUpToAVersionAndNoneOfTheFuture() {
        UUID token = token("RESTRICTION_OBEY", clock.instant().plusSeconds(60));
        choose(ConsumerName.SEARCH, token);
        impose(RestrictionKind.SEARCH, null, "0.30");
        impose(RestrictionKind.SHIELDING, null, "0");
        come(new Actor(Actor.Kind.TOKEN, token.toString()));
        List<DeliveryRow> waiting = obeyDesk.untaken(ConsumerName.SEARCH, PAGE).items();

        assertThat(obeyDesk.acknowledge(ConsumerName.SEARCH, waiting.get(0).version()))
                .isEqualTo(1);
        assertThat(obeyDesk.acknowledge(ConsumerName.SEARCH, waiting.get(0).version()))
                .isZero();
        assertThat(told(ConsumerName.SEARCH)).hasSize(1);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> obeyDesk.acknowledge(ConsumerName.SEARCH, Long.MAX_VALUE));
    }

    @Test
    void takesAcknowledgementsFromTheChosenTokenAlone() {
        UUID chosen = token("RESTRICTION_OBEY", clock.instant().plusSeconds(60));
        UUID other = token("RESTRICTION_OBEY", clock.instant().plusSeconds(60));
        choose(ConsumerName.SEARCH, chosen);
        choose(ConsumerName.CAMPAIGN, other);
        impose(RestrictionKind.SHIELDING, null, "0");

        for (Actor stranger : List.of(
                new Actor(Actor.Kind.TOKEN, other.toString()),
                new Actor(Actor.Kind.STAFF, chosen.toString()),
                Actor.anonymous())) {
            come(stranger);
            refuses(() -> obeyDesk.untaken(ConsumerName.SEARCH, PAGE), LoopRule.CONSUMER_OF_ANOTHER_TOKEN);
            refuses(() -> obeyDesk.acknowledge(ConsumerName.SEARCH, 1), LoopRule.CONSUMER_OF_ANOTHER_TOKEN);
            refuses(() -> obeyDesk.acknowledge(ConsumerName.FINANCE, 1), LoopRule.CONSUMER_OF_ANOTHER_TOKEN);
        }
        assertThat(told(ConsumerName.SEARCH)).hasSize(1);
        come(new Actor(Actor.Kind.TOKEN, chosen.toString()));
        assertThat(obeyDesk.acknowledge(ConsumerName.SEARCH, book.newestVersion()))
                .isOne();
        assertThat(told(ConsumerName.CAMPAIGN)).hasSize(1);
        desk.tellAgain(ConsumerName.SEARCH, shop);
        assertThat(told(ConsumerName.SEARCH)).hasSize(1);
    }

    @Test
    void letsOnlyTokensBeChosenThatMayObeyAndKeepsTheOneThatEnded() {
        UUID chosen = token("RESTRICTION_OBEY", clock.instant().plusSeconds(60));
        choose(ConsumerName.SEARCH, chosen);

        refuses(
                () -> choose(
                        ConsumerName.FINANCE,
                        token("AUDIT_READ", clock.instant().plusSeconds(60))),
                LoopRule.TOKEN_UNFIT);
        refuses(() -> choose(ConsumerName.FINANCE, UUID.randomUUID()), LoopRule.TOKEN_UNFIT);
        clock.advance(Duration.ofSeconds(61));
        refuses(() -> choose(ConsumerName.FINANCE, chosen), LoopRule.TOKEN_UNFIT);
        choose(ConsumerName.SEARCH, chosen);
        assertThat(desk.tokens(ConsumerName.SEARCH)).extracting(Option::value).contains(chosen.toString());
    }

    @Test
    void refusesAStaleSettingAndAddressesWithinTheHouse() {
        Consumer now = book.consumer(ConsumerName.SEARCH);
        Consumer wanted = new Consumer(ConsumerName.SEARCH, true, null, null, null, true, now.version());
        desk.change(wanted);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.change(wanted));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> set(ConsumerName.SEARCH, false, "https://10.0.0.1/x", null, true));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> set(ConsumerName.SEARCH, false, null, null, true));
    }

    private RestrictionId impose(RestrictionKind kind, @Nullable Instant until, String weight) {
        return restrictions.impose(new ImposeRestriction(
                shop,
                kind,
                RestrictionScope.merchant(),
                clock.instant(),
                until,
                new BigDecimal(weight),
                "PD-2026-000001",
                "test",
                OFFICER));
    }

    private void set(ConsumerName name, boolean sample, @Nullable String url, @Nullable UUID endpoint, boolean obeys) {
        desk.change(new Consumer(
                name, sample, url, endpoint, null, obeys, book.consumer(name).version()));
    }

    private static void refuses(ThrowableAssert.ThrowingCallable act, LoopRule rule) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }

    private UUID token(String scope, Instant until) {
        UUID token = UUID.randomUUID();
        jdbc.sql("insert into identity_api_token (id, name, token_hash, created_at, expires_at, version)"
                        + " values (:id, 'Search', repeat('0', 28) || :id::text, :now, :until, 0)")
                .param("id", token)
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(until))
                .update();
        jdbc.sql("insert into identity_api_token_scope (token_id, scope) values (:id, :scope)")
                .param("id", token)
                .param("scope", scope)
                .update();
        return token;
    }

    private void choose(ConsumerName name, UUID token) {
        Consumer now = book.consumer(name);
        desk.change(new Consumer(name, false, "http://127.0.0.1:1/x", null, token, true, now.version()));
    }

    private static void come(Actor actor) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        new System(actor), "", "restriction:read", "restriction:work", "scope:restriction:obey"));
    }

    private record System(Actor actor) implements SignedIn {

        @Override
        public String displayName() {
            return actor.toString();
        }
    }

    private void deliver(UUID endpoint, UUID message) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new WebhookDelivered(endpoint, message, clock.instant())));
    }

    private ConsumerStatus status(ConsumerName name) {
        return desk.statuses().stream()
                .filter(one -> one.consumer().name() == name)
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(ConsumerName name) {
        return reads.untaken(name, PAGE).items().stream()
                .filter(row -> row.merchantId().equals(shop))
                .map(DeliveryRow::cause)
                .toList();
    }

    private List<String> held(ConsumerName name) {
        return trialDesk.held(name).stream()
                .map(Enforced::merchantId)
                .filter(shop::equals)
                .toList();
    }

    private List<DriftRow> drift(boolean closed) {
        return desk.drift(new DriftFilter(null, shop, closed), PAGE).items();
    }

    private List<String> causes() {
        return Objects.requireNonNull(
                jdbc.sql("select cause from restriction_change where merchant_id = :shop order by version")
                        .param("shop", shop)
                        .query(String.class)
                        .list());
    }
}
