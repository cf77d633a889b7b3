package io.touchstone.report.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TouchstoneTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Key figures as staff sees them, and targets from the first person to the second. */
@TouchstoneTest
class KpiPagesTests {

    private static final String WORDS = "Fewer would be better for buyers.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Intake intake;

    @Autowired
    private Kpis kpis;

    @Autowired
    private JdbcTemplate db;

    private final SignedInAs people = new SignedInAs();
    private final Authentication reader = people.staff("kpi-reader", "kpi:read", "catalog:read", "export:run");
    private final Authentication owner = people.staff("kpi-owner", "kpi:read", "kpi:target", "ROLE_MEDIATOR");
    private final Authentication second = people.staff("kpi-second", "kpi:read", "kpi:target", "kpi:confirm");

    @BeforeEach
    void facts() {
        FactFiles files = new FactFiles(intake);
        files.market("kp1");
        files.send(
                "orders",
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at",
                "kpo1,b,kp1,p,100,2026-02-01T00:00:00Z,2026-02-03T00:00:00Z",
                "kpo2,b,kp1,p,100,2026-02-01T00:00:00Z,2026-02-04T00:00:00Z",
                "kpo3,b,kp1,p,100,2026-02-01T00:00:00Z,2026-02-28T16:30:00Z");
        files.send("complaints", "complaint_id,merchant_id,kind,opened_at", "kpc1,kp1,late,2026-02-10T00:00:00Z");
        kpis.take();
    }

    @Test
    void showsEveryKeyFigureWithItsIntervalTargetAndVerdict() {
        String page = html("/admin/kpis?period=2026-02", reader);

        assertThat(page).contains("card-complaint-rate", "50.00%", "at most 2%", "1 on 2", "Missed", "card-pass-rate");
    }

    @Test
    void takesKeyFiguresAtOnceForThoseWhoOwnATarget() {
        assertThat(html("/admin/kpis", owner)).contains("/admin/kpis/take");
        assertThat(html("/admin/kpis", reader)).doesNotContain("/admin/kpis/take");
        assertThat(mvc.post()
                        .uri("/admin/kpis/take")
                        .with(authentication(owner))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/admin/jobs/");
        assertThat(mvc.post()
                        .uri("/admin/kpis/take")
                        .with(authentication(reader))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void opensTheRowsBehindANumberToThoseWhoMaySeeSuchRows() {
        Authentication stranger = people.staff("kpi-stranger", "kpi:read");

        assertThat(html("/admin/kpis/complaint-rate/rows?period=2026-02", reader))
                .contains("kpc1", "50.00%");
        assertThat(html("/admin/kpis/complaint-rate/rows?period=2026-02", stranger))
                .contains("data-test=\"closed\"")
                .doesNotContain("kpc1");
    }

    @Test
    void showsTheTrendAsAChartAndAsATable() {
        assertThat(html("/admin/kpis/complaint-rate?grain=quarter", reader)).contains("data-chart-url", "trend.json");
        assertThat(html("/admin/kpis/complaint-rate?grain=month&period=2026-02", reader))
                .contains("2026-02", "no-limits");
        assertThat(html("/admin/kpis/complaint-rate/trend.json?grain=month&period=2026-02", reader))
                .contains("\"2026-02\"", "50.00", "\"%\"");
        assertThat(html("/admin/kpis/time-to-decide", reader)).contains("name=\"department\"");
        for (String odd :
                List.of("?period=nonsense", "?grain=week", "?department=1", "?period=9999-12-31", "?period=0001")) {
            assertThat(get("/admin/kpis/complaint-rate" + odd, reader)).as(odd).hasStatusOk();
            assertThat(get("/admin/kpis" + odd, reader)).as(odd).hasStatusOk();
        }
    }

    @Test
    void isForThoseWithTheAbility() {
        Authentication nobody = people.staff("kpi-nobody", "audit:read");

        for (String path :
                List.of("", "/complaint-rate", "/complaint-rate/rows", "/complaint-rate/trend.json", "/targets")) {
            assertThat(get("/admin/kpis" + path, nobody)).as(path).hasStatus(403);
        }
        assertThat(get("/admin/kpis/nothing", reader)).hasStatus(404);
        assertThat(post("/admin/kpis/complaint-rate/targets", reader, proposal(UUID.randomUUID(), "1")))
                .hasStatus(403);
    }

    @Test
    void setsATargetByTwoPeopleAndLeavesThePastAlone() {
        UUID id = UUID.randomUUID();

        assertThat(post("/admin/kpis/complaint-rate/targets", owner, proposal(id, "60")))
                .hasStatus(302);
        assertThat(post("/admin/kpis/complaint-rate/targets", owner, proposal(id, "60")))
                .as("sent twice")
                .hasStatus(302);
        assertThat(post("/admin/kpis/complaint-rate/targets", owner, proposal(UUID.randomUUID(), "50")))
                .as("one waits")
                .hasStatus(409);
        assertThat(html("/admin/kpis/targets", reader)).contains(WORDS);
        assertThat(post(path(id, "confirm"), owner, Map.of()))
                .as("the ability alone")
                .hasStatus(403);
        Authentication both = people.staff("kpi-owner", "kpi:read", "kpi:target", "kpi:confirm", "ROLE_MEDIATOR");
        assertThat(post(path(id, "confirm"), both, Map.of())).as("one’s own").hasStatus(422);
        assertThat(post(path(id, "withdraw"), second, Map.of()))
                .as("somebody else’s")
                .hasStatus(422);
        assertThat(post("/admin/kpis/pass-rate/targets/" + id + "/confirm", second, Map.of()))
                .hasStatus(404);
        assertThat(post(path(id, "confirm"), second, Map.of("words", "Agreed.")))
                .hasStatus(302);
        assertThat(post(path(id, "confirm"), second, Map.of())).as("twice").hasStatus(409);

        KpiPeriod past = KpiPeriod.parse("2026-02").orElseThrow();
        assertThat(kpis.of("complaint-rate", null, past).orElseThrow().target()).isEqualByComparingTo("0.02");
        assertThat(html("/admin/kpis/complaint-rate/targets", reader)).contains("at most 60%", "Agreed.", "Confirmed");
        assertThat(db.queryForObject(
                        "select count(*) from audit_event where action like 'report.kpi_target_%' and subject_id = 'complaint-rate'",
                        Long.class))
                .isEqualTo(2);
        assertThatThrownBy(() -> db.update("update report_kpi_target_answer set verdict = 'refused'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void keepsWhatWasTypedWhenAProposalCannotBe() {
        Authentication other = people.staff("kpi-other", "kpi:read", "kpi:target", "ROLE_FINANCE");
        String path = "/admin/kpis/refunds-in-time/targets";

        for (String wrong : List.of("", "x", "-1", "101", "98.12345")) {
            MvcTestResult answer = post(path, owner, proposal(UUID.randomUUID(), wrong));
            assertThat(answer).as(wrong).hasStatus(422);
            assertThat(answer).bodyText().contains(WORDS, "data-test=\"errors\"");
        }
        assertThat(post(
                        path,
                        owner,
                        Map.of(
                                "once",
                                UUID.randomUUID().toString(),
                                "target",
                                "90",
                                "from",
                                "2026-02-28",
                                "reason",
                                WORDS)))
                .as("the past")
                .hasStatus(422);
        assertThat(post(path, other, proposal(UUID.randomUUID(), "90")))
                .as("not the owner")
                .hasStatus(422);

        UUID id = UUID.randomUUID();
        assertThat(post(path, owner, proposal(id, "90"))).hasStatus(302);
        assertThat(post(path + "/" + id + "/refuse", second, Map.of("words", " ")))
                .hasStatus(422);
        assertThat(post(path + "/" + id + "/refuse", second, Map.of("words", "Too low.")))
                .hasStatus(302);
        UUID next = UUID.randomUUID();
        assertThat(post(path, owner, proposal(next, "95"))).hasStatus(302);
        assertThat(post(path + "/" + next + "/withdraw", owner, Map.of())).hasStatus(302);
        assertThat(html(path, owner)).contains("Refused", "Withdrawn", "Too low.");
    }

    @Test
    void speaksChinese() {
        for (String path : List.of(
                "", "/complaint-rate", "/complaint-rate/rows?period=2026-02", "/complaint-rate/targets", "/targets")) {
            MvcTestResult answer = mvc.get()
                    .uri("/admin/kpis" + path)
                    .header("Accept-Language", "zh-CN")
                    .with(authentication(owner))
                    .exchange();
            assertThat(answer).as(path).hasStatusOk();
            assertThat(answer).bodyText().contains("投诉率").doesNotContain("??");
        }
    }

    private static String path(UUID id, String act) {
        return "/admin/kpis/complaint-rate/targets/" + id + "/" + act;
    }

    private static Map<String, String> proposal(UUID id, String target) {
        return Map.of("once", id.toString(), "target", target, "from", "2026-03-02", "reason", WORDS);
    }

    private String html(String path, Authentication who) {
        MvcTestResult answer = get(path, who);
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path, Authentication who) {
        return mvc.get().uri(path).with(authentication(who)).exchange();
    }

    private MvcTestResult post(String path, Authentication who, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(authentication(who)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
