package io.touchstone.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TouchstoneTest
class SignInTests {

    private static final String PASSWORD = "correct battery horse";
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
    private AccountId id = new AccountId(new java.util.UUID(0, 0));

    @BeforeEach
    void openAccount() {
        user = "shop" + NUMBER.incrementAndGet();
        id = accounts.open(NewAccount.plain(user, "Shop", PASSWORD, Role.MERCHANT), Actor.system("test"));
    }

    @Test
    void letsTheRightPasswordIn() {
        Visitor visitor = visitor(1);

        assertThat(visitor.signIn(user.toUpperCase(java.util.Locale.ROOT), PASSWORD))
                .isEqualTo("/");
        assertThat(visitor.get("/portal/profile")).hasStatusOk().bodyText().contains(user);
    }

    @Test
    void answersAnUnknownNameLikeAWrongPassword() {
        assertThat(visitor(1).signIn(user, "wrong")).isEqualTo("/login?error");
        assertThat(visitor(1).signIn("nobody-of-this-name", "wrong")).isEqualTo("/login?error");
    }

    @Test
    void makesAPlaceWaitAfterFiveFailures() {
        failTimes(5, user, 1);

        assertThat(visitor(1).signIn(user, PASSWORD)).startsWith("/login?wait=");
        clock.advance(Duration.ofSeconds(31));
        assertThat(visitor(1).signIn(user, PASSWORD)).isEqualTo("/");
    }

    @Test
    void waitsLongerWithEachFurtherFailureAndNeverForGood() {
        failTimes(5, user, 1);
        for (int i = 0; i < 12; i++) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(visitor(1).signIn(user, "wrong")).isEqualTo("/login?error");
        }

        assertThat(visitor(1).signIn(user, PASSWORD)).isEqualTo("/login?wait=901");
        clock.advance(Duration.ofMinutes(15));
        assertThat(visitor(1).signIn(user, PASSWORD)).isEqualTo("/");
    }

    @Test
    void doesNotShutOutTheOwnerWhenSomebodyGuessesElsewhere() {
        failTimes(5, user, 1);

        assertThat(visitor(2).signIn(user, PASSWORD)).isEqualTo("/");
    }

    @Test
    void locksUnknownNamesLikeKnownOnes() {
        String unknown = "unknown" + NUMBER.incrementAndGet();
        failTimes(5, unknown, 1);

        assertThat(visitor(1).signIn(unknown, "wrong")).isEqualTo("/login?wait=31");
    }

    @Test
    void putsFailuresAndLocksIntoTheAuditByIdOnly() {
        failTimes(5, user, 1);

        assertThat(actions()).contains("identity.sign_in_failed", "identity.account_locked");
    }

    @Test
    void changesTheSessionAtSignIn() {
        Visitor visitor = visitor(1);
        visitor.get("/login");
        visitor.signIn(user, PASSWORD);

        assertThat(jdbc.sql("select count(*) from identity_session where principal_name = :id")
                        .param("id", id.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void endsTheSessionWhenThePasswordChangesElsewhere() {
        Visitor here = visitor(1);
        Visitor there = visitor(2);
        here.signIn(user, PASSWORD);
        there.signIn(user, PASSWORD);

        here.post("/portal/profile/password", Map.of("current", PASSWORD, "wanted", "another battery horse"));

        assertThat(here.get("/portal/profile")).hasStatusOk();
        assertThat(Visitor.leadsTo(there.get("/portal/profile"))).isEqualTo("/login");
        assertThat(visitor(3).signIn(user, PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void asksForThePresentPasswordBeforeTakingANewOne() {
        Visitor visitor = visitor(1);
        visitor.signIn(user, PASSWORD);

        var answer =
                visitor.post("/portal/profile/password", Map.of("current", "wrong", "wanted", "another battery horse"));

        assertThat(answer).hasStatus(422);
        assertThat(visitor(2).signIn(user, PASSWORD)).isEqualTo("/");
    }

    @Test
    void refusesMerchantsTheConsole() {
        Visitor visitor = visitor(1);
        visitor.signIn(user, PASSWORD);

        assertThat(visitor.get("/admin/accounts")).hasStatus(403);
    }

    private java.util.List<String> actions() {
        return jdbc.sql("select action from audit_event where subject_id = :id order by 1")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    private void failTimes(int times, String name, int place) {
        for (int i = 0; i < times; i++) {
            assertThat(visitor(place).signIn(name, "wrong")).isEqualTo("/login?error");
        }
    }

    /** Places differ between tests as well: failures stay counted. */
    private Visitor visitor(int place) {
        return new Visitor(mvc, "10.1." + NUMBER.get() % 250 + "." + place);
    }
}
