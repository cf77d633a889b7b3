package io.touchstone.assessment.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.SheetFixture;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Fraction;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.LiveFigure;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Running figures and living scores as staff sees them; live data change, and the outlook follows. */
@TouchstoneTest
class LivePagesTests {

    private static final String ORDERS =
            "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,ship_by,shipped_at";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Schemes schemes;

    @Autowired
    private LivingRound round;

    @Autowired
    private LivingRows rows;

    @Autowired
    private LiveEvidence evidence;

    @Autowired
    private Intake intake;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    private final SignedInAs people = new SignedInAs();
    private FactFiles files;
    private SchemeVersion scheme;

    @BeforeEach
    void theShippedScheme() {
        clock.reset();
        files = new FactFiles(intake);
        scheme = schemes.find(new SchemeRef("touchstone-sqe", "1")).orElseThrow();
    }

    @Test
    void followsLiveDataItemByItem() {
        FrozenAssessment frozen = whole("follow");
        LivingView before = reckoned("follow");
        assertThat(before.thenTotal()).isEqualTo("100");

        files.market("late-1");
        files.send(
                "orders",
                ORDERS,
                "lv1,b,late-1,p,1,2026-02-20T00:00:00Z,2026-02-21T00:00:00Z,2026-02-20T10:00:00Z",
                "lv2,b,late-1,p,1,2026-02-20T00:00:00Z,2026-02-21T00:00:00Z,2026-02-25T00:00:00Z");
        LivingView worse = reckoned("follow");

        LivingItem shipped = item(worse, "S10.1.04");
        assertThat(shipped.state()).isEqualTo(LivingItem.State.WORSE);
        assertThat(shipped.thenPoints()).isEqualTo(4);
        assertThat(shipped.points()).isEqualTo(1);
        assertThat(worse.shown()).isLessThan(before.shown());
        Fraction effects = Fraction.sum(
                rows.items(worse.id()).stream().map(LivingItem::effect).toList());
        assertThat(frozen.total().plus(effects).roundedDown(2)).isEqualByComparingTo(worse.shown());

        StringBuilder punctual = new StringBuilder(ORDERS + "\n");
        for (int i = 0; i < 99; i++) {
            punctual.append("lw")
                    .append(i)
                    .append(",b,late-1,p,1,2026-02-20T00:00:00Z,2026-02-21T00:00:00Z,2026-02-20T10:00:00Z\n");
        }
        files.send("orders", punctual.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        LivingView better = reckoned("follow");

        assertThat(item(better, "S10.1.04").state()).isEqualTo(LivingItem.State.SAME);
        assertThat(better.shown()).isGreaterThan(worse.shown());
        assertThat(rows.line("follow", 12)).singleElement().isEqualTo(better);
    }

    @Test
    void bindsItemsOfTheShippedSchemeToFiguresThereAre() {
        List<Item> bound =
                scheme.items().stream().filter(item -> item.live() != null).toList();

        assertThat(bound).hasSizeGreaterThanOrEqualTo(13);
        assertThat(bound).allSatisfy(item -> assertThat(
                        evidence.find(Objects.requireNonNull(item.live()).figure()))
                .isPresent());
    }

    @Test
    void keepsOneLineADayAndChangesNothingKept() {
        whole("daily");
        reckoned("daily");
        reckoned("daily");
        clock.advance(Duration.ofDays(1));
        LivingView last = reckoned("daily");

        assertThat(rows.line("daily", 12)).hasSize(2).last().isEqualTo(last);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> db.update("update assessment_living set stars = 0")))
                .isInstanceOf(DataAccessException.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> db.update("delete from assessment_living_item")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void showsFiguresInBothLanguagesWithTheirRowsForThoseWhoMay() {
        Authentication reader = people.staff("reader", "assessment:read");
        Authentication able = people.staff("able", "assessment:read", "catalog:read");
        for (String language : List.of("en", "zh-CN")) {
            assertThat(get("/admin/live-figures", reader, language))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
            for (LiveFigure figure : evidence.figures()) {
                assertThat(get("/admin/live-figures/" + figure.code(), reader, language))
                        .hasStatusOk()
                        .bodyText()
                        .contains("data-test=\"not-readable\"")
                        .doesNotContain("??");
            }
            assertThat(get("/admin/live-figures?module=trade&from=2026-01-01&to=2026-02-28", able, language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("figure-trade.refund_hours");
            assertThat(get("/admin/live-figures/modules/trade", able, language)).hasStatusOk();
            assertThat(get("/admin/live-figures/trade.tracked?from=oops", able, language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("data-test=\"rows\"");
            assertThat(get("/admin/live-figures/trade.tracked/months", able, language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2026-03");
        }
        assertThat(get("/admin/live-figures/trade.tracked/months.json", able, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("\"2025-04\"");
        assertThat(get("/admin/live-figures/no.such", able, "en")).hasStatus(404);
        assertThat(get("/admin/live-figures?module=nothing", able, "en")).hasStatus(404);
        assertThat(get("/admin/live-figures", people.staff("nobody"), "en")).hasStatus(403);
    }

    @Test
    void reckonsOnceWhoeverPressesTwiceAndOnlyForThoseWhoLead() {
        whole("pressed");
        Authentication lead = people.staff("lead", "assessment:read", "assessment:lead", "export:run");
        assertThat(get("/admin/living-score/pressed", lead, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Not reckoned yet");
        String once = ids.next().toString();

        assertThat(post("/admin/living-score/pressed/reckon", lead, once)).hasStatus3xxRedirection();
        assertThat(post("/admin/living-score/pressed/reckon", lead, once)).hasStatus3xxRedirection();

        assertThat(db.queryForObject("select count(*) from assessment_living where subject = 'pressed'", Long.class))
                .isEqualTo(1);
        for (String language : List.of("en", "zh-CN")) {
            assertThat(get("/admin/living-score/pressed", lead, language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("item-S10.1.04", "100.00")
                    .doesNotContain("??");
            assertThat(get("/admin/living-score", lead, language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/admin/living-score/pressed")
                    .doesNotContain("??");
        }
        assertThat(get("/admin/living-score/pressed/line.json", lead, "en")).hasStatusOk();
        assertThat(post("/admin/living-score/pressed/reckon", people.staff("reader", "assessment:read"), once))
                .hasStatus(403);
        assertThat(post("/admin/living-score/no-such/reckon", lead, once)).hasStatus(404);
        assertThat(get("/admin/living-score/no-such", lead, "en")).hasStatus(404);
    }

    private FrozenAssessment whole(String subject) {
        Map<String, Integer> full = scheme.scales().stream().collect(Collectors.toMap(Scale::code, Scale::max));
        Map<String, Integer> points = new HashMap<>();
        scheme.items().forEach(item -> points.put(item.code(), Objects.requireNonNull(full.get(item.scale()))));
        return new SheetFixture(beans).frozen(subject, scheme, points);
    }

    private LivingView reckoned(String subject) {
        clock.advance(Duration.ofSeconds(1));
        assertThat(round.reckon(subject, ids.next(), SheetFixture.LEAD)).isTrue();
        return rows.latest(subject).orElseThrow();
    }

    private LivingItem item(LivingView view, String code) {
        return rows.items(view.id()).stream()
                .filter(item -> item.item().equals(code))
                .findAny()
                .orElseThrow();
    }

    private MvcTestResult get(String path, Authentication who, String language) {
        return mvc.get()
                .uri(path)
                .with(authentication(who))
                .header("Accept-Language", language)
                .exchange();
    }

    private MvcTestResult post(String path, Authentication who, String once) {
        return mvc.post()
                .uri(path)
                .with(authentication(who))
                .with(csrf())
                .param("once", once)
                .exchange();
    }
}
