package io.touchstone.standing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.support.TouchstoneTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The contract's answers about a merchant, to the letter. */
@TouchstoneTest
class StandingApiTests {

    private static final String EMOJI_SHOP = "/api/v1/merchants/%E5%BA%97%F0%9F%98%80";

    @Autowired
    private MockMvcTester mvc;

    @BeforeAll
    static void fill(@Autowired JdbcTemplate jdbc, @Autowired MockMvcTester mvc) {
        StandingFacts.of(jdbc, mvc).shopWithRatings("店😀");
    }

    @Test
    void answersTheStandingWithEveryFieldOfTheContract() {
        assertThat(get(EMOJI_SHOP + "/standing")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {"merchant_id": "店😀", "as_of": "2026-03-01T09:00:00Z", "state": "active",
                         "credit": {"points": 1, "positive": 1, "neutral": 0, "negative": 0, "positive_rate": 1.00000,
                                    "level": {"tier": "none", "rank": 0}},
                         "dsr": {"window_from": "2025-09-01T09:00:00Z",
                                 "description": {"score": 5.00000, "count": 1, "industry_average": null, "vs_industry": null},
                                 "service": {"score": 4.00000, "count": 1, "industry_average": null, "vs_industry": null},
                                 "logistics": {"score": null, "count": 0, "industry_average": null, "vs_industry": null}},
                         "industry": {"category_code": "tea", "rank": null, "of": null},
                         "violations": {"year": 2026, "points": {"A": 0, "B": 0, "C": 0}, "open_cases": 0}, "restrictions": [],
                         "deposit": {"required": {"amount_minor": 0, "currency": "CNY"},
                                     "balance": {"amount_minor": 0, "currency": "CNY"},
                                     "frozen": {"amount_minor": 0, "currency": "CNY"},
                                     "available": {"amount_minor": 0, "currency": "CNY"},
                                     "shortfall": {"amount_minor": 0, "currency": "CNY"}}}
                        """);
    }

    @Test
    void answersZerosAndNullsBeforeEverything() {
        assertThat(get(EMOJI_SHOP + "/standing?as_of=0001-01-01T00:00:00Z"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.credit.points", points -> points.assertThat().isEqualTo(0))
                .hasPathSatisfying(
                        "$.credit.positive_rate", rate -> rate.assertThat().isNull())
                .hasPathSatisfying(
                        "$.dsr.description.score", score -> score.assertThat().isNull());
    }

    @Test
    void refusesAFutureTime() {
        assertThat(get(EMOJI_SHOP + "/standing?as_of=2026-03-01T09:00:01Z"))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying(
                        "$.type", type -> type.assertThat().isEqualTo("urn:touchstone:problem:as-of-in-future"));
    }

    @Test
    void readsABlankBeforeTheOffsetAsPlus() {
        assertThat(get(EMOJI_SHOP + "/standing?as_of=2026-03-01T17:00:00%2008:00"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.as_of", time -> time.assertThat().isEqualTo("2026-03-01T09:00:00Z"));
    }

    @Test
    void explainsEveryRatingWithTheFieldsOfTheContract() {
        assertThat(get(EMOJI_SHOP + "/standing/explanation"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"order_id": "o-店😀", "rated_by": "buyer", "rated_at": "2026-02-11T00:00:00Z", "outcome": "positive",
                          "default": false, "points": 1, "credit_counted": true, "credit_rule": null,
                          "dsr_counted": true, "dsr_rule": null, "voided": false}]
                        """);
    }

    @Test
    void refusesAWindowItDoesNotKnow() {
        assertThat(get(EMOJI_SHOP + "/standing/explanation?window=dsr")).hasStatusOk();
        assertThat(get(EMOJI_SHOP + "/standing/explanation?window=week")).hasStatus(422);
    }

    @Test
    void answers304WhileEligibilityIsWhatTheCallerHas() {
        String tag = get(EMOJI_SHOP + "/eligibility?for=finance").getResponse().getHeader("ETag");

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(mvc.get()
                        .uri(URI.create(EMOJI_SHOP + "/eligibility?for=finance"))
                        .header("If-None-Match", tag)
                        .with(token("scope:standing:read")))
                .hasStatus(304)
                .bodyText()
                .isEmpty();
        assertThat(mvc.get()
                        .uri("/api/v1/merchants/closed/eligibility?for=finance")
                        .header("If-None-Match", tag)
                        .with(token("scope:standing:read")))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri(URI.create(EMOJI_SHOP + "/eligibility?for=finance"))
                        .header("If-None-Match", tag))
                .hasStatus(401);
    }

    @Test
    void answersEligibilityWithoutACaseNumberWhereThereIsNone() {
        assertThat(get(EMOJI_SHOP + "/eligibility?for=finance"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"eligible\": true, \"weight\": 1.0, \"reasons\": []}");
        assertThat(get("/api/v1/merchants/closed/eligibility?for=search"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"eligible\": false, \"weight\": 0.0, \"reasons\": [{\"code\": \"state-suspended\"}]}");
    }

    @Test
    void refusesAPurposeItDoesNotKnow() {
        assertThat(get(EMOJI_SHOP + "/eligibility?for=fun")).hasStatus(422);
        assertThat(get(EMOJI_SHOP + "/eligibility")).hasStatus(422);
    }

    @Test
    void knowsNothingOfAnUnknownMerchant() {
        for (String call : new String[] {"standing", "standing/explanation", "eligibility?for=search"}) {
            assertThat(get("/api/v1/merchants/nobody/" + call))
                    .hasStatus(404)
                    .bodyJson()
                    .hasPathSatisfying(
                            "$.type", type -> type.assertThat().isEqualTo("urn:touchstone:problem:unknown-id"));
        }
    }

    @Test
    void asksForTheScope() {
        assertThat(mvc.get().uri(URI.create(EMOJI_SHOP + "/standing"))).hasStatus(401);
        assertThat(mvc.get().uri(URI.create(EMOJI_SHOP + "/standing")).with(token("scope:intake")))
                .hasStatus(403);
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(URI.create(uri)).with(token("scope:standing:read")).exchange();
    }

    static RequestPostProcessor token(String... scopes) {
        return user("token").authorities(AuthorityUtils.createAuthorityList(scopes));
    }
}
