package io.touchstone.merchant.identifier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.support.TouchstoneTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The contract's {@code identifiers} and the page of the same check. */
@TouchstoneTest
class IdentifierApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void answersEveryFieldOfTheContract() {
        assertThat(get("gtin/6901234567890")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"kind": "gtin", "value": "6901234567890", "normalised": "6901234567890", "valid": false, "checks": [
                  {"code": "gtin-form", "passed": true, "detail": "8, 12, 13 or 14 digits."},
                  {"code": "gtin-check-digit", "passed": false, "detail": "The check digit is 0; computed is 2 (GS1)."}]}
                """);
    }

    @Test
    void normalisesWhatWasTyped() {
        assertThat(get("uscc/91350100m000100y43%20"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.normalised", value -> value.assertThat().isEqualTo("91350100M000100Y43"))
                .hasPathSatisfying("$.value", value -> value.assertThat().isEqualTo("91350100m000100y43 "))
                .hasPathSatisfying("$.valid", value -> value.assertThat().isEqualTo(true));
    }

    @Test
    void answersProvincialLicencesWithBrackets() {
        assertThat(get("production_licence/%28%E7%B2%A4%29XK16-204-00001"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.valid", value -> value.assertThat().isEqualTo(true));
    }

    @Test
    void knowsNoOtherKind() {
        assertThat(get("passport/E12345678"))
                .hasStatus(404)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> type.assertThat().isEqualTo("urn:touchstone:problem:unknown-id"));
    }

    @Test
    void asksForTheScope() {
        assertThat(mvc.get()
                        .uri(URI.create("/api/v1/identifiers/gtin/6901234567892"))
                        .with(user("token").authorities(AuthorityUtils.createAuthorityList("scope:intake")))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void checksOneOnThePage() {
        assertThat(post("uscc", "91350100M000100Y44"))
                .hasStatusOk()
                .bodyText()
                .contains("The last character is 4; computed is 3", "data-test=\"uscc-check-digit\"");
    }

    @Test
    void keepsWhatWasTypedWhenTheKindIsMissing() {
        assertThat(post("", "91350100M000100Y44"))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"errors\"", "91350100M000100Y44");
    }

    private MvcTestResult post(String kind, String value) {
        return mvc.post()
                .uri("/admin/identifiers")
                .param("kind", kind)
                .param("value", value)
                .with(user("reviewer")
                        .authorities(AuthorityUtils.createAuthorityList("seat:staff", "identifier:check")))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String tail) {
        return mvc.get()
                .uri(URI.create("/api/v1/identifiers/" + tail))
                .with(user("token").authorities(AuthorityUtils.createAuthorityList("scope:standing:read")))
                .exchange();
    }
}
