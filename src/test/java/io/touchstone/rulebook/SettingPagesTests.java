package io.touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.credit.projection.CreditPolicies;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
class SettingPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void startAtTheFixedTime() {
        clock.reset();
    }

    @Test
    void listsEverySettingWithItsSource() {
        MvcTestResult page =
                mvc.get().uri("/admin/settings").with(standards()).with(csrf()).exchange();

        assertThat(page).hasStatusOk().bodyText().contains("Credit levels", "ruling C6", "10000001");
    }

    @Test
    void refusesAnotherValueFromPeopleWithoutTheAbility() {
        MvcTestResult answer = post("/admin/settings/credit.dsr/drafts", dsr("3", "2026-03-02T00:00"), reader());

        assertThat(answer).hasStatus(403);
    }

    @Test
    void entersAVersionOnlyAfterItsEffectWasSeen() {
        String draft = draft(dsr("3", "2026-03-02T00:00"));

        assertThat(post(draft + "/enter", Map.of(), standards())).hasStatus(422);
        waitForThePreview(draft);
        MvcTestResult page = mvc.get().uri(draft).with(standards()).with(csrf()).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("data-test=\"enter\"");
        assertThat(post(draft + "/enter", Map.of(), standards())).hasStatus3xxRedirection();

        Instant effective = Instant.parse("2026-03-01T16:00:00Z");
        assertThat(settings.at(CreditPolicies.DSR, effective).months()).isEqualTo(3);
        assertThat(settings.at(CreditPolicies.DSR, effective.minusNanos(1)).months())
                .isEqualTo(6);
        assertThat(settings.versionAt(CreditPolicies.DSR, effective)).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'rulebook.setting_entered'", Long.class))
                .isEqualTo(1);
        assertThat(post(draft + "/enter", Map.of(), standards())).hasStatus(409);
    }

    @Test
    void takesAFormThatIsSentAgainForTheSameDraftAndWithOtherContentsForNone() {
        Map<String, String> values = new LinkedHashMap<>(dsr("4", "2026-03-03T00:00"));
        String draft = draft(values);

        assertThat(draft(values)).isEqualTo(draft);
        for (Map<String, String> other : List.of(
                Map.of("months", "5"), Map.of("effectiveAt", "2026-03-04T00:00"), Map.of("source", "another"))) {
            Map<String, String> changed = new LinkedHashMap<>(values);
            changed.putAll(other);
            assertThat(post("/admin/settings/credit.dsr/drafts", changed, standards()))
                    .hasStatus(409);
        }
        RequestPostProcessor another =
                authentication(new SignedInAs().staff("another", "settings:read", "settings:edit"));
        assertThat(post("/admin/settings/credit.dsr/drafts", values, another)).hasStatus(409);
    }

    @Test
    void refusesAVersionForThePast() {
        assertThat(post("/admin/settings/credit.dsr/drafts", dsr("3", "2026-03-01T16:59"), standards()))
                .hasStatus(422);
    }

    @Test
    void refusesLevelsThatDoNotRise() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            values.put("from/" + i, Integer.toString(100 - i));
        }
        values.put("once", UUID.randomUUID().toString());
        values.put("effectiveAt", "2026-03-02T00:00");
        values.put("source", "a test");

        assertThat(post("/admin/settings/credit.levels/drafts", values, standards()))
                .hasStatus(422);
    }

    @Test
    void showsTheFormOfEverySetting() {
        for (String name : new String[] {"levels", "counting", "default_rating", "dsr", "industry", "buyer_tiers"}) {
            MvcTestResult page = mvc.get()
                    .uri("/admin/settings/credit." + name)
                    .with(standards())
                    .with(csrf())
                    .exchange();

            assertThat(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("data-test=\"edit\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void showsAndTakesAmountsInMajorUnits() {
        String page = "/admin/settings/deposit.fund";
        assertThat(mvc.get().uri(page).with(standards()).with(csrf()).exchange())
                .bodyText()
                .contains("name=\"perPaymentMinor\" value=\"20000.00\"", "step=\"0.01\"", "step=\"1\"");
        Map<String, String> values = new LinkedHashMap<>(
                Map.of("once", UUID.randomUUID().toString(), "effectiveAt", "2026-03-02T00:00", "source", "a test"));
        List.of("perPaymentMinor", "perOrderMinor", "perConsumerMinor", "perDayMinor", "lowMinor")
                .forEach(name -> values.put(name, "1234.5"));
        values.put("consumerDays", "30");

        MvcTestResult answer = post(page + "/drafts", values, standards());

        assertThat(answer).hasStatus3xxRedirection();
        String draft = answer.getMvcResult().getResponse().getRedirectedUrl();
        assertThat(mvc.get().uri(draft).with(standards()).with(csrf()).exchange())
                .bodyText()
                .contains("1,234.50", "20,000.00");
        assertThat(value(answer)).contains("123450").doesNotContain("1234.5");
        for (String wrong : List.of("12.345", "1,000", "-1", "1e5", "")) {
            values.put("lowMinor", wrong);
            values.put("once", UUID.randomUUID().toString());
            assertThat(post(page + "/drafts", values, standards())).as(wrong).hasStatus(422);
        }
    }

    @Test
    void takesAnAmountInTheCurrencyBesideItAndAListOfAmountsEachInTheirs() {
        Map<String, String> fee = new LinkedHashMap<>(
                Map.of("once", UUID.randomUUID().toString(), "effectiveAt", "2026-03-02T00:00", "source", "a test"));
        fee.putAll(Map.of("amountMinor", "300", "currency", " JPY "));
        String page = page("/admin/settings/inspection.retest_fee");
        fee.put("by", page.replaceFirst("(?s).*<select[^>]*name=\"by\".*?<option value=\"([A-Z_]+)\".*", "$1"));

        MvcTestResult answer = post("/admin/settings/inspection.retest_fee/drafts", fee, standards());

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(value(answer)).contains("\"amountMinor\": 300", "\"currency\": \"JPY\"");
        assertThat(page("/admin/settings/inspection.planning"))
                .contains("name=\"priceBandsMinor/0\"", "name=\"postageMinor\"")
                .containsPattern("name=\"priceBandsMinor/0\" value=\"[0-9]+\\.[0-9]{2}\"");
    }

    private String page(String path) {
        MvcTestResult page = mvc.get().uri(path).with(standards()).with(csrf()).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String value(MvcTestResult drafted) {
        String path = String.valueOf(drafted.getResponse().getRedirectedUrl());
        return String.valueOf(jdbc.queryForObject(
                "select value::text from rulebook_draft where draft_id = ?::uuid",
                String.class,
                path.substring(path.lastIndexOf('/') + 1)));
    }

    private String draft(Map<String, String> values) {
        MvcTestResult answer = post("/admin/settings/credit.dsr/drafts", values, standards());
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getMvcResult().getResponse().getRedirectedUrl();
    }

    private void waitForThePreview(String draft) {
        String path = "/admin/credit/previews" + draft.substring(draft.lastIndexOf('/'));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        mvc.get().uri(path).with(standards()).with(csrf()).exchange())
                .hasStatusOk());
    }

    private MvcTestResult post(String path, Map<String, String> values, RequestPostProcessor by) {
        var request = mvc.post().uri(path).with(by).with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> dsr(String months, String effectiveAt) {
        return Map.of(
                "once",
                UUID.randomUUID().toString(),
                "months",
                months,
                "perPairMonth",
                "3",
                "effectiveAt",
                effectiveAt,
                "source",
                "a test");
    }

    private static RequestPostProcessor standards() {
        return user("standards")
                .authorities(
                        new SimpleGrantedAuthority("seat:staff"),
                        new SimpleGrantedAuthority("settings:read"),
                        new SimpleGrantedAuthority("settings:edit"),
                        new SimpleGrantedAuthority("credit:read"));
    }

    private static RequestPostProcessor reader() {
        return user("reader")
                .authorities(new SimpleGrantedAuthority("seat:staff"), new SimpleGrantedAuthority("settings:read"));
    }
}
