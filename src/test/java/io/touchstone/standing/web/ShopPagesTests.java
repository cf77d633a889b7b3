package io.touchstone.standing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TouchstoneTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages about shops: public, of staff, and of merchants; in both languages. */
@TouchstoneTest
class ShopPagesTests {

    private static final UUID OWNER = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final String SHOP = "/shops/%E5%BA%97%F0%9F%98%80";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    static void fill(@Autowired JdbcTemplate jdbc, @Autowired MockMvcTester mvc, @Autowired Merchants merchants) {
        StandingFacts.of(jdbc, mvc).shopWithRatings("店😀").shop("other", "Other house");
        merchants.giveSeat(OWNER, "店😀");
    }

    @Test
    void showsThePublicCardInBothLanguagesWithoutASession() {
        assertThat(open(SHOP + "?lang=en")).hasStatusOk().bodyText().contains("Tea house", "No level yet", "100.00%");
        assertThat(open(SHOP + "?lang=zh-CN")).hasStatusOk().bodyText().contains("卖家信用", "暂无等级", "茶叶");
        assertThat(open(SHOP).getRequest().getSession(false)).isNull();
    }

    @Test
    void givesNoGradeBelowTheSmallestSample() {
        assertThat(open(SHOP + "?lang=en"))
                .bodyText()
                .contains("Fewer than 5 counted ratings")
                .doesNotContain("data-test=\"dsr-description\"");
    }

    @Test
    void answersNotFoundForAnUnknownShop() {
        assertThat(open("/shops/nobody")).hasStatus(404);
        assertThat(open("/shops/nobody/badge.svg")).hasStatus(404);
    }

    @Test
    void letsBadgesBeKeptByAnybody() {
        MvcTestResult badge = open(SHOP + "/badge.svg?lang=zh");

        assertThat(badge).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=60, public");
        assertThat(badge).doesNotContainHeader(HttpHeaders.SET_COOKIE).doesNotContainHeader(HttpHeaders.VARY);
        assertThat(badge).bodyText().startsWith("<svg").contains("卖家信用", "暂无等级");
        assertThat(badge.getRequest().getSession(false)).isNull();
    }

    @Test
    void tellsKeepersThatABadgeHasNotChanged() {
        String tag = open(SHOP + "/badge.svg?lang=en").getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(mvc.get().uri(URI.create(SHOP + "/badge.svg?lang=en")).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304)
                .body()
                .isEmpty();
        assertThat(mvc.get().uri(URI.create(SHOP + "/badge.svg?lang=zh")).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatusOk();
    }

    @Test
    void variesWithTheBrowsersLanguageWhenNoneIsNamed() {
        assertThat(mvc.get().uri(URI.create(SHOP + "/badge.svg")).header(HttpHeaders.ACCEPT_LANGUAGE, "zh-TW"))
                .hasHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .bodyText()
                .contains("卖家信用");
    }

    @Test
    void drawsAFreshBadgeAfterARating() {
        StandingFacts facts = StandingFacts.of(jdbc, mvc).shop("growing", "Growing house");
        assertThat(open("/shops/growing/badge.svg?lang=en")).bodyText().contains("No level yet");

        for (int i = 1; i <= 4; i++) {
            facts.rating("growing", "grow-" + i, "2026-02-12T00:00:00Z");
        }

        assertThat(open("/shops/growing/badge.svg?lang=en")).bodyText().contains("1 star", "4 points");
    }

    @Test
    void listsMerchantsForStaffOnly() {
        assertThat(mvc.get().uri("/admin/merchants").with(staff())).hasStatusOk();
        assertThat(mvc.get().uri("/admin/merchants").with(owner())).hasStatus4xxClientError();
    }

    @Test
    void ignoresFiltersItDoesNotKnow() {
        assertThat(mvc.get()
                        .uri("/admin/merchants?state=odd&tier=&sort=colour&cursor=zz&x=1")
                        .with(staff()))
                .hasStatusOk();
    }

    @Test
    void showsEveryPartOfAMerchantsFile() {
        for (String lang : List.of("en", "zh-CN")) {
            for (String part : List.of("", "/statement", "/explanation", "/trend.json")) {
                URI uri = URI.create("/admin/merchants/%E5%BA%97%F0%9F%98%80" + part + "?lang=" + lang
                        + "&as_of=2026-03-01T09:00:00Z");
                assertThat(mvc.get().uri(uri).with(staff())).as(uri.toString()).hasStatusOk();
            }
        }
        assertThat(mvc.get().uri("/admin/merchants/nobody").with(staff())).hasStatus(404);
    }

    @Test
    void showsAMerchantItsOwnShopsOnly() {
        assertThat(mvc.get().uri("/portal").with(owner()))
                .hasStatusOk()
                .bodyText()
                .contains("Tea house")
                .doesNotContain("Other house");
        for (String part : List.of("/credit", "/credit/trend.json")) {
            assertThat(mvc.get().uri(URI.create("/portal" + SHOP + part)).with(owner()))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/portal/shops/other" + part).with(owner()))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/portal/shops/nobody" + part).with(owner()))
                    .hasStatus(404);
        }
    }

    @Test
    void welcomesPartnersWithoutShops() {
        assertThat(mvc.get().uri("/portal").with(somebody(Actor.Kind.PARTNER, "seat:partner")))
                .hasStatusOk();
    }

    private MvcTestResult open(String uri) {
        return mvc.get().uri(URI.create(uri)).exchange();
    }

    private static RequestPostProcessor staff() {
        return somebody(Actor.Kind.STAFF, "seat:staff", "standing:read", "export:run");
    }

    private static RequestPostProcessor owner() {
        return somebody(Actor.Kind.MERCHANT, "seat:merchant", "standing:own");
    }

    private static RequestPostProcessor somebody(Actor.Kind kind, String... authorities) {
        Reader reader = new Reader(new Actor(kind, OWNER.toString()), "Reader");
        var token = new TestingAuthenticationToken(reader, "", AuthorityUtils.createAuthorityList(authorities));
        token.setAuthenticated(true);
        // Who has signed in has a session with a token for forms; without it the pages would make one while they are
        // sent.
        return request -> csrf().postProcessRequest(authentication(token).postProcessRequest(request));
    }

    private record Reader(Actor actor, String displayName) implements SignedIn {}
}
