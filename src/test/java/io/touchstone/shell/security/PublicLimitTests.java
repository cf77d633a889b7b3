package io.touchstone.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
@TestPropertySource(properties = {"touchstone.public-limit.reads=4", "touchstone.public-limit.writes=2"})
class PublicLimitTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void startAtTheFixedTime() {
        clock.reset();
    }

    @Test
    void answersOneAddressSoManyFormsAMinute() {
        assertThat(post("203.0.113.1", "/join/no-such-word/account")).doesNotHave(tooMany());
        assertThat(post("203.0.113.1", "/register/no-such-word")).doesNotHave(tooMany());
        clock.advance(Duration.ofSeconds(20));

        MvcTestResult third = post("203.0.113.1", "/join/no-such-word/account");

        assertThat(third)
                .hasStatus(429)
                .hasHeader("Retry-After", "40")
                .bodyText()
                .contains("data-test=\"problem\"")
                .doesNotContain("??");
        assertThat(get("203.0.113.1", "/register")).hasStatusOk();
        assertThat(post("203.0.113.2", "/join/no-such-word/account")).doesNotHave(tooMany());
        clock.advance(Duration.ofSeconds(40));
        assertThat(post("203.0.113.1", "/join/no-such-word/account")).doesNotHave(tooMany());
    }

    @Test
    void answersOneAddressSoManyLookUpsAMinute() {
        for (int i = 0; i < 4; i++) {
            assertThat(get("203.0.113.3", "/join/word-" + i)).hasStatus(404);
        }

        assertThat(get("203.0.113.3", "/join/word-4")).hasStatus(429);
        assertThat(get("203.0.113.3", "/shops/no-such-shop")).hasStatus(429);
        assertThat(get("203.0.113.3", "/shops/no-such-shop/badge.svg")).hasStatus(404);
    }

    @Test
    void takesAHouseholdsAddressesForOne() {
        for (int i = 0; i < 4; i++) {
            get("2001:db8:1:2::" + i, "/register");
        }

        assertThat(get("2001:db8:1:2:ffff::1", "/register")).hasStatus(429);
        assertThat(get("2001:db8:1:3::1", "/register")).hasStatusOk();
    }

    @Test
    void startsAnewWhenTheClockWasSetBack() {
        for (int i = 0; i < 5; i++) {
            get("203.0.113.4", "/register");
        }
        clock.advance(Duration.ofHours(-2));

        assertThat(get("203.0.113.4", "/register")).hasStatusOk();
    }

    private static org.assertj.core.api.Condition<MvcTestResult> tooMany() {
        return new org.assertj.core.api.Condition<>(
                result -> result.getResponse().getStatus() == 429, "refused as too many");
    }

    private MvcTestResult get(String address, String path) {
        return http.get().uri(path).remoteAddress(address).exchange();
    }

    private MvcTestResult post(String address, String path) {
        return http.post().uri(path).remoteAddress(address).with(csrf()).exchange();
    }
}
