package io.touchstone.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.sso.SsoFarewell;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sign-ins by a real provider over HTTP, from the button to the session, and what must not come through. */
@TouchstoneTest
class SsoTests {

    /** What the provider says of whoever comes next. */
    private static volatile DefaultOAuth2TokenCallback next = new DefaultOAuth2TokenCallback("company");

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(new SaysNext())));
    private static final String ISSUER = "company";
    private static final String CLIENT = "touchstone";
    private static final String PASSWORD = "correct battery horse";
    private static final long HOUR = 3600;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        properties.add("touchstone.sso.issuer", () -> PROVIDER.issuerUrl(ISSUER).toString());
        properties.add("touchstone.sso.client-id", () -> CLIENT);
        properties.add("touchstone.sso.client-secret", () -> "not secret");
        properties.add("touchstone.sso.name", () -> "Example ID");
        properties.add("touchstone.sso.strong-methods", () -> "mfa hwk");
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newHttpClient();
    private String subject = "";
    private AccountId account = new AccountId(new java.util.UUID(0, 0));

    @BeforeEach
    void openAccount() {
        subject = "person-" + NUMBER.incrementAndGet();
        account = open(subject, Role.MERCHANT);
    }

    @Test
    void aLinkedPersonComesInWithoutAPassword() throws Exception {
        link(account, subject);
        Visitor visitor = visitor();

        assertThat(visitor.get("/login")).bodyText().contains("/login/sso/provider", "Example ID");
        assertThat(comesIn(visitor, said(subject))).isEqualTo("/");
        assertThat(visitor.get("/portal/profile")).hasStatusOk().bodyText().contains(subject);
        assertThat(events(account)).contains("identity.signed_in");
        assertThat(jdbc.sql("select count(*) from identity_session where principal_name = ?")
                        .param(account.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void returnsToThePageThatWasAskedFor() throws Exception {
        link(account, subject);
        Visitor visitor = visitor();
        visitor.get("/portal/profile");

        assertThat(comesIn(visitor, said(subject))).startsWith("/portal/profile");
    }

    @Test
    void theRequestCarriesStateNonceAndPkce() {
        String there = Visitor.leadsTo(visitor().get("/login/sso/provider"));

        assertThat(there).contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
    }

    @Test
    void nobodyIsFoundByAMailAddress() throws Exception {
        assertThat(comesIn(
                        visitor(), said("stranger", Map.of("email", subject + "@example.org", "email_verified", true))))
                .isEqualTo("/login?sso=unknown");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'identity.sso_refused'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aDisabledAccountStaysShut() throws Exception {
        link(account, subject);
        jdbc.sql("update identity_account set status = 'DISABLED' where id = ?")
                .param(account.id())
                .update();
        Visitor visitor = visitor();

        assertThat(comesIn(visitor, said(subject))).isEqualTo("/login?sso=unknown");
        assertThat(Visitor.leadsTo(visitor.get("/portal/profile"))).contains("/login");
        assertThat(events(account)).contains("identity.sign_in_failed");
    }

    @Test
    void staffStillShowOurSecondFactor() throws Exception {
        AccountId staff = open("staff-" + subject, Role.REVIEWER);
        link(staff, "staff-" + subject);
        Visitor visitor = visitor();
        comesIn(visitor, said("staff-" + subject));

        assertThat(Visitor.leadsTo(visitor.get("/admin"))).isEqualTo("/login/second-factor");
    }

    @Test
    void aStrongMethodOfTheProviderStandsForTheSecondFactorWhenConfigured() throws Exception {
        AccountId staff = open("strong-" + subject, Role.REVIEWER);
        link(staff, "strong-" + subject);
        Visitor visitor = visitor();
        comesIn(visitor, said("strong-" + subject, Map.of("amr", List.of("pwd", "mfa"))));

        assertThat(visitor.get("/admin")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "nonce"})
    void anAnswerToAnotherQuestionIsRefused(String part) throws Exception {
        link(account, subject);
        Visitor visitor = visitor();
        next = said(subject);
        String there = Objects.requireNonNull(Visitor.leadsTo(visitor.get("/login/sso/provider")));

        String back = redirect(there.replaceFirst("([?&]" + part + "=)[^&]+", "$1something-else"));

        assertThat(Visitor.leadsTo(visitor.get(local(back)))).isEqualTo("/login?sso=failed");
        assertThat(Visitor.leadsTo(visitor.get("/portal/profile"))).contains("/login");
    }

    @Test
    void aCodeStolenFromSomebodyElseIsRefused() throws Exception {
        link(account, subject);
        next = said(subject);
        String theirs =
                redirect(Objects.requireNonNull(Visitor.leadsTo(visitor().get("/login/sso/provider"))));
        Visitor thief = visitor();
        String own = Objects.requireNonNull(Visitor.leadsTo(thief.get("/login/sso/provider")));
        String state = URLDecoder.decode(own.replaceFirst(".*[?&](state=[^&]+).*", "$1"), StandardCharsets.UTF_8);

        assertThat(Visitor.leadsTo(thief.get(local(theirs).replaceFirst("state=[^&]+", state))))
                .isEqualTo("/login?sso=failed");
    }

    @Test
    void aTokenForAnotherApplicationOrOutOfDateIsRefused() throws Exception {
        link(account, subject);

        assertThat(comesIn(visitor(), said(subject, Map.of("aud", List.of("another-client")))))
                .isEqualTo("/login?sso=failed");
        assertThat(comesIn(visitor(), said(subject, Map.of("iss", "https://another.example.org"))))
                .isEqualTo("/login?sso=failed");
        assertThat(comesIn(visitor(), token(subject, CLIENT, Map.of(), -HOUR))).isEqualTo("/login?sso=failed");
    }

    @Test
    void whoDeclinesAtTheProviderIsToldSo() {
        Visitor visitor = visitor();
        String there = Objects.requireNonNull(Visitor.leadsTo(visitor.get("/login/sso/provider")));
        String state = there.replaceFirst(".*[?&]state=([^&]+).*", "$1");

        String led = Visitor.leadsTo(visitor.get("/login/sso/provider/answer?error=access_denied&state="
                + URLDecoder.decode(state, StandardCharsets.UTF_8)));

        assertThat(led).isEqualTo("/login?sso=failed");
        assertThat(visitor.get("/login?sso=failed")).bodyText().contains("data-test=\"sso-failed\"");
    }

    @Test
    void anInvitationLinksOnceAndForThisPersonOnly() throws Exception {
        Visitor admin = administrator();
        MvcTestResult made = admin.post("/admin/accounts/" + account + "/sso/invitation", Map.of());
        String word =
                made.getResponse().getContentAsString().replaceFirst("(?s).*invitation\\?token=([\\w-]+).*", "$1");
        Visitor visitor = visitor();

        assertThat(visitor.get("/login/invitation?token=" + word)).bodyText().contains("invitation=" + word);
        assertThat(comesIn(visitor, said(subject), "?invitation=" + word)).isEqualTo("/");
        assertThat(comesIn(visitor(), said("thief"), "?invitation=" + word)).isEqualTo("/login?sso=unknown");
        assertThat(visitor().get("/login/invitation?token=" + word)).bodyText().contains("data-test=\"spent\"");
        assertThat(comesIn(visitor(), said(subject))).isEqualTo("/");
        assertThat(events(account)).contains("identity.sso_invited", "identity.sso_linked");
    }

    @Test
    void anAdministratorLinksAndTakesAway() throws Exception {
        Visitor admin = administrator();
        String page = "/admin/accounts/" + account + "/sso";

        assertThat(admin.post(page, Map.of("subject", " "))).hasStatus(422);
        assertThat(admin.post(page, Map.of("subject", subject))).hasStatus(302);
        assertThat(admin.post(page, Map.of("subject", "second-" + subject))).hasStatus(409);
        assertThat(admin.get(page)).hasStatusOk().bodyText().contains(subject);
        Visitor visitor = visitor();
        comesIn(visitor, said(subject));
        String link = jdbc.sql("select id::text from identity_sso_link where account_id = ?")
                .param(account.id())
                .query(String.class)
                .single();
        assertThat(admin.post(page + "/" + link + "/remove", Map.of())).hasStatus(302);

        assertThat(Visitor.leadsTo(visitor.get("/portal/profile"))).contains("/login");
        assertThat(comesIn(visitor(), said(subject))).isEqualTo("/login?sso=unknown");
        assertThat(admin.post(page + "/" + link + "/remove", Map.of())).hasStatus(404);
    }

    @Test
    void signingOutEndsTheProvidersSessionToo() throws Exception {
        link(account, subject);
        Visitor visitor = visitor();
        comesIn(visitor, said(subject));

        MvcTestResult left = visitor.post("/logout", Map.of());

        assertThat(left.getResponse().getForwardedUrl()).isEqualTo("/login/left");
        assertThat(String.valueOf(left.getRequest().getAttribute(SsoFarewell.ADDRESS)))
                .startsWith(PROVIDER.endSessionEndpointUrl(ISSUER).toString())
                .contains("id_token_hint=ey", "post_logout_redirect_uri=http");
        assertThat(Visitor.leadsTo(visitor.get("/portal/profile"))).contains("/login");
        assertThat(Visitor.leadsTo(visitor.get("/login/left"))).isEqualTo("/login?signed-out");
    }

    @Test
    void whoSignsOutAtTheProviderIsOutHereToo() throws Exception {
        link(account, subject);
        Visitor visitor = visitor();
        comesIn(visitor, said(subject));
        Map<String, Object> events =
                Map.of("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));

        assertThat(knock(token(subject, CLIENT, Map.of(), HOUR))).isEqualTo(400);
        assertThat(knock(token(subject, "another-client", events, HOUR))).isEqualTo(400);
        assertThat(knock(token(subject, CLIENT, events, -HOUR))).isEqualTo(400);
        assertThat(visitor.get("/portal/profile")).hasStatusOk();
        assertThat(knock(token(subject, CLIENT, events, HOUR))).isEqualTo(200);

        assertThat(Visitor.leadsTo(visitor.get("/portal/profile"))).contains("/login");
        assertThat(events(account)).contains("identity.sso_signed_out");
    }

    private int knock(DefaultOAuth2TokenCallback token) {
        String text = PROVIDER.issueToken(ISSUER, CLIENT, token).serialize();
        return mvc.post()
                .uri("/login/back-channel")
                .param("logout_token", text)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private @Nullable String comesIn(Visitor visitor, DefaultOAuth2TokenCallback said) throws Exception {
        return comesIn(visitor, said, "");
    }

    private @Nullable String comesIn(Visitor visitor, DefaultOAuth2TokenCallback said, String query) throws Exception {
        next = said;
        String there = Objects.requireNonNull(Visitor.leadsTo(visitor.get("/login/sso/provider" + query)));
        return Visitor.leadsTo(visitor.get(local(redirect(there))));
    }

    private String redirect(String address) throws Exception {
        HttpResponse<Void> response = browser.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** Without what is encoded in it: the visitor encodes addresses itself. */
    private static String local(String address) {
        URI uri = URI.create(address);
        return uri.getPath() + "?" + uri.getQuery();
    }

    private static DefaultOAuth2TokenCallback said(String subject) {
        return said(subject, Map.of());
    }

    private static DefaultOAuth2TokenCallback said(String subject, Map<String, Object> claims) {
        return token(subject, CLIENT, claims, HOUR);
    }

    private static DefaultOAuth2TokenCallback token(
            String subject, String audience, Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback(
                ISSUER, subject, JOSEObjectType.JWT.getType(), List.of(audience), claims, seconds);
    }

    private void link(AccountId id, String who) {
        jdbc.sql("insert into identity_sso_link (id, account_id, issuer, subject, linked_at, linked_by)"
                        + " values (gen_random_uuid(), ?, ?, ?, '2026-02-01', 'test')")
                .params(id.id(), PROVIDER.issuerUrl(ISSUER).toString(), who)
                .update();
    }

    private List<String> events(AccountId id) {
        return jdbc.sql("select action from audit_event where subject_id = ?")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    private AccountId open(String name, Role role) {
        return accounts.open(NewAccount.plain(name, name, PASSWORD, role), Actor.system("test"));
    }

    /** Comes in by the provider with a strong method, which spares the authenticator app. */
    private Visitor administrator() throws Exception {
        String name = "admin-" + subject;
        link(open(name, Role.ADMIN), name);
        Visitor visitor = visitor();
        comesIn(visitor, said(name, Map.of("amr", "mfa")));
        return visitor;
    }

    private Visitor visitor() {
        return new Visitor(mvc, "10.9.0." + NUMBER.incrementAndGet() % 250);
    }

    /** One callback for all, so that a code that nobody redeems leaves nothing behind for the next test. */
    private static final class SaysNext implements OAuth2TokenCallback {

        @Override
        public String issuerId() {
            return ISSUER;
        }

        @Override
        public String subject(TokenRequest request) {
            return Objects.requireNonNull(next.subject(request));
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return next.typeHeader(request);
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return next.audience(request);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return next.addClaims(request);
        }

        @Override
        public long tokenExpiry() {
            return next.tokenExpiry();
        }
    }
}
