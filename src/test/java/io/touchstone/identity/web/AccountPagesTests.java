package io.touchstone.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.OtherSide;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class AccountPagesTests {

    private static final String PASSWORD = "correct battery horse";
    private static final String[] ADMIN = {"seat:staff", "identity:read", "identity:manage", "identity:issue-tokens"};
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private String user = "";
    private AccountId id = new AccountId(new UUID(0, 0));

    @BeforeEach
    void openAccount() {
        user = "seller" + NUMBER.incrementAndGet();
        id = accounts.open(NewAccount.plain(user, "Seller", PASSWORD, Role.MERCHANT), Actor.system("test"));
    }

    @Test
    void listsByPiecesOfTheName() {
        assertThat(as(ADMIN, HttpMethod.GET, "/admin/accounts?q=" + user, Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains(user);
        assertThat(as(ADMIN, HttpMethod.GET, "/admin/accounts?q=%25", Map.of()))
                .bodyText()
                .doesNotContain(">" + user + "<");
    }

    @Test
    void pagesByKey() {
        openAccount();

        assertThat(as(ADMIN, HttpMethod.GET, "/admin/accounts?q=seller&limit=1", Map.of()))
                .bodyText()
                .contains("cursor=");
        assertThat(as(ADMIN, HttpMethod.GET, "/admin/accounts?cursor=nonsense-cursor!", Map.of()))
                .hasStatus(422);
    }

    @Test
    void namesEveryBadFieldAndKeepsWhatWasTyped() {
        var answer = as(
                ADMIN,
                HttpMethod.POST,
                "/admin/accounts",
                Map.of("username", user, "displayName", "Typed <b>", "password", "password12345"));

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Typed &lt;b&gt;")
                .contains("tried first")
                .contains("at least one role")
                .doesNotContain("password12345");
    }

    @Test
    void doesNotFailOnFieldsThatNoPageSends() {
        var answer = as(
                ADMIN,
                HttpMethod.POST,
                "/admin/accounts/" + id,
                Map.of("displayName", "X", "roles", "NOBODY", "departmentId", "x", "version", "x", "locale", "xx"));

        assertThat(answer).hasStatus(422);
    }

    @Test
    void refusesAChangeOfAnOldVersion() {
        Map<String, String> change = Map.of("displayName", "Changed", "roles", "MERCHANT", "version", "0");

        assertThat(as(ADMIN, HttpMethod.POST, "/admin/accounts/" + id, change)).hasStatus3xxRedirection();
        assertThat(as(ADMIN, HttpMethod.POST, "/admin/accounts/" + id, change)).hasStatus(409);
    }

    @Test
    void endsTheSessionsOfADisabledAccountAtTheNextRequest() {
        Visitor person = new Visitor(mvc, "10.4.0.1");
        person.signIn(user, PASSWORD);
        assertThat(person.get("/portal/profile")).hasStatusOk();

        as(ADMIN, HttpMethod.POST, "/admin/accounts/" + id + "/disable", Map.of());

        assertThat(Visitor.leadsTo(person.get("/portal/profile"))).isEqualTo("/login");
        assertThat(person.signIn(user, PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void endsTheSessionsOfAnAccountWithOtherRoles() {
        Visitor person = new Visitor(mvc, "10.4.0.2");
        person.signIn(user, PASSWORD);

        as(
                ADMIN,
                HttpMethod.POST,
                "/admin/accounts/" + id,
                Map.of("displayName", "Seller", "roles", "BRANDOWNER", "version", "0"));

        assertThat(Visitor.leadsTo(person.get("/portal/profile"))).isEqualTo("/login");
    }

    @Test
    void revokesASessionByItsHandleAndShowsNoSessionId() {
        Visitor person = new Visitor(mvc, "10.4.0.3");
        person.signIn(user, PASSWORD);
        String secret = jdbc.sql("select session_id from identity_session where principal_name = :id")
                .param("id", id.toString())
                .query(String.class)
                .single();
        var page = as(ADMIN, HttpMethod.GET, "/admin/accounts/" + id + "/sessions", Map.of());
        assertThat(page).hasStatusOk().bodyText().contains("10.4.0.3").doesNotContain(secret);

        String handle = OtherSide.handleOf(secret);
        as(ADMIN, HttpMethod.POST, "/admin/accounts/" + id + "/sessions/" + handle + "/end", Map.of());

        assertThat(Visitor.leadsTo(person.get("/portal/profile"))).isEqualTo("/login");
    }

    @Test
    void letsAuditorsReadAndNotChange() {
        String[] auditor = {"seat:staff", "identity:read"};

        assertThat(as(auditor, HttpMethod.GET, "/admin/accounts/" + id, Map.of()))
                .hasStatusOk();
        assertThat(as(auditor, HttpMethod.GET, "/admin/accounts/new", Map.of())).hasStatus(403);
        assertThat(as(auditor, HttpMethod.POST, "/admin/accounts/" + id + "/disable", Map.of()))
                .hasStatus(403);
        assertThat(as(auditor, HttpMethod.GET, "/admin/tokens/new", Map.of())).hasStatus(403);
    }

    @Test
    void knowsNoAccountOfAnotherForm() {
        assertThat(as(ADMIN, HttpMethod.GET, "/admin/accounts/x", Map.of())).hasStatus(404);
        assertThat(as(ADMIN, HttpMethod.GET, "/admin/accounts/" + UUID.randomUUID(), Map.of()))
                .hasStatus(404);
    }

    @Test
    void showsATokenOnce() {
        Map<String, String> asked = Map.of("name", "feed" + user, "scopes", "INTAKE", "expiresOn", "2026-06-30");

        assertThat(as(ADMIN, HttpMethod.POST, "/admin/tokens", asked))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"ts_");
        assertThat(as(ADMIN, HttpMethod.GET, "/admin/tokens", Map.of()))
                .bodyText()
                .contains("feed" + user)
                .doesNotContain("ts_");
        assertThat(as(ADMIN, HttpMethod.POST, "/admin/tokens", Map.of("name", "feed", "expiresOn", "tomorrow")))
                .hasStatus(422);
    }

    private MvcTestResult as(String[] authorities, HttpMethod method, String path, Map<String, String> fields) {
        var reader = SecurityMockMvcRequestPostProcessors.user("reader")
                .authorities(AuthorityUtils.createAuthorityList(authorities));
        var request = mvc.method(method)
                .uri(path)
                .with(reader)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .header("Accept-Language", "en");
        fields.forEach(request::param);
        return request.exchange();
    }
}
