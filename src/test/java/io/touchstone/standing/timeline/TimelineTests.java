package io.touchstone.standing.timeline;

import static io.touchstone.penalty.points.PointsFixture.NOW;
import static io.touchstone.penalty.points.PointsFixture.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.effect.Effects;
import io.touchstone.penalty.points.PointsFixture;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.shell.Ability;
import io.touchstone.shell.MerchantHistory;
import io.touchstone.standing.timeline.Timelines.Asked;
import io.touchstone.support.TouchstoneTest;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Everything that happened to a merchant stands on one page, for each reader as far as the reader may see it. */
@TouchstoneTest
class TimelineTests {

    private static final List<String> ALL = List.of(
            "standing:read",
            "penalty:read",
            "inspection:read",
            "ledger:read",
            "life:read",
            "documents:read",
            "review:read",
            "credit:read",
            "catalog:read",
            "export:run");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private MessageSource messages;

    @Autowired
    private List<MerchantHistory> histories;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private Timelines timelines;

    private PointsFixture fixture;
    private String shop = "";

    @BeforeEach
    void openAShop() {
        fixture = new PointsFixture(application);
        shop = fixture.shop();
        db.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at) values (?, ?::timestamptz, 'active', 'import', now())",
                shop,
                NOW.minus(Duration.ofDays(40)).toString());
    }

    @Test
    void showsWhatWasDoneAndWhatUndidIt() {
        Effects.Cause cause = fixture.decide(shop, NOW.minus(Duration.ofDays(3)), points(ViolationClass.A, 6));
        fixture.reverse(cause, NOW.minus(Duration.ofDays(1)));

        assertThat(timeline(shop, "", ALL, "en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Measure carried out: Points",
                        "Measure undone: Points",
                        "Takes back “Measure carried out: Points”")
                .contains("Taken back on", "State of the shop: Active");
        assertThat(timeline(shop, "", ALL, "zh-CN")).bodyText().contains("措施已执行：扣分", "措施已撤销并恢复：扣分");
    }

    @Test
    void showsOneKindAloneAndAllForAWordThatIsNone() {
        fixture.decide(shop, NOW.minus(Duration.ofDays(3)), points(ViolationClass.A, 6));

        assertThat(timeline(shop, "?kind=life", ALL, "en"))
                .bodyText()
                .contains("State of the shop: Active")
                .doesNotContain("Measure carried out");
        assertThat(timeline(shop, "?kind=%27;drop", ALL, "en")).bodyText().contains("Measure carried out");
    }

    @Test
    void keepsWhatAReaderMayNotSee() {
        fixture.decide(shop, NOW.minus(Duration.ofDays(3)), points(ViolationClass.A, 6));

        assertThat(timeline(shop, "", List.of("standing:read"), "en"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Measure carried out", "State of the shop: Active");
        assertThat(timeline(shop, "?kind=decisions", List.of("standing:read"), "en"))
                .bodyText()
                .doesNotContain("Measure carried out");
        assertThat(timeline(shop, "", List.of("penalty:read"), "en")).hasStatus(403);
    }

    @Test
    void tellsNothingThatHappenedLater() {
        fixture.decide(shop, NOW.minus(Duration.ofDays(3)), points(ViolationClass.A, 6));

        assertThat(timelines
                        .page(new Asked(shop, null, NOW.minus(Duration.ofDays(9)), ability -> true), null, 50)
                        .items())
                .extracting(TimelineEntry::what)
                .containsExactly("merchant.history.state");
    }

    @Test
    void readsOnWithoutLosingOrRepeatingALine() {
        for (int number = 0; number < 60; number++) {
            db.update(
                    "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at) values (?, ?::timestamptz, ?, 'import', now())",
                    shop,
                    NOW.minus(Duration.ofHours(60 - number)).toString(),
                    number % 2 == 0 ? "suspended" : "active");
        }

        String first = body(timeline(shop, "", ALL, "en"));
        String cursor = first.replaceAll("(?s).*cursor=([A-Za-z0-9_-]+).*", "$1");
        String second = body(timeline(shop, "?cursor=" + cursor, ALL, "en"));

        assertThat(ids(first)).hasSize(50);
        assertThat(ids(second)).hasSize(11).doesNotContainAnyElementsOf(ids(first));
        assertThat(ids(body(timeline(shop, "?cursor=nonsense", ALL, "en")))).isEqualTo(ids(first));
    }

    @Test
    void saysSoWhereNothingHappened() {
        assertThat(timeline(fixture.shop(), "", ALL, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing happened yet");
        assertThat(timeline("nobody", "", ALL, "en")).hasStatus(404);
    }

    @Test
    void isExportedAsFarAsTheReaderSeesIt() {
        fixture.decide(shop, NOW.minus(Duration.ofDays(3)), points(ViolationClass.A, 6));

        assertThat(body(export(ALL))).contains("penalty.history.applied", "merchant.history.state");
        assertThat(body(export(List.of("standing:read", "export:run", "life:read"))))
                .contains("merchant.history.state")
                .doesNotContain("penalty.history.applied");
    }

    @Test
    void hasANameForEachKindAndAnAbilityThatThereIs() {
        Set<String> known = abilities.stream().map(Ability::name).collect(Collectors.toSet());
        for (MerchantHistory history : histories) {
            assertThat(known).contains(history.ability());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(messages.getMessage("timeline." + history.kind(), null, locale))
                        .isNotBlank();
            }
        }
    }

    private static List<String> ids(String page) {
        return Pattern.compile("<li id=\"([^\"]+)\" data-kind")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult export(List<String> able) {
        return mvc.post()
                .uri("/admin/exports/merchant-timeline/csv")
                .param("merchant", shop)
                .with(authentication(new SignedInAs().staff("reader", able.toArray(String[]::new))))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult timeline(String merchant, String query, List<String> able, String language) {
        return mvc.get()
                .uri(URI.create("/admin/merchants/" + merchant + "/timeline" + query))
                .header("Accept-Language", language)
                .with(authentication(new SignedInAs().staff("reader", able.toArray(String[]::new))))
                .exchange();
    }
}
