package io.touchstone.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.support.TouchstoneTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
class DoorsTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/merchants", "/portal"})
    void leadsStrangersToTheSignIn(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(302).hasRedirectedUrl("/login");
    }

    @Test
    void tellsHtmxToLeaveThePageWhenTheSessionIsOver() {
        assertThat(mvc.get().uri("/admin").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/login");
    }

    @Test
    void keepsMerchantsOutOfTheConsole() {
        assertThat(mvc.get().uri("/admin").with(seat("merchant"))).hasStatus(403);
        assertThat(mvc.get().uri("/portal/anything").with(seat("staff"))).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/actuator/env", "/administrators", "/.git/config"})
    void knowsNoPathThatIsNotListed(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(404);
        assertThat(mvc.get().uri(path).with(seat("staff"))).hasStatus(404);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(mvc.post().uri("/admin/search").with(seat("staff"))).hasStatus(403);
        assertThat(mvc.post().uri("/admin/search").with(seat("staff")).with(csrf()))
                .hasStatus(405);
    }

    @Test
    void asksTheApiForAToken() {
        assertThat(mvc.get().uri("/api/v1/merchants/m1/standing"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyText()
                .contains("urn:touchstone:problem:unauthenticated");
        assertThat(mvc.get().uri("/api/v1/anything").header("Authorization", "Bearer ts_wrong"))
                .hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/products/screen,intake",
        "/api/v1/regulator/instructions,audit:read",
        "/api/v1/deposits/m1/holds,deposit:read",
        "/api/v1/imports/orders,standing:read",
    })
    void asksTheApiForTheScope(String path, String otherScope) {
        assertThat(mvc.post().uri(path).with(scope(otherScope)))
                .hasStatus(403)
                .bodyText()
                .contains("urn:touchstone:problem:missing-scope");
    }

    @Test
    void answersWhatIsNotBuiltYetWith501() {
        assertThat(mvc.post().uri("/api/v1/products/screen").with(scope("publish:screen")))
                .hasStatus(501)
                .bodyText()
                .contains("urn:touchstone:problem:not-built");
    }

    @Test
    void hidesTheApiDescriptionOutsideDemo() {
        assertThat(mvc.get().uri("/v3/api-docs")).hasStatus(401);
        assertThat(mvc.get().uri("/v3/api-docs").with(scope("intake"))).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nonsense", "/api/v1/x", "/admin", "/img/icons.svg"})
    void guardsEveryAnswerWithHeaders(String path) {
        var answer = assertThat(mvc.get().uri(path));
        answer.headers().hasValue("X-Content-Type-Options", "nosniff");
        answer.headers().hasValue("Content-Security-Policy", SecurityConfiguration.CONTENT_POLICY);
        answer.headers().hasValue("Referrer-Policy", "same-origin");
        answer.headers().doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void promisesTlsOnlyOverTls() {
        assertThat(mvc.get().uri("https://localhost/"))
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    private static RequestPostProcessor seat(String seat) {
        return user("somebody").authorities(new SimpleGrantedAuthority("seat:" + seat));
    }

    private static RequestPostProcessor scope(String word) {
        return user("token").authorities(new SimpleGrantedAuthority("scope:" + word));
    }
}
