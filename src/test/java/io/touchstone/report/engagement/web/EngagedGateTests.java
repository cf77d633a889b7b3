package io.touchstone.report.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.FileHomes;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.report.engagement.EngagedFixture;
import io.touchstone.report.engagement.EngagedFixture.Person;
import io.touchstone.report.engagement.OwnPaths;
import io.touchstone.shell.MadePaper;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The gate before every request of an engaged account. */
@TouchstoneTest
class EngagedGateTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?[a-zA-Z]+(?::[^}]*)?}");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TestClock clock;

    @Autowired
    private Evidence evidence;

    @Autowired
    private FileHomes homes;

    @Autowired
    private Ids ids;

    @Autowired
    private TestDatabase database;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private EngagedFixture people;
    private Person host;
    private Person auditor;

    @BeforeEach
    void people() {
        clock.set(TestClock.START);
        people = new EngagedFixture(beans);
        host = people.person(Role.ADMIN);
        auditor = people.person(Role.AUDITOR);
    }

    @Test
    void leavesAnAuditorOfTheHouseAsBefore() {
        assertThat(get("/admin/merchants")).hasStatusOk();
        assertThat(get("/admin/audit")).hasStatusOk();
        assertThat(looks()).isEmpty();
    }

    @Test
    void shutsOutAnOpenSessionAtTheNextRequest() {
        String number = engage(List.of("standing"), TODAY, TODAY.plusDays(1));
        assertThat(get("/admin/merchants")).hasStatusOk();

        clock.set(Instant.parse("2026-03-02T16:00:00Z"));
        for (String path : List.of(
                "/admin", "/admin/merchants", "/admin/my-engagement", "/admin/inbox", "/admin/nothing", "/decisions")) {
            assertThat(get(path)).as(path).hasStatus(403);
        }
        assertThat(get("/admin/merchants")).bodyText().contains("Your seat is not open");
        clock.set(Instant.parse("2026-03-02T15:59:59Z"));
        assertThat(get("/admin/merchants")).hasStatusOk();

        assertThat(mvc.post()
                        .uri("/admin/engagements/" + number + "/end")
                        .param("version", "0")
                        .param("reason", "done early")
                        .with(host.in())
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get("/admin/merchants")).hasStatus(403);
        assertThat(get("/login")).hasStatusOk();
    }

    @Test
    void opensNothingBeforeTheFirstDay() {
        engage(List.of("standing"), TODAY.plusDays(2), TODAY.plusDays(9));

        assertThat(get("/admin/merchants")).hasStatus(403);
        clock.advance(Duration.ofDays(2));
        assertThat(get("/admin/merchants")).hasStatusOk();
    }

    @Test
    void refusesModulesOutOfScopeOnPagesPartsFilesAndExports() {
        engage(List.of("standing"), TODAY, TODAY.plusDays(9));

        assertThat(get("/admin/merchants")).hasStatusOk();
        assertThat(get("/admin/deposits")).hasStatus(403).bodyText().contains("Outside your engagement");
        assertThat(mvc.get().uri("/admin/deposits").header("HX-Request", "true").with(auditor.in()))
                .hasStatus(403);
        assertThat(get("/admin/inspection/trend.json")).hasStatus(403);
        assertThat(get("/admin/audit")).hasStatus(403);
        assertThat(get("/admin/jobs")).hasStatus(403);
        assertThat(post("/admin/exports/visits/csv")).hasStatus(403);
        assertThat(post("/admin/exports/merchants/csv")).hasStatusOk();
        assertThat(get("/admin"))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/merchants")
                .doesNotContain("/admin/visits\"");
    }

    @Test
    void showsFilesOfItsModulesAlone() throws IOException {
        UUID file = file();
        UUID loose = file();
        engage(List.of("report"), TODAY, TODAY.plusDays(9));
        UUID asked = request();
        db.update(
                "insert into report_request_file (file_id, request_id, line_id, added_at, added_by)"
                        + " select ?, request_id, line_id, now(), asked_by from report_request_line join report_request"
                        + " using (request_id) where request_id = ? limit 1 on conflict do nothing",
                file,
                asked);

        assertThat(get("/admin/evidence/" + file)).hasStatusOk();
        assertThat(get("/admin/evidence/" + loose)).hasStatus(404);
        assertThat(get("/admin/evidence/" + UUID.randomUUID())).hasStatus(404);
        assertThat(homes.modulesOf(file, null)).containsExactly("report");
        assertThat(homes.modulesOf(loose, null)).isEmpty();
    }

    @Test
    void writesEveryLookDownOnceBeforeItIsShown() {
        String number = engage(List.of("standing"), TODAY, TODAY.plusDays(9));
        get("/admin/merchants?q=tea");
        mvc.get()
                .uri("/admin/merchants")
                .header("HX-Request", "true")
                .with(auditor.in())
                .exchange();
        get("/admin/deposits");
        post("/admin/exports/merchants/csv");
        post("/admin/blocklist");
        get("/css/app.css");
        get("/login");

        assertThat(looks())
                .containsExactly(
                        "page /admin/merchants?q=tea",
                        "part /admin/merchants",
                        "refused /admin/deposits",
                        "act /admin/exports/merchants/csv",
                        "export merchants.csv",
                        "refused /admin/blocklist");
        assertThat(mvc.get().uri("/admin/engagements/" + number + "/looks").with(host.in()))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/merchants?q=tea", "6 looks", "data-chart-url")
                .doesNotContain("??");
        assertThat(mvc.get()
                        .uri("/admin/engagements/" + number + "/looks/days.json")
                        .with(host.in()))
                .hasStatusOk()
                .bodyText()
                .contains("2026-03-01", "\"data\":[6]");
        assertThat(mvc.get()
                        .uri("/admin/engagements/" + number + "/looks?kind=export")
                        .with(host.in()))
                .bodyText()
                .contains("merchants.csv")
                .doesNotContain("?q=tea</a>");
        assertThat(mvc.post()
                        .uri("/admin/exports/engagement-looks/csv")
                        .param("engagement", number)
                        .with(host.in())
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("merchants.csv", "q=tea");
    }

    @Test
    void showsNothingThatCannotBeWrittenDown() {
        engage(List.of("standing"), TODAY, TODAY.plusDays(9));
        database.ownerJdbc().execute("alter table report_look rename to report_look_gone");
        try {
            assertThat(get("/admin/merchants")).hasStatus5xxServerError();
        } finally {
            database.ownerJdbc().execute("alter table report_look_gone rename to report_look");
        }
        assertThat(get("/admin/merchants")).hasStatusOk();
    }

    /** Generated from the mappings: whatever is added later is refused until somebody lists it. */
    @Test
    void refusesEveryWriteButAFew() {
        engage(
                List.of("merchant", "deposit", "penalty", "inspection", "assessment", "rulebook"),
                TODAY,
                TODAY.plusDays(9));
        List<String> passed = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                if (pattern.startsWith("/api") || pattern.startsWith("/login") || pattern.equals("/error")) {
                    continue;
                }
                for (RequestMethod method : methods) {
                    if (method != RequestMethod.GET && method != RequestMethod.HEAD) {
                        String path = VARIABLE.matcher(pattern).replaceAll(match -> filled(match.group()));
                        int status = mvc.method(HttpMethod.valueOf(method.name()))
                                .uri(path)
                                .with(auditor.in())
                                .with(csrf())
                                .exchange()
                                .getResponse()
                                .getStatus();
                        if (status != 403) {
                            passed.add(pattern);
                        }
                    }
                }
            }
        });

        assertThat(passed).allMatch(OwnPaths::mayBeSent).contains("/admin/evidence-requests/new", "/admin/profile");
    }

    @Test
    void isClosedToWhoHasAnotherRoleBesides() {
        engage(List.of("standing"), TODAY, TODAY.plusDays(9));

        assertThat(mvc.get().uri("/admin/merchants").with(people.withOther(auditor, Role.ADMIN)))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/admin/accounts/" + auditor.id())
                        .param("displayName", "Auditor")
                        .param("roles", "AUDITOR", "FINANCE")
                        .param("version", "0")
                        .with(host.in())
                        .with(csrf()))
                .hasStatus(422);
        assertThat(db.queryForList(
                        "select role from identity_account_role where account_id = ?", String.class, auditor.id()))
                .containsExactly("AUDITOR");
    }

    @Test
    void letsItsAuditorChangeLanguageAndSeeItsOwnPages() {
        engage(List.of("standing"), TODAY, TODAY.plusDays(9));

        assertThat(get("/admin/my-engagement?lang=zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("审计委托");
        assertThat(get("/admin/my-engagement?theme=dark")).hasStatusOk();
        for (String path :
                List.of("/admin/inbox", "/admin/profile", "/admin/search?q=tea", "/admin/evidence-requests")) {
            assertThat(get(path)).as(path).hasStatusOk();
        }
    }

    private static String filled(String variable) {
        int colon = variable.indexOf(':');
        if (colon < 0) {
            return "x";
        }
        String pattern = variable.substring(colon + 1, variable.length() - 1);
        return pattern.startsWith("[0-9]") ? "1" : pattern.split("\\|")[0];
    }

    private UUID request() {
        UUID request = ids.next();
        UUID engagement = Objects.requireNonNull(db.queryForObject(
                "select engagement_id from report_engagement where auditor = ?", UUID.class, auditor.id()));
        db.update(
                "insert into report_request (request_id, number, once, engagement_id, asked_by, what, due_on, state, asked_at)"
                        + " values (?, ?, ?, ?, ?, 'what', '2026-03-05', 'asked', now())",
                request,
                request.toString(),
                request,
                engagement,
                auditor.id());
        db.update(
                "insert into report_request_line (request_id, key, at, actor) values (?, 'asked', now(), 'STAFF:x')",
                request);
        return request;
    }

    private UUID file() throws IOException {
        return evidence.receive(
                        MadePaper.of("Paper", List.of("Something " + UUID.randomUUID())),
                        "paper.pdf",
                        null,
                        Actor.system("test"))
                .id()
                .id();
    }

    private List<String> looks() {
        return db.query(
                "select l.kind || ' ' || l.path || coalesce('?' || l.query, '') from report_look l"
                        + " join report_engagement e using (engagement_id) where e.auditor = ? order by look_id",
                (row, i) -> row.getString(1),
                auditor.id());
    }

    private String engage(List<String> modules, LocalDate first, LocalDate last) {
        return people.engage(auditor, host, modules, null, first, last);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(auditor.in()).exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(auditor.in()).with(csrf()).exchange();
    }
}
