package io.touchstone.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.kernel.Actor;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with their messages and choose about them. */
@TouchstoneTest
class InboxPagesTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Notices notices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private AccountId person = new AccountId(new UUID(0, 0));

    @BeforeEach
    void openAccount() {
        clock.reset();
        person = account(Role.MERCHANT);
    }

    @Test
    void showsHowMuchIsUnreadInTheBellOfEveryPage() {
        tell("penalty.statement.notice.decided", "/portal/inbox/choices");
        tell("merchant.notice.expiry-7", null);

        assertThat(get("/portal/inbox/choices"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"bell-count\">2<", "Messages, 2 unread");
        assertThat(post("/portal/inbox/read")).hasStatus3xxRedirection();
        assertThat(get("/portal/inbox/choices")).bodyText().doesNotContain("bell-count");
    }

    @Test
    void opensAMessageAndMarksItRead() {
        tell("penalty.statement.notice.decided", "/portal/inbox/choices");
        UUID message = newest();

        assertThat(post("/portal/inbox/" + message + "/open")).hasRedirectedUrl("/portal/inbox/choices");
        assertThat(unread()).isZero();
        assertThat(post("/portal/inbox/" + message + "/unread")).hasRedirectedUrl("/portal/inbox");
        assertThat(unread()).isOne();
        assertThat(post("/portal/inbox/" + message + "/read")).hasRedirectedUrl("/portal/inbox");
        assertThat(unread()).isZero();
    }

    @Test
    void leavesUnreadWhatCameAfterThePageWasShown() {
        tell("merchant.notice.expiry-7", null);
        UUID shown = newest();
        tell("merchant.notice.expiry-0", null);

        assertThat(mvc.perform(mvc.post()
                        .uri("/portal/inbox/read")
                        .param("newest", shown.toString())
                        .with(as("seat:merchant"))
                        .with(csrf())))
                .hasStatus3xxRedirection();

        assertThat(unread()).isOne();
    }

    @Test
    void filtersByKindAndByWhatIsUnread() {
        tell("merchant.notice.expiry-7", null);
        tell("merchant.notice.banned", null);
        UUID banned = newest();

        assertThat(get("/portal/inbox?kind=merchant-state"))
                .bodyText()
                .contains("/portal/inbox/" + banned + "/read")
                .containsOnlyOnce("data-unread=\"true\"");
        post("/portal/inbox/" + banned + "/read");
        assertThat(get("/portal/inbox?kind=merchant-state&state=unread"))
                .bodyText()
                .contains("No such message");
        assertThat(get("/portal/inbox?state=unread")).bodyText().containsOnlyOnce("data-unread=\"true\"");
        assertThat(get("/portal/inbox?kind=nothing")).hasStatusOk();
    }

    @Test
    void keepsAnothersMessagesFromOne() {
        tell("merchant.notice.expiry-7", "/portal");
        UUID anothers = newest();
        person = account(Role.MERCHANT);

        for (String act : new String[] {"open", "read", "unread"}) {
            assertThat(post("/portal/inbox/" + anothers + "/" + act)).hasStatus(404);
        }
        assertThat(get("/portal/inbox")).bodyText().doesNotContain(anothers.toString());
    }

    @Test
    void letsOneChooseAndRefusesAStaleForm() {
        assertThat(get("/portal/inbox/choices"))
                .bodyText()
                .contains("Rulings and penalties", "Always, at once", "mail[merchant-papers]")
                .doesNotContain("mail[penalty-ruling]", "assessment-sheet", "??");

        assertThat(choose("merchant-papers", "OFF", "9", "0")).hasRedirectedUrl("/portal/inbox/choices");
        assertThat(choose("merchant-papers", "NOW", "9", "0")).hasStatus(409);
        tell("merchant.notice.expiry-7", null);

        assertThat(jdbc.sql("select count(*) from notice_message where account_id = :id")
                        .param("id", person.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(get("/portal/inbox/choices")).bodyText().contains("<option value=\"9\" selected=\"selected\"");
    }

    @Test
    void refusesToTurnOffWhatIsMandatoryAndWhatIsUnreadable() {
        assertThat(choose("penalty-ruling", "OFF", "8", "0")).hasStatus(422);
        assertThat(choose("assessment-sheet", "OFF", "8", "0")).hasStatus(422);
        assertThat(choose("merchant-papers", "OFF", "24", "0")).hasStatus(422);
        assertThat(choose("merchant-papers", "OFF", "soon", "0")).hasStatus(422);
        assertThat(choose("merchant-papers", "OFF", "8", "x")).hasStatus(409);
    }

    @Test
    void drawsBothDoorsInChinese() {
        tell("penalty.statement.notice.decided", "/portal");
        assertThat(get("/portal/inbox?lang=zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("处理决定与处罚")
                .doesNotContain("??");
        person = account(Role.ANALYST);
        assertThat(mvc.perform(mvc.get().uri("/admin/inbox/choices?lang=zh-CN").with(as("seat:staff"))))
                .hasStatusOk()
                .bodyText()
                .contains("每日汇总", "评价表")
                .doesNotContain("??");
    }

    private MvcTestResult choose(String kind, String way, String hour, String version) {
        return mvc.perform(mvc.post()
                .uri("/portal/inbox/choices")
                .param("kinds", kind)
                .param("mail[" + kind + "]", way)
                .param("hour", hour)
                .param("version", version)
                .with(as("seat:merchant"))
                .with(csrf()));
    }

    private MvcTestResult get(String path) {
        return mvc.perform(mvc.get().uri(path).header("Accept-Language", "en").with(as("seat:merchant")));
    }

    private MvcTestResult post(String path) {
        return mvc.perform(mvc.post().uri(path).with(as("seat:merchant")).with(csrf()));
    }

    private RequestPostProcessor as(String seat) {
        var reader = new AccountPrincipal(person.id(), Actor.Kind.MERCHANT, "Li");
        return authentication(new TestingAuthenticationToken(reader, null, seat, "notice:inbox"));
    }

    private void tell(String template, String path) {
        transaction.executeWithoutResult(
                status -> notices.send(Notice.to(person, template, path, "1", "2", "3", "4", "5", "6")));
    }

    private UUID newest() {
        return jdbc.sql("select id from notice_message where account_id = :id order by id desc limit 1")
                .param("id", person.id())
                .query(UUID.class)
                .single();
    }

    private long unread() {
        return jdbc.sql("select count(*) from notice_message where account_id = :id and in_inbox and read_at is null")
                .param("id", person.id())
                .query(Long.class)
                .single();
    }

    private AccountId account(Role role) {
        return accounts.open(
                new NewAccount(
                        "inbox" + NUMBER.incrementAndGet(),
                        "Li",
                        "li@example.com",
                        "correct battery horse",
                        Set.of(role),
                        null,
                        "en"),
                Actor.system("test"));
    }
}
