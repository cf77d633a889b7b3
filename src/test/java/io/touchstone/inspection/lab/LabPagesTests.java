package io.touchstone.inspection.lab;

import static io.touchstone.inspection.lab.LabFacts.lead;
import static io.touchstone.inspection.lab.LabFacts.smell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.evidence.kit.Pdf;
import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Laboratories in the console, and a laboratory in its seat. */
@TouchstoneTest
class LabPagesTests {

    private static final String STAFF = "/admin/inspection/";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Results results;

    private final SignedInAs people = new SignedInAs();
    private LabFacts facts;
    private String category = "";

    @BeforeEach
    void begin() {
        facts = new LabFacts(beans);
        category = facts.category();
    }

    @Test
    void keepsTheRegisterOfLaboratories() {
        String code = "page-lab-" + LabFacts.next();
        assertThat(post(
                        STAFF + "labs",
                        inspector(),
                        "code",
                        "No Good",
                        "nameZh",
                        "甲",
                        "nameEn",
                        "",
                        "cnasNo",
                        "L9",
                        "cnasUntil",
                        "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("No Good", "Lower-case letters", "Enter a date");
        String[] profile = {
            "nameZh",
            "甲检测",
            "nameEn",
            "First Lab",
            "cnasNo",
            "L" + code,
            "cnasUntil",
            "2027-01-01",
            "cmaNo",
            "M" + code,
            "cmaUntil",
            "2026-02-01",
            "active",
            "true",
            "version",
            "0",
            "code",
            code
        };
        assertThat(post(STAFF + "labs", inspector(), profile)).hasStatus3xxRedirection();
        assertThat(post(STAFF + "labs", inspector(), profile)).hasStatus(422);
        String page = STAFF + "labs/" + code;
        assertThat(post(
                        page + "/scopes",
                        inspector(),
                        "item",
                        "lead",
                        "until",
                        "2027-01-01",
                        "price",
                        "1.234",
                        "days",
                        "0"))
                .hasStatus(422)
                .bodyText()
                .contains("at most two decimals", "1 to 365");
        String[] scope = {"item", "lead", "category", category, "until", "2027-01-01", "price", "350", "days", "5"};
        assertThat(post(page + "/scopes", inspector(), scope)).hasStatus3xxRedirection();
        assertThat(post(page + "/scopes", inspector(), scope)).hasStatus(409);
        assertThat(post(page + "/members", inspector(), "username", "nobody-here"))
                .hasStatus(422);
        assertThat(post(page, inspector(), profile)).hasStatus3xxRedirection();
        assertThat(post(page, inspector(), profile)).hasStatus(409);
        assertThat(get(page, Locale.ENGLISH, inspector()))
                .hasStatusOk()
                .bodyText()
                .contains("First Lab", "LEAD", "350.00", "2026-02-01")
                .doesNotContain("??");
        assertThat(get(page, Locale.SIMPLIFIED_CHINESE, inspector()))
                .bodyText()
                .contains("甲检测", "能力范围")
                .doesNotContain("??");
        assertThat(get(STAFF + "labs?q=first&item=LEAD&active=yes", Locale.ENGLISH, inspector()))
                .hasStatusOk()
                .bodyText()
                .contains(code)
                .doesNotContain("??");
        assertThat(post(STAFF + "labs", auditor(), profile)).hasStatus(403);
        assertThat(get(STAFF + "labs/none", Locale.ENGLISH, inspector())).hasStatus(404);
    }

    @Test
    void publishesASpecificationByAnotherPerson() {
        String code = "PAGE-" + LabFacts.next();
        assertThat(post(STAFF + "specs", standards("Ann"), "code", "", "category", "nowhere"))
                .hasStatus(422);
        assertThat(post(
                        STAFF + "specs",
                        standards("Ann"),
                        "code",
                        code,
                        "category",
                        category,
                        "nameZh",
                        "玩",
                        "nameEn",
                        "Toy"))
                .hasStatus3xxRedirection();
        String page = STAFF + "specs/" + code + "/1";
        assertThat(post(page + "/items", standards("Ann"), item("range", "5", "2", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("above the lower", "Lead in paint");
        assertThat(post(page + "/items", standards("Ann"), item("max", "", "2", "0")))
                .hasStatus3xxRedirection();
        assertThat(post(page + "/items", standards("Ann"), item("max", "", "3", "0")))
                .hasStatus(409);
        assertThat(get(page, Locale.ENGLISH, standards("Ann")))
                .hasStatusOk()
                .bodyText()
                .contains("≤ 2 mg/kg", "another person publishes")
                .doesNotContain("??", "data-test=\"publish\"");
        assertThat(post(page + "/publish", standards("Ann"), "revision", "1")).hasStatus(422);
        assertThat(get(page, Locale.SIMPLIFIED_CHINESE, standards("Bob")))
                .bodyText()
                .contains("data-test=\"publish\"")
                .doesNotContain("??");
        assertThat(post(page + "/publish", standards("Bob"), "revision", "1")).hasStatus3xxRedirection();
        assertThat(post(page + "/items", standards("Ann"), item("max", "", "3", "2")))
                .hasStatus(409);
        assertThat(get(STAFF + "specs?q=toy&category=" + category, Locale.ENGLISH, auditor()))
                .bodyText()
                .contains(code)
                .doesNotContain("??");
        assertThat(post(page + "/publish", auditor(), "revision", "2")).hasStatus(403);
    }

    @Test
    void takesASampleFromItsOrderToTheResultThatStands() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor tester = facts.member(lab);
        SampleView sample = facts.sealed(category);
        Spec spec = facts.spec(category, lead(false), smell());
        String ask = STAFF + "orders/new?sample=" + sample.number();
        assertThat(get(ask, Locale.ENGLISH, inspector()))
                .hasStatusOk()
                .bodyText()
                .contains(spec.code())
                .doesNotContain("??");
        assertThat(get(ask + "&spec=" + spec.code(), Locale.ENGLISH, inspector()))
                .hasStatusOk()
                .bodyText()
                .contains("Laboratory", "price 30", "600.00")
                .doesNotContain("??");
        String once = UUID.randomUUID().toString();
        String[] send = {"once", once, "sample", sample.number(), "spec", spec.code(), "lab", lab.code()};
        assertThat(post(STAFF + "orders", inspector(), "once", once, "sample", sample.number(), "spec", spec.code()))
                .hasStatus(422);
        String order = Objects.requireNonNull(
                post(STAFF + "orders", inspector(), send).getResponse().getRedirectedUrl());
        assertThat(post(STAFF + "orders", inspector(), send)).hasRedirectedUrl(order);
        String number = order.substring(order.lastIndexOf('/') + 1);
        String blind = jdbc.queryForObject(
                "select blind_code from inspection_test_order where number = ?", String.class, number);

        String own = "/portal/lab/orders/" + blind;
        assertThat(get("/portal/lab?state=sent", Locale.ENGLISH, seat(tester)))
                .hasStatusOk()
                .bodyText()
                .contains(String.valueOf(blind))
                .doesNotContain("??", sample.number(), String.valueOf(sample.title()), sample.merchantId());
        assertThat(get(own, Locale.SIMPLIFIED_CHINESE, seat(tester)))
                .hasStatusOk()
                .bodyText()
                .contains("铅含量", "≤ 0.5 mg/kg")
                .doesNotContain("??", sample.number(), String.valueOf(sample.title()), sample.merchantId(), number);
        assertThat(post(own + "/submit", seat(tester), sheet("0", "0.9 mm", "fail", "", "")))
                .hasStatus(422)
                .bodyText()
                .contains("0.9 mm", "LEAD: the unit", "SMELL: the value");
        assertThat(post(own + "/save", seat(tester), sheet("0", "0.8", "pass", "", "")))
                .hasStatus3xxRedirection();
        assertThat(post(own + "/submit", seat(tester), sheet("0", "0.9", "pass", "no", "pass")))
                .hasStatus3xxRedirection();
        assertThat(post(own + "/submit", seat(tester), sheet("0", "0.9", "pass", "no", "pass")))
                .hasStatus3xxRedirection();
        assertThat(jdbc.queryForObject(
                        "select result_version from inspection_test_order where number = ?", Integer.class, number))
                .isOne();
        assertThat(upload(
                        own + "/report",
                        seat(tester),
                        "report.pdf",
                        Pdf.page("Report").write()))
                .hasStatus3xxRedirection();
        assertThat(upload(own + "/report", seat(tester), "report.pdf", "text".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);

        String verify = STAFF + "results/" + number;
        assertThat(get(STAFF + "results", Locale.ENGLISH, approver("Eve")))
                .bodyText()
                .contains(number, "Differs")
                .doesNotContain("??");
        assertThat(get(verify, Locale.ENGLISH, approver("Eve")))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"differs\"", "report.pdf", "0.9")
                .doesNotContain("??");
        assertThat(post(verify + "/confirm", approver("Eve"), "version", "1")).hasStatus(422);
        assertThat(post(verify + "/confirm", auditor(), "version", "1", "words", "x"))
                .hasStatus(403);
        assertThat(post(verify + "/send-back", approver("Eve"), "version", "1", "words", "look again at lead"))
                .hasStatus3xxRedirection();
        assertThat(get(own, Locale.ENGLISH, seat(tester)))
                .bodyText()
                .contains("look again at lead")
                .doesNotContain("Eve");
        assertThat(post(own + "/submit", seat(tester), sheet("1", "0.9", "fail", "no", "pass")))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(post(
                        own + "/submit",
                        seat(tester),
                        with(sheet("1", "0.9", "fail", "no", "pass"), "reason", "a slip")))
                .hasStatus3xxRedirection();
        assertThat(post(verify + "/confirm", approver("Eve"), "version", "1", "words", "x"))
                .hasStatus(409);
        assertThat(post(verify + "/confirm", approver("Eve"), "version", "2")).hasStatus3xxRedirection();
        assertThat(get(order, Locale.SIMPLIFIED_CHINESE, inspector()))
                .hasStatusOk()
                .bodyText()
                .contains("已复核", "a slip")
                .doesNotContain("??");
        assertThat(get(STAFF + "orders/of/" + sample.id() + "/panel", Locale.ENGLISH, inspector()))
                .bodyText()
                .contains(number)
                .doesNotContain("??");
        assertThat(get(STAFF + "orders?state=verified&lab=" + lab.code() + "&kind=test", Locale.ENGLISH, inspector()))
                .bodyText()
                .contains(number)
                .doesNotContain("??");
        assertThat(get(STAFF + "orders?due=overdue", Locale.ENGLISH, inspector()))
                .hasStatusOk();
        assertThat(get(STAFF + "labs/" + lab.code(), Locale.ENGLISH, inspector()))
                .bodyText()
                .contains("1 of 1")
                .doesNotContain("??");
    }

    @Test
    void takesAPartBackUntested() {
        Lab lab = facts.lab(category, 30_000, 7);
        TestOrderView order = facts.order(facts.sealed(category), facts.spec(category, lead(false)), lab);
        String page = STAFF + "orders/" + order.number();
        assertThat(post(page + "/untested", inspector(), "version", "0", "reason", " "))
                .hasStatus(422);
        assertThat(post(page + "/untested", inspector(), "version", "0", "reason", "no device"))
                .hasStatus3xxRedirection();
        assertThat(post(page + "/untested", inspector(), "version", "0", "reason", "no device"))
                .hasStatus(409);
        assertThat(get("/portal/lab/orders/" + order.blindCode(), Locale.ENGLISH, seat(facts.member(lab))))
                .hasStatus(404);
    }

    @Test
    void letsALaboratorySeeNothingOfAnother() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor other = facts.member(facts.lab(category, 30_000, 7));
        TestOrderView order = facts.order(facts.sealed(category), facts.spec(category, lead(false)), lab);
        String own = "/portal/lab/orders/" + order.blindCode();
        assertThat(get(own, Locale.ENGLISH, seat(other))).hasStatus(404);
        assertThat(post(own + "/submit", seat(other), sheet("0", "0.1", "pass", "no", "pass")))
                .hasStatus(404);
        assertThat(upload(own + "/report", seat(other), "r.pdf", Pdf.page("x").write()))
                .hasStatus(404);
        assertThat(get("/portal/lab", Locale.ENGLISH, seat(other))).bodyText().doesNotContain(order.blindCode());
        assertThat(upload("/portal/lab/upload", seat(other), "r.csv", csv(order.blindCode(), "0.1")))
                .hasStatusOk()
                .bodyText()
                .contains("sample-unknown");
        assertThat(get(
                        "/portal/lab",
                        Locale.ENGLISH,
                        seat(new Actor(Actor.Kind.PARTNER, UUID.randomUUID().toString()))))
                .hasStatusOk()
                .bodyText()
                .contains("No laboratory yet");
        Authentication shop = people.merchant(UUID.randomUUID(), "deposit:own");
        assertThat(get("/portal/lab", Locale.ENGLISH, shop)).hasStatus(403);
        assertThat(get("/portal/lab/upload", Locale.ENGLISH, shop)).hasStatus(403);
        assertThat(upload("/portal/lab/upload", shop, "r.csv", csv(order.blindCode(), "0.1")))
                .hasStatus(403);
        assertThat(rowsSeenBy(other, "inspection_test_order where order_id = '" + order.orderId() + "'"))
                .isZero();
        assertThat(rowsSeenBy(facts.member(lab), "inspection_test_order where order_id = '" + order.orderId() + "'"))
                .isOne();
        assertThat(rowsSeenBy(other, "inspection_part where part_id = '" + order.partId() + "'"))
                .isZero();
        assertThat(rowsSeenBy(other, "inspection_lab")).isOne();
    }

    @Test
    void takesAFileOfResultsAndHandsInWhatItMakesWhole() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor tester = facts.member(lab);
        TestOrderView order = facts.order(facts.sealed(category), facts.spec(category, lead(false)), lab);
        assertThat(get("/portal/lab/upload", Locale.ENGLISH, seat(tester)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(upload("/portal/lab/upload", seat(tester), "r.csv", csv(order.blindCode(), "0.1")))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"taken\"")
                .doesNotContain("??");
        assertThat(jdbc.queryForObject(
                        "select state from inspection_test_order where order_id = ?", String.class, order.orderId()))
                .isEqualTo("submitted");
    }

    @Test
    void scoresLaboratoriesInARound() {
        List<Lab> labs = List.of(
                facts.lab(category, 1, 1),
                facts.lab(category, 1, 1),
                facts.lab(category, 1, 1),
                facts.lab(category, 1, 1));
        String[] values = {"10.0", "10.2", "9.9", "14"};
        String[] round = {
            "once",
            UUID.randomUUID().toString(),
            "nameZh",
            "铅比对",
            "nameEn",
            "Lead round",
            "item",
            "lead",
            "unit",
            "mg/kg",
            "due",
            "2026-04-01",
            "target",
            "0.5"
        };
        assertThat(post(STAFF + "proficiency", inspector(), round))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the laboratories");
        assertThat(post(
                        STAFF + "proficiency",
                        inspector(),
                        with(round, "labs", labs.get(0).code())))
                .hasStatus(422);
        for (Lab lab : labs) {
            round = with(round, "labs", lab.code());
        }
        assertThat(get(STAFF + "proficiency/new", Locale.ENGLISH, inspector()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        String page = Objects.requireNonNull(
                post(STAFF + "proficiency", inspector(), round).getResponse().getRedirectedUrl());
        assertThat(post(STAFF + "proficiency", inspector(), round)).hasRedirectedUrl(page);
        assertThat(post(page + "/close", inspector(), "version", "0")).hasStatus(422);
        for (int i = 0; i < values.length; i++) {
            String blind = jdbc.queryForObject(
                    "select blind_code from inspection_round_entry where lab_id = ? order by blind_code limit 1",
                    String.class,
                    labs.get(i).labId());
            Authentication seat = seat(facts.member(labs.get(i)));
            assertThat(get("/portal/lab/rounds", Locale.ENGLISH, seat))
                    .bodyText()
                    .contains(String.valueOf(blind))
                    .doesNotContain("??");
            assertThat(post("/portal/lab/rounds/" + blind, seat, "value", "much"))
                    .hasStatus(422);
            assertThat(post("/portal/lab/rounds/" + blind, seat, "value", values[i], "uncertainty", "0.1"))
                    .hasStatus3xxRedirection();
            assertThat(get("/portal/lab/rounds/" + blind, Locale.SIMPLIFIED_CHINESE, seat))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??", labs.get((i + 1) % 4).code());
        }
        assertThat(post(page + "/close", inspector(), "version", "0")).hasStatus3xxRedirection();
        assertThat(post(page + "/close", inspector(), "version", "0")).hasStatus(409);
        assertThat(get(page, Locale.ENGLISH, inspector()))
                .hasStatusOk()
                .bodyText()
                .contains("Unsatisfactory", "Satisfactory")
                .doesNotContain("??");
        assertThat(get(page + "/scores.json", Locale.ENGLISH, inspector()))
                .hasStatusOk()
                .bodyText()
                .contains("\"bar\"", labs.get(3).code());
        assertThat(get(STAFF + "proficiency", Locale.SIMPLIFIED_CHINESE, inspector()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get(STAFF + "labs/" + labs.get(3).code(), Locale.ENGLISH, inspector()))
                .bodyText()
                .contains("Last one unsatisfactory")
                .doesNotContain("??");
    }

    @Test
    void exportsItsTables() {
        for (String source : List.of("labs", "orders", "results", "rounds", "specs")) {
            assertThat(post(
                            "/admin/exports/inspection-" + source + "/csv",
                            people.staff("Ex", "export:run", "inspection:read"),
                            "q",
                            "x"))
                    .hasStatusOk();
        }
    }

    private long rowsSeenBy(Actor member, String from) {
        return facts.doing(() -> {
            jdbc.queryForObject("select set_config('app.seat', ?, true)", String.class, member.id());
            return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + from, Long.class));
        });
    }

    private static byte[] csv(String blind, String value) {
        return ("sample_no,item_code,method,value_text,verdict,tested_at\n" + blind + ",LEAD,GB/T 20388," + value
                        + ",pass,2026-02-27T10:00:00+08:00\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String[] item(String criterion, String lower, String upper, String revision) {
        return new String[] {
            "code",
            "lead",
            "nameZh",
            "铅",
            "nameEn",
            "Lead in paint",
            "method",
            "GB/T 1",
            "standard",
            "GB 2",
            "clause",
            "3",
            "criterion",
            criterion,
            "lower",
            lower,
            "upper",
            upper,
            "unit",
            "mg/kg",
            "decision",
            "simple",
            "retestable",
            "true",
            "revision",
            revision
        };
    }

    private static String[] sheet(String version, String lead, String leadVerdict, String smell, String smellVerdict) {
        return new String[] {
            "version",
            version,
            "lines[0].item",
            "LEAD",
            "lines[0].value",
            lead,
            "lines[0].verdict",
            leadVerdict,
            "lines[0].tested",
            "2026-02-28",
            "lines[1].item",
            "SMELL",
            "lines[1].value",
            smell,
            "lines[1].verdict",
            smellVerdict,
            "lines[1].tested",
            "2026-02-28"
        };
    }

    private static String[] with(String[] parameters, String name, String value) {
        String[] more = java.util.Arrays.copyOf(parameters, parameters.length + 2);
        more[parameters.length] = name;
        more[parameters.length + 1] = value;
        return more;
    }

    private Authentication inspector() {
        return people.staff(
                "Inspector", "inspection:read", "inspection:work", "inspection:approve", "inspection:specify");
    }

    private Authentication approver(String name) {
        return people.staff(name, "inspection:read", "inspection:approve");
    }

    private Authentication standards(String name) {
        return people.staff(name, "inspection:read", "inspection:specify");
    }

    private Authentication auditor() {
        return people.staff("Auditor", "inspection:read");
    }

    private static Authentication seat(Actor member) {
        return new TestingAuthenticationToken(
                new AccountPrincipal(UUID.fromString(member.id()), Actor.Kind.PARTNER, "lab"),
                null,
                AuthorityUtils.createAuthorityList("seat:partner", LabPermissions.SEAT));
    }

    private MvcTestResult get(String uri, Locale locale, Authentication who) {
        return mvc.get()
                .uri(java.net.URI.create(uri))
                .locale(locale)
                .with(authentication(who))
                .exchange();
    }

    private MvcTestResult post(String uri, Authentication who, String... parameters) {
        var request = mvc.post()
                .uri(java.net.URI.create(uri))
                .locale(Locale.ENGLISH)
                .with(authentication(who))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(String uri, Authentication who, String name, byte[] content) {
        return mvc.post()
                .uri(uri)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .locale(Locale.ENGLISH)
                .with(authentication(who))
                .with(csrf())
                .exchange();
    }
}
