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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever forgot the password gets a new one by the mail that the account knows, and nobody else does. */
@TouchstoneTest
class PasswordResetTests {

    private static final String OLD = "correct battery horse";
    private static final String NEW = "another battery horse";
    private static final String LETTER = "notice.letter.password-reset";
    private static final int TRIES = 200;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    @Qualifier("applicationTaskExecutor")
    private ThreadPoolTaskExecutor later;

    private String user = "";
    private String mail = "";
    private AccountId id = new AccountId(new UUID(0, 0));

    @BeforeEach
    void openAccount() {
        user = "forgetful" + NUMBER.incrementAndGet();
        mail = user + "@example.test";
        id = accounts.open(
                new NewAccount(user, "Forgetful", mail, OLD, Set.of(Role.MERCHANT), null, null), Actor.system("test"));
    }

    @Test
    void opensTheAccountWithTheNewPasswordAndEndsEverySession() {
        Visitor signedIn = visitor(1);
        signedIn.signIn(user, OLD);
        String path = asked();
        Visitor forgetful = visitor(2);

        assertThat(forgetful.get(path)).hasStatusOk().bodyText().contains("data-test=\"reset\"");
        assertThat(Visitor.leadsTo(forgetful.post("/password/reset", form(path, NEW))))
                .isEqualTo("/login");

        assertThat(Visitor.leadsTo(signedIn.get("/portal/profile"))).isEqualTo("/login");
        assertThat(visitor(3).signIn(user, OLD)).isEqualTo("/login?error");
        assertThat(visitor(4).signIn(user, NEW)).isEqualTo("/");
        assertThat(letters("notice.letter.password-changed")).hasSize(1);
        assertThat(actions()).contains("identity.password_link_sent", "identity.password_changed");
    }

    @Test
    void opensNothingTwice() {
        String path = asked();
        visitor(1).post("/password/reset", form(path, NEW));

        assertThat(visitor(2).get(path)).hasStatusOk().bodyText().contains("data-test=\"link-spent\"");
        assertThat(visitor(2).post("/password/reset", form(path, "a third battery horse")))
                .hasStatus(422);
        assertThat(visitor(3).signIn(user, NEW)).isEqualTo("/");
    }

    @Test
    void givesTheAccountToOneOfTwoWhoUseTheLinkAtTheSameTime() throws Exception {
        String path = asked();
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = List.of(
                    () -> status(1, path, "first battery horse"), () -> status(2, path, "second battery horse"));
            int through = 0;
            for (Future<Integer> one : hands.invokeAll(both)) {
                through += one.get() == 302 ? 1 : 0;
            }
            assertThat(through).isOne();
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void isOfNoUseAfterHalfAnHour() {
        String path = asked();
        clock.advance(Duration.ofMinutes(30));

        assertThat(visitor(1).get(path)).bodyText().contains("data-test=\"link-spent\"");
        assertThat(visitor(1).post("/password/reset", form(path, NEW))).hasStatus(422);
        assertThat(visitor(2).signIn(user, OLD)).isEqualTo("/");
    }

    @Test
    void letsOnlyTheNewestLinkOpen() {
        String first = asked();
        String second = asked();

        assertThat(visitor(1).get(first)).bodyText().contains("data-test=\"link-spent\"");
        assertThat(visitor(1).get(second)).bodyText().contains("data-test=\"reset\"");
    }

    @Test
    void keepsTheLinkWhenThePasswordIsOneThatIsTriedFirst() {
        String path = asked();

        assertThat(visitor(1).post("/password/reset", form(path, "password1234")))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"errors\"")
                .doesNotContain("password1234");
        assertThat(Visitor.leadsTo(visitor(1).post("/password/reset", form(path, NEW))))
                .isEqualTo("/login");
    }

    @Test
    void saysTheSameOfAnAddressThatNobodyHas() {
        Visitor visitor = visitor(1);

        assertThat(Visitor.leadsTo(visitor.post("/password/forgotten", Map.of("email", "nobody-" + mail))))
                .isEqualTo("/login");
        assertThat(Visitor.leadsTo(visitor.post("/password/forgotten", Map.of("email", mail))))
                .isEqualTo("/login");
        await(1);
        awaitRest();
        assertThat(jdbc.sql("select count(*) from notice_message where address = :mail")
                        .param("mail", "nobody-" + mail)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(visitor.post("/password/forgotten", Map.of("email", "no address")))
                .hasStatus(422);
    }

    @Test
    void sendsNoLinkToAnAccountThatIsShut() {
        jdbc.sql("update identity_account set status = 'DISABLED' where id = :id")
                .param("id", id.id())
                .update();
        String other = user;
        openAccount();

        visitor(1).post("/password/forgotten", Map.of("email", other + "@example.test"));
        visitor(1).post("/password/forgotten", Map.of("email", mail));

        await(1);
        awaitRest();
        assertThat(jdbc.sql("select count(*) from notice_message m join identity_account a on a.id = m.account_id"
                                + " where a.username = :user")
                        .param("user", other)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sendsThreeLinksAnHourAtMost() {
        for (int i = 1; i <= 3; i++) {
            ask(i);
            await(i);
        }
        ask(4);
        awaitRest();
        assertThat(letters(LETTER)).hasSize(3);

        clock.advance(Duration.ofHours(1));
        ask(5);
        await(4);
    }

    @Test
    void keepsNoLinkThatTheDatabaseCouldTell() {
        String word = asked().replaceFirst(".*token=", "");

        assertThat(jdbc.sql("select t::text from identity_password_reset t where account_id = :id")
                        .param("id", id.id())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(word));
    }

    private String asked() {
        int before = letters(LETTER).size();
        ask(9);
        await(before + 1);
        return letters(LETTER).get(before);
    }

    private void ask(int from) {
        visitor(from).post("/password/forgotten", Map.of("email", mail));
    }

    private void await(int most) {
        for (int i = 0; i < TRIES && letters(LETTER).size() < most; i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(letters(LETTER)).hasSize(most);
    }

    /** Letters are written after the answer, by hands of their own. */
    private void awaitRest() {
        for (int i = 0; i < TRIES && (later.getActiveCount() > 0 || later.getQueueSize() > 0); i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private List<@Nullable String> letters(String template) {
        return jdbc.sql("select path from notice_message where account_id = :id and template = :letter order by id")
                .param("id", id.id())
                .param("letter", template)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_event where subject_id = :id")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    private int status(int from, String path, String password) {
        return visitor(from)
                .post("/password/reset", form(path, password))
                .getResponse()
                .getStatus();
    }

    private static Map<String, String> form(String path, String password) {
        return Map.of("token", path.replaceFirst(".*token=", ""), "password", password);
    }

    private Visitor visitor(int number) {
        return new Visitor(mvc, "10.9." + NUMBER.get() + "." + number);
    }
}
