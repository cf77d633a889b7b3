package io.touchstone.merchant.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.merchant.application.CheckView;
import io.touchstone.merchant.application.MachineCheck;
import io.touchstone.merchant.review.ReviewFixture;
import io.touchstone.merchant.review.ReviewFixture.Submitted;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@TouchstoneTest
class FactoryPagesTests {

    private static final String PATH = "/admin/factory-audits";
    private static final List<String> ITEMS = List.of("A1", "A2", "B1", "B2", "C1", "C2", "D1", "D2", "E1", "F1");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ApplicationRecords records;

    @Autowired
    private FactoryCheck check;

    private Authentication inspector;
    private Authentication other;
    private Authentication standards;
    private Submitted applicant;

    @BeforeEach
    void people() {
        var fixture = new ReviewFixture(db, accounts, json);
        inspector = fixture.person("Inspector", Role.INSPECTOR, "factory:read", "factory:work", "evidence:read");
        other = fixture.person("Other", Role.INSPECTOR, "factory:read", "factory:work", "evidence:read");
        standards = fixture.person("Standards", Role.STANDARDS, "factory:read", "factory:template");
        applicant = fixture.submit("Factory Bears", false, Instant.parse("2026-03-04T09:00:00Z"));
    }

    @Test
    void takesAVisitFromItsPlanToItsEnd() throws IOException {
        String audit = plan();
        assertThat(get(audit, Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("登记验厂结果")
                .doesNotContain("??");
        assertThat(post(audit + "/record", inspector, visit("minor", "", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Item A1 falls short");
        assertThat(post(audit + "/record", inspector, visit("minor", "no licence on the wall", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Item A1 must be put right", "no licence on the wall");
        assertThat(post(audit + "/record", inspector, visit("minor", "no licence on the wall", "Hang it up")))
                .hasStatus3xxRedirection();
        assertThat(check.run(records.submission(applicant.id(), 1).orElseThrow()))
                .singleElement()
                .matches(finding -> finding.outcome() == MachineCheck.Outcome.UNKNOWN);

        assertThat(http.post()
                        .uri(audit + "/photos")
                        .multipart()
                        .file(new MockMultipartFile("file", "wall.png", "image/png", png()))
                        .param("item", "A1")
                        .with(authentication(inspector))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        UUID action =
                db.queryForObject("select action_id from merchant_factory_action order by due_on limit 1", UUID.class);
        post(audit + "/actions/" + action + "/done", inspector, "proof", "It hangs now");
        assertThat(post(audit + "/actions/" + action + "/verdict", inspector, "confirmed", "yes"))
                .hasStatus(422);
        assertThat(post(audit + "/actions/" + action + "/verdict", other, "confirmed", "yes"))
                .hasStatus3xxRedirection();

        assertThat(get(audit, Locale.ENGLISH)).bodyText().contains("Passed", "93.90%", "wall.png", "It hangs now");
        assertThat(get(PATH, Locale.ENGLISH)).bodyText().contains("Factory Bears");
        assertThat(get(PATH + "/of/" + applicant.id(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("93.90%");
        assertThat(check.run(records.submission(applicant.id(), 1).orElseThrow()))
                .singleElement()
                .matches(finding -> finding.outcome() == MachineCheck.Outcome.PASS);
    }

    @Test
    void standsAgainstApprovalUntilADemandedVisitIsOver() {
        db.update("insert into taxonomy_category (category_code, name_zh, name_en, risk_class, updated_at)"
                + " values ('stoves', '炉具', 'Stoves', 'high', 'epoch') on conflict do nothing");
        db.update("""
                update merchant_submission set content = content
                    || '{"categories": ["stoves"], "brands": [{"name": "Bear", "right": "owner"}]}'
                where application_id = ?
                """, applicant.id());
        assertThat(check.run(records.submission(applicant.id(), 1).orElseThrow()))
                .singleElement()
                .matches(finding -> finding.code().equals("factory-unplanned"))
                .matches(finding -> finding.outcome() == MachineCheck.Outcome.WARNING);

        String audit = plan();
        assertThat(records.checks(applicant.id(), 1))
                .singleElement()
                .matches(CheckView::isOpenWarning)
                .matches(finding -> finding.code().equals("factory-unfinished"));
        assertThat(post(audit + "/record", inspector, visit("meets", "", ""))).hasStatus3xxRedirection();

        assertThat(records.checks(applicant.id(), 1))
                .singleElement()
                .matches(finding -> finding.outcome() == MachineCheck.Outcome.PASS);
        assertThat(db.queryForObject(
                        "select count(*) from merchant_check where application_id = ? and replaced_at is not null",
                        Long.class,
                        applicant.id()))
                .isEqualTo(2);
    }

    @Test
    void refusesPlansThatCannotBe() {
        assertThat(post(
                        PATH,
                        inspector,
                        "factoryName",
                        "F",
                        "address",
                        "R",
                        "auditorKind",
                        "own",
                        "auditor",
                        "Z",
                        "on",
                        "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a date", "Name an application or a merchant");
        assertThat(post(PATH, standards, "factoryName", "F")).hasStatus(403);
        assertThat(get(PATH + "/" + UUID.randomUUID(), Locale.ENGLISH)).hasStatus(404);
    }

    @Test
    void refusesStepsOnWhatWasChangedMeanwhile() {
        String audit = plan();

        assertThat(post(audit + "/cancel", inspector, "version", "77"))
                .hasStatus(409)
                .bodyText()
                .contains("Inspector changed this inspection");
        assertThat(post(audit + "/cancel", inspector, "version", "0")).hasStatus3xxRedirection();
        assertThat(post(audit + "/cancel", inspector, "version", "1")).hasStatus(409);
    }

    @Test
    void writesTheNextChecklistAndPublishesIt() {
        MvcTestResult begun = post("/admin/factory-checklists", standards);
        String draft = Objects.requireNonNull(begun.getResponse().getRedirectedUrl());

        assertThat(post("/admin/factory-checklists", standards)).hasStatus(409);
        assertThat(post(
                        draft,
                        standards,
                        "titleZh",
                        "表",
                        "titleEn",
                        "List",
                        "pass",
                        "8000",
                        "lines",
                        "A1 | 10 | maybe | 甲 | One"))
                .hasStatus(422)
                .bodyText()
                .contains("Line 1 is not an item");
        assertThat(post(
                        draft,
                        standards,
                        "titleZh",
                        "表",
                        "titleEn",
                        "List",
                        "pass",
                        "8000",
                        "lines",
                        "Z1 | 10 | yes | 甲 | Only one"))
                .hasStatus3xxRedirection();
        assertThat(post(draft + "/publish", inspector)).hasStatus(403);
        assertThat(post(draft + "/publish", standards)).hasStatus3xxRedirection();
        assertThat(post(
                        draft,
                        standards,
                        "titleZh",
                        "表",
                        "titleEn",
                        "List",
                        "pass",
                        "8000",
                        "lines",
                        "Z1 | 10 | yes | 甲 | One"))
                .hasStatus(409);
        assertThat(get(draft, Locale.ENGLISH)).hasStatusOk().bodyText().contains("Only one");
        db.update("update merchant_factory_template set state = 'draft', published_at = null where version > 1");
    }

    private String plan() {
        MvcTestResult planned = post(
                PATH,
                inspector,
                "applicationId",
                applicant.id().toString(),
                "factoryName",
                "Bear works",
                "address",
                "Road 1",
                "auditorKind",
                "third_party",
                "auditor",
                "Inspection Ltd",
                "on",
                "2026-03-01");
        assertThat(planned).hasStatus3xxRedirection();
        return Objects.requireNonNull(planned.getResponse().getRedirectedUrl());
    }

    private static String[] visit(String firstMark, String note, String task) {
        List<String> typed = new ArrayList<>(List.of("visitedOn", "2026-03-01", "version", "0"));
        for (int i = 0; i < ITEMS.size(); i++) {
            typed.addAll(List.of("entries[" + i + "].code", ITEMS.get(i)));
            typed.addAll(List.of("entries[" + i + "].mark", i == 0 ? firstMark : "meets"));
        }
        typed.addAll(List.of("entries[0].note", note));
        if (!task.isEmpty()) {
            typed.addAll(List.of("entries[0].task", task, "entries[0].owner", "Wang", "entries[0].due", "2026-03-20"));
        }
        return typed.toArray(String[]::new);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private MvcTestResult get(String path, Locale locale) {
        return http.get()
                .uri(path)
                .locale(locale)
                .with(authentication(inspector))
                .exchange();
    }

    private MvcTestResult post(String path, Authentication who, String... parameters) {
        var request = http.post()
                .uri(path)
                .locale(Locale.ENGLISH)
                .with(authentication(who))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
