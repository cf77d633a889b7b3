package io.touchstone.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.support.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
class FrameTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void followsTheBrowsersLanguageAndThenEnglish() {
        assertThat(mvc.get().uri("/").header("Accept-Language", "zh-TW"))
                .bodyText()
                .contains("lang=\"zh-CN\"");
        assertThat(mvc.get().uri("/").header("Accept-Language", "fr,de;q=0.8"))
                .bodyText()
                .contains("Sign in");
        assertThat(mvc.get().uri("/")).bodyText().contains("Sign in", "data-theme=\"auto\"");
    }

    @Test
    void keepsALanguageOnceChosen() {
        assertThat(mvc.get().uri("/?lang=zh-CN").header("Accept-Language", "en"))
                .cookies()
                .hasValue("lang", "zh-CN");
        assertThat(mvc.get().uri("/").header("Accept-Language", "en").cookie(new Cookie("lang", "zh-CN")))
                .bodyText()
                .contains("查询店铺");
    }

    @Test
    void takesOnlyLanguagesItHas() {
        assertThat(mvc.get().uri("/?lang=<script>")).bodyText().contains("lang=\"en\"");
    }

    @Test
    void drawsTheChosenThemeOnTheServer() {
        assertThat(mvc.get().uri("/?theme=dark")).bodyText().contains("data-bs-theme=\"dark\"", "data-theme=\"dark\"");
        assertThat(mvc.get().uri("/").cookie(new Cookie("theme", "dark")))
                .bodyText()
                .contains("data-bs-theme=\"dark\"");
        assertThat(mvc.get().uri("/").cookie(new Cookie("theme", "\"onload")))
                .bodyText()
                .contains("data-theme=\"auto\"");
    }

    @Test
    void leadsEachSeatToItsOwnSide() {
        assertThat(mvc.get().uri("/").with(seat("staff"))).hasRedirectedUrl("/admin");
        assertThat(mvc.get().uri("/").with(seat("merchant"))).hasRedirectedUrl("/portal");
        assertThat(mvc.get().uri("/").with(seat("partner"))).hasRedirectedUrl("/portal");
    }

    @Test
    void spellsTheShopsAddress() {
        assertThat(mvc.get().uri("/shops").param("id", " 店铺🏮1 "))
                .hasRedirectedUrl("/shops/%E5%BA%97%E9%93%BA%F0%9F%8F%AE1");
    }

    @Test
    void leadsHomeWhoNamesNoShop() {
        assertThat(mvc.get().uri("/shops")).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/shops").param("id", " ")).hasRedirectedUrl("/");
    }

    @Test
    void escapesWhatWasSearchedFor() {
        assertThat(mvc.get()
                        .uri("/admin/search")
                        .param("q", "<script>alert(1)</script>")
                        .with(seat("staff")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert");
    }

    private static RequestPostProcessor seat(String seat) {
        return user("somebody").authorities(new SimpleGrantedAuthority("seat:" + seat));
    }
}
