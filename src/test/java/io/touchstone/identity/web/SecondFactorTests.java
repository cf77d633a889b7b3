package io.touchstone.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.OtherSide;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class SecondFactorTests {

    private static final String PASSWORD = "correct battery horse";
    private static final String STEP = "/login/second-factor";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private String user = "";
    private AccountId id = new AccountId(new UUID(0, 0));

    @BeforeEach
    void openAccount() {
        user = "staff" + NUMBER.incrementAndGet();
        id = accounts.open(NewAccount.plain(user, "Staff", PASSWORD, Role.ADMIN), Actor.system("test"));
    }

    @Test
    void letsStaffDoNothingBeforeItIsSetUp() {
        Visitor visitor = visitor();
        visitor.signIn(user, PASSWORD);

        assertThat(Visitor.leadsTo(visitor.get("/admin/accounts"))).isEqualTo(STEP);
        assertThat(Visitor.leadsTo(visitor.get(STEP))).isEqualTo(STEP + "/set-up");
        assertThat(Visitor.leadsTo(visitor.post("/admin/accounts", Map.of()))).isEqualTo(STEP);
    }

    @Test
    void leadsToThePageThatWasAskedForOnceItIsSetUp() {
        Visitor visitor = visitor();
        visitor.signIn(user, PASSWORD);
        visitor.get("/admin/accounts?q=x");

        String answer = body(visitor.post(STEP + "/set-up", Map.of("code", codeOf(secret(visitor)))));

        assertThat(answer).contains("recovery-codes").contains("/admin/accounts?q=x");
        assertThat(visitor.get("/admin/accounts")).hasStatusOk();
    }

    @Test
    void refusesAWrongFirstCode() {
        Visitor visitor = visitor();
        visitor.signIn(user, PASSWORD);

        assertThat(visitor.post(STEP + "/set-up", Map.of("code", "000000"))).hasStatus(422);
        assertThat(Visitor.leadsTo(visitor.get("/admin/accounts"))).isEqualTo(STEP);
    }

    @Test
    void asksForACodeAtTheNextSignInAndTakesItOnce() {
        String secret = setUp();
        clock.advance(Duration.ofMinutes(1));
        Visitor one = visitor();
        Visitor other = visitor();
        one.signIn(user, PASSWORD);
        other.signIn(user, PASSWORD);
        String code = codeOf(secret);

        assertThat(Visitor.leadsTo(one.post(STEP, Map.of("code", code)))).isEqualTo("/");
        assertThat(other.post(STEP, Map.of("code", code))).hasStatus(422);
        assertThat(one.get("/admin/accounts")).hasStatusOk();
        assertThat(Visitor.leadsTo(other.get("/admin/accounts"))).isEqualTo(STEP);
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        Visitor first = visitor();
        first.signIn(user, PASSWORD);
        String page = body(first.post(STEP + "/set-up", Map.of("code", codeOf(secret(first)))));
        Matcher codes = Pattern.compile("<code>(\\w{16})</code>").matcher(page);
        assertThat(codes.find()).isTrue();
        String code = codes.group(1);
        Visitor one = visitor();
        one.signIn(user, PASSWORD);
        Visitor other = visitor();
        other.signIn(user, PASSWORD);

        assertThat(Visitor.leadsTo(one.post(STEP, Map.of("code", code)))).isEqualTo("/");
        assertThat(other.post(STEP, Map.of("code", code))).hasStatus(422);
    }

    @Test
    void stopsGuessesOfTheCode() {
        String secret = setUp();
        clock.advance(Duration.ofMinutes(1));
        Visitor visitor = visitor();
        visitor.signIn(user, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post(STEP, Map.of("code", "00000" + i))).hasStatus(422);
        }

        assertThat(visitor.post(STEP, Map.of("code", codeOf(secret)))).hasStatus(422);
        assertThat(Visitor.leadsTo(visitor.get("/admin/accounts"))).isEqualTo(STEP);
    }

    @Test
    void keepsTheSecretUnreadable() {
        String secret = setUp();

        byte[] stored = jdbc.sql("select secret from identity_second_factor where account_id = :id")
                .param("id", id.id())
                .query(byte[].class)
                .single();
        assertThat(HexFormat.of().formatHex(stored))
                .doesNotContain(HexFormat.of().formatHex(OtherSide.bytes(secret)));
    }

    private String setUp() {
        Visitor visitor = visitor();
        visitor.signIn(user, PASSWORD);
        String secret = secret(visitor);
        visitor.post(STEP + "/set-up", Map.of("code", codeOf(secret)));
        return secret;
    }

    private static String secret(Visitor visitor) {
        Matcher secret =
                Pattern.compile("data-test=\"secret\">([A-Z2-7 ]+)<").matcher(body(visitor.get(STEP + "/set-up")));
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private String codeOf(String secret) {
        return OtherSide.code(secret, clock.instant());
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Visitor visitor() {
        return new Visitor(mvc, "10.2.0." + NUMBER.get() % 250);
    }
}
