package io.touchstone.inspection.acceptance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.support.TouchstoneTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The contract's {@code sampling/plan}. */
@TouchstoneTest
class SamplingPlanApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void answersThePlanOfALot() {
        assertThat(get("lot_size=1000&level=II&aql=2.5&severity=reduced", "standing:read"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"code_letter": "J", "initial_code_letter": "J", "sample_size": 32, "accept": 3, "reject": 4, "inspect_all": false}
                """);
    }

    @Test
    void followsTheArrowAndNamesBothLetters() {
        assertThat(get("lot_size=50&level=II&aql=1&severity=normal", "standing:read"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"code_letter": "E", "initial_code_letter": "D", "sample_size": 13, "accept": 0, "reject": 1, "inspect_all": false}
                """);
    }

    @Test
    void inspectsAllWhereTheSampleIsNotSmallerThanTheLot() {
        assertThat(get("lot_size=8&level=III&aql=0.010&severity=tightened", "standing:read"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"code_letter": "R", "initial_code_letter": "B", "sample_size": 8, "accept": 0, "reject": 1, "inspect_all": true}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "lot_size=0&level=II&aql=1.0&severity=normal, ?lot_size, bad-number",
        "lot_size=-5&level=II&aql=1.0&severity=normal, ?lot_size, bad-number",
        "lot_size=1e3&level=II&aql=1.0&severity=normal, ?lot_size, bad-number",
        "lot_size=&level=II&aql=1.0&severity=normal, ?lot_size, missing",
        "level=II&aql=1.0&severity=normal, ?lot_size, missing",
        "lot_size=1000&level=IV&aql=1.0&severity=normal, ?level, bad-enum",
        "lot_size=1000&level=ii&aql=1.0&severity=normal, ?level, bad-enum",
        "lot_size=1000&level=II&aql=1.1&severity=normal, ?aql, bad-enum",
        "lot_size=1000&level=II&aql=one&severity=normal, ?aql, bad-number",
        "lot_size=1000&level=II&aql=-1&severity=normal, ?aql, bad-number",
        "lot_size=1000&level=II&aql=1.0&severity=suspended, ?severity, bad-enum",
        "lot_size=1000&level=II&aql=1.0, ?severity, missing",
    })
    void refusesABadArgumentByName(String query, String pointer, String code) {
        assertThat(get(query, "standing:read"))
                .hasStatus(422)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[0].pointer", value -> value.assertThat().isEqualTo(pointer))
                .hasPathSatisfying(
                        "$.errors[0].code", value -> value.assertThat().isEqualTo(code))
                .hasPathSatisfying("$.type", value -> value.assertThat().isEqualTo("urn:touchstone:problem:" + code));
    }

    @Test
    void namesEveryBadArgumentAtOnce() {
        assertThat(get("lot_size=x&level=y&aql=z&severity=w", "standing:read"))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors.length()", count -> count.assertThat().isEqualTo(4));
    }

    @Test
    void takesTheLargestLots() {
        assertThat(get("lot_size=999999999999999999&level=III&aql=10&severity=normal", "standing:read"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.initial_code_letter", value -> value.assertThat().isEqualTo("R"));
    }

    @Test
    void asksForTheScope() {
        assertThat(get("lot_size=1000&level=II&aql=1.0&severity=normal", "intake"))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/sampling/plan?lot_size=1000")).hasStatus(401);
    }

    private MvcTestResult get(String query, String scope) {
        return mvc.get()
                .uri("/api/v1/sampling/plan?" + query)
                .with(user("token").authorities(AuthorityUtils.createAuthorityList("scope:" + scope)))
                .exchange();
    }
}
