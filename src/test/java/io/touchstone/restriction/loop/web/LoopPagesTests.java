package io.touchstone.restriction.loop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.kernel.Actor;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.Restrictions;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages and the API of the closed loop, through the doors. */
@TouchstoneTest
class LoopPagesTests {

    private static final String[] STAFF = {
        "seat:staff", "restriction:read", "restriction:work", "webhook:read", "webhook:manage", "export:run"
    };

    private static final UUID TOKEN = UUID.fromString("019cdc1f-d680-75b3-9989-743df661c0b9");

    @Autowired
    private MockMvcTester mvc;

    @BeforeAll
    static void fill(@Autowired JdbcTemplate jdbc, @Autowired Restrictions restrictions, @Autowired TestClock clock) {
        jdbc.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('tea', '茶叶', 'epoch')"
                + " on conflict do nothing");
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values ('m1', 'Tea', 'tea', now())");
        jdbc.update("insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                + " values ('m1', '-infinity', 'active', 'import', now())");
        jdbc.update(
                "insert into identity_api_token (id, name, token_hash, created_at, expires_at, version)"
                        + " values (?, 'Campaign feed', repeat('0', 64), ?, ?, 0)",
                TOKEN,
                Timestamp.from(clock.instant()),
                Timestamp.from(clock.instant().plusSeconds(3600)));
        jdbc.update("insert into identity_api_token_scope values (?, 'RESTRICTION_OBEY')", TOKEN);
        restrictions.impose(new ImposeRestriction(
                "m1",
                RestrictionKind.CAMPAIGN,
                RestrictionScope.merchant(),
                clock.instant(),
                null,
                BigDecimal.ZERO,
                "PD-2026-000001",
                "test",
                Actor.system("test")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/closed-loop",
                "/admin/closed-loop?consumer=search&merchant=m1&closed=true",
                "/admin/closed-loop/consumers/search",
                "/admin/closed-loop/consumers/recruitment",
                "/admin/closed-loop/consumers/campaign",
                "/admin/closed-loop/consumers/finance",
                "/admin/closed-loop/consumers/finance/settings",
                "/admin/webhooks",
                "/admin/webhooks?state=failed&type=penalty.decided&endpoint=nonsense",
                "/admin/webhooks/new"
            })
    void opensInBothLanguagesForStaffAlone(String page) {
        assertThat(mvc.get().uri(page).with(staff(STAFF))).hasStatusOk();
        assertThat(mvc.get().uri(page).with(staff(STAFF)).header("Accept-Language", "zh-CN"))
                .hasStatusOk();
        assertThat(mvc.get().uri(page).with(staff("seat:staff"))).hasStatus(403);
    }

    @Test
    void refusesTheCampaignAndSaysWhy() {
        assertThat(post("/admin/closed-loop/consumers/campaign", "merchant", "m1"))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/admin/closed-loop/consumers/campaign").with(staff(STAFF)))
                .bodyText()
                .contains("Restriction: marketing campaigns", "PD-2026-000001");
        assertThat(post("/admin/closed-loop/consumers/campaign", "merchant", "nobody"))
                .hasStatus(404);
        assertThat(post("/admin/closed-loop/consumers/nonsense/check", "x", "x"))
                .hasStatus(404);
    }

    @Test
    void comesBackWithWhatIsWrongAndLosesNothing() {
        MvcTestResult refused = mvc.post()
                .uri("/admin/closed-loop/consumers/finance/settings")
                .param("remote", "true")
                .param("url", "https://10.0.0.1/inside")
                .param("endpoint", "nonsense")
                .param("version", "0")
                .with(staff(STAFF))
                .with(csrf())
                .exchange();

        assertThat(refused).hasStatus(422).bodyText().contains("https://10.0.0.1/inside", "nonsense");
    }

    @Test
    void showsASecretOnceAndTheEndpointAfterwards() {
        MvcTestResult refused = endpoint("http://93.184.216.34/plain", "product.delisted");
        assertThat(refused).hasStatus(422).bodyText().contains("http://93.184.216.34/plain");

        MvcTestResult entered = endpoint("http://127.0.0.1:9/hook", "product.delisted");
        assertThat(entered).hasStatusOk().bodyText().contains("whsec_");
        assertThat(mvc.get().uri("/admin/webhooks").with(staff(STAFF)))
                .bodyText()
                .contains("http://127.0.0.1:9/hook")
                .doesNotContain("whsec_");
    }

    @Test
    void tellsSystemsWhatChangedAndTakesTheirAcknowledgement() {
        String changes = "/api/v1/restrictions/changes?consumer=campaign";
        assertThat(mvc.get().uri(changes).with(staff("scope:standing:read"))).hasStatus(403);
        assertThat(mvc.get().uri(changes).with(staff("scope:restriction:obey")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose it in the settings");
        choose("campaign");
        choose("search");
        assertThat(mvc.get().uri(changes).with(token()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].merchant_id", id -> id.assertThat().isEqualTo("m1"))
                .hasPathSatisfying(
                        "$.items[0].cause", cause -> cause.assertThat().isEqualTo("imposed"));

        assertThat(acknowledge("{\"consumer\":\"campaign\",\"version\":999999}"))
                .hasStatus(422);
        assertThat(acknowledge("{\"consumer\":\"campaign\"}")).hasStatus(422);
        assertThat(acknowledge("{\"consumer\":\"nobody\",\"version\":1}")).hasStatus(422);
        assertThat(acknowledge("{\"consumer\":\"search\",\"version\":1}")).hasStatusOk();
    }

    private MvcTestResult acknowledge(String body) {
        return mvc.post()
                .uri("/api/v1/restrictions/acknowledgements")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(token())
                .exchange();
    }

    /** As somebody does in the settings, where the token is one of the choices. */
    private void choose(String consumer) {
        String settings = "/admin/closed-loop/consumers/" + consumer + "/settings";
        assertThat(mvc.get().uri(settings).with(staff(STAFF))).bodyText().contains("Campaign feed");
        assertThat(mvc.post()
                        .uri(settings)
                        .param("token", TOKEN.toString())
                        .param("obeys", "true")
                        .param("version", "0")
                        .with(staff(STAFF))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private static RequestPostProcessor token() {
        var authorities = AuthorityUtils.createAuthorityList("scope:restriction:obey");
        return authentication(new TestingAuthenticationToken(
                new Feed(new Actor(Actor.Kind.TOKEN, TOKEN.toString())), "", authorities));
    }

    private record Feed(Actor actor) implements SignedIn {

        @Override
        public String displayName() {
            return "Campaign feed";
        }
    }

    private MvcTestResult endpoint(String url, String type) {
        return mvc.post()
                .uri("/admin/webhooks")
                .param("once", "019cdc1f-d680-75b3-9989-743df661c0b8")
                .param("name", "Search")
                .param("url", url)
                .param("types", type)
                .with(staff(STAFF))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String path, String name, String value) {
        return mvc.post()
                .uri(path)
                .param(name, value)
                .with(staff(STAFF))
                .with(csrf())
                .exchange();
    }

    private static RequestPostProcessor staff(String... abilities) {
        return user("officer").authorities(AuthorityUtils.createAuthorityList(abilities));
    }
}
