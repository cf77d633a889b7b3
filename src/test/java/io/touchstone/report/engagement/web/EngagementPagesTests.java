package io.touchstone.report.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.report.engagement.EngagedFixture;
import io.touchstone.report.engagement.EngagedFixture.Person;
import io.touchstone.shell.MadePaper;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Engagements and requests for evidence through the browser. */
@TouchstoneTest
class EngagementPagesTests {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TestClock clock;

    private EngagedFixture people;
    private Person host;
    private Person auditor;
    private Person staff;

    @BeforeEach
    void people() {
        clock.set(TestClock.START);
        people = new EngagedFixture(beans);
        host = people.person(Role.ADMIN);
        auditor = people.person(Role.AUDITOR);
        staff = people.person(Role.FINANCE);
    }

    @Test
    void engagesOnceForAFormSentTwiceAndKeepsWhatWasTyped() {
        String once = UUID.randomUUID().toString();
        assertThat(get("/admin/engagements/new", host))
                .hasStatusOk()
                .bodyText()
                .contains(auditor.username(), "value=\"deposit\"")
                .doesNotContain("??", staff.username());
        assertThat(engage(once, "purpose", ""))
                .hasStatus(422)
                .bodyText()
                .contains(once, "checked", "2026-06-30")
                .doesNotContain("??");
        assertThat(engage(once, "merchants", "no-such-shop"))
                .hasStatus(422)
                .bodyText()
                .contains("no-such-shop");
        assertThat(engage(once, "modules", "no-such-module")).hasStatus(422);
        assertThat(engage(once, "lastDay", "2026-02-01")).hasStatus(422);
        assertThat(engage(once, "lastDay", "2027-03-02")).hasStatus(422);
        assertThat(engage(once, "factsTo", "2024-01-01")).hasStatus(422);
        assertThat(engage(once, "auditor", staff.id().toString())).hasStatus(422);
        assertThat(engage(once, "auditor", host.id().toString())).hasStatus(422);

        String place = engage(once).getResponse().getRedirectedUrl();
        assertThat(engage(once)).hasRedirectedUrl(place);

        assertThat(db.queryForObject(
                        "select count(*) from report_engagement where auditor = ?", Integer.class, auditor.id()))
                .isEqualTo(1);
        assertThat(engage(UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("another engagement");
        assertThat(get(String.valueOf(place), host))
                .hasStatusOk()
                .bodyText()
                .contains("To see whether rules are kept", "2026-06-30", "Deposits")
                .doesNotContain("??");
        assertThat(get("/admin/engagements?state=running", host))
                .hasStatusOk()
                .bodyText()
                .contains("2026-06-30");
        assertThat(get("/admin/engagements?state=over", host)).bodyText().doesNotContain("2026-06-30");
        assertThat(get("/admin/my-engagement", auditor))
                .hasStatusOk()
                .bodyText()
                .contains("2026-06-30");
    }

    @Test
    void keepsModulesOfAllMerchantsFromWhoIsEngagedForSome() {
        db.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('eng', 'e', 'epoch')"
                + " on conflict do nothing");
        db.update("insert into merchant (merchant_id, name, uscc_valid, category_code, updated_at)"
                + " values ('eng-shop', 'Shop', false, 'eng', now()) on conflict do nothing");
        assertThat(engage(UUID.randomUUID().toString(), "merchants", "eng-shop", "modules", "audit"))
                .hasStatus(422)
                .bodyText()
                .contains("audit");
        assertThat(engage(UUID.randomUUID().toString(), "merchants", " eng-shop, eng-shop\n", "modules", "deposit"))
                .hasStatus3xxRedirection();
        assertThat(get("/admin/my-engagement", auditor)).bodyText().contains("eng-shop");
    }

    @Test
    void isMadeLongerAndEndedOnTheVersionThatWasSeen() {
        String number = number(engage(UUID.randomUUID().toString()));
        String path = "/admin/engagements/" + number;
        assertThat(post(path + "/extend", host, "version", "0", "lastDay", "", "words", "x"))
                .hasStatus(422);
        assertThat(post(path + "/extend", host, "version", "0", "lastDay", "2026-06-30", "words", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("2026-06-30", "not later");
        assertThat(post(path + "/extend", host, "version", "0", "lastDay", "2026-07-31", "words", "more to see"))
                .hasStatus3xxRedirection();
        assertThat(post(path + "/extend", host, "version", "0", "lastDay", "2026-08-31", "words", "x"))
                .hasStatus(409);
        assertThat(post(path + "/end", host, "version", "0", "reason", "x")).hasStatus(409);
        assertThat(post(path + "/end", host, "version", "1", "reason", " ")).hasStatus(422);
        assertThat(post(path + "/end", host, "version", "1", "reason", "all was seen"))
                .hasStatus3xxRedirection();
        assertThat(post(path + "/end", host, "version", "2", "reason", "again")).hasStatus(409);
        assertThat(get(path, host))
                .bodyText()
                .contains("all was seen", "more to see")
                .doesNotContain("??");
        assertThat(get("/admin/engagements?state=ended", host)).bodyText().contains(number);
        assertThat(engage(UUID.randomUUID().toString())).hasStatus3xxRedirection();
    }

    @Test
    void isHostedByHostsAlone() {
        String number = number(engage(UUID.randomUUID().toString()));
        for (String path : List.of(
                "/admin/engagements",
                "/admin/engagements/new",
                "/admin/engagements/" + number,
                "/admin/engagements/" + number + "/looks",
                "/admin/engagements/" + number + "/looks/days.json")) {
            assertThat(get(path, staff)).as(path).hasStatus(403);
            assertThat(get(path, auditor)).as(path).hasStatus(403);
            assertThat(get(path, host)).as(path).hasStatus2xxSuccessful();
        }
        assertThat(get("/admin/my-engagement", staff)).hasStatus(403);
        assertThat(post("/admin/engagements/" + number + "/end", staff, "version", "0", "reason", "x"))
                .hasStatus(403);
    }

    @Test
    void isAsAgreedInTheDatabaseToo() {
        String number = number(engage(UUID.randomUUID().toString()));
        for (String change : List.of(
                "update report_engagement set purpose = 'other' where number = '" + number + "'",
                "update report_engagement set modules = '{audit}' where number = '" + number + "'",
                "update report_engagement set seat_until = seat_until - interval '1 day' where number = '" + number
                        + "'",
                "update report_engagement set auditor = engaged_by where number = '" + number + "'",
                "delete from report_engagement where number = '" + number + "'",
                "update report_look set path = '/'",
                "delete from report_look",
                "truncate report_look",
                "update report_engagement_line set words = 'x'",
                "delete from report_request")) {
            assertThatThrownBy(() -> db.execute(change)).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void asksForEvidenceThatStaffAnswerUntilItIsEnough() throws IOException {
        engage(UUID.randomUUID().toString());
        String once = UUID.randomUUID().toString();
        assertThat(ask(once, "", "2026-03-20"))
                .hasStatus(422)
                .bodyText()
                .contains(once)
                .doesNotContain("??");
        assertThat(ask(once, "Papers", "2026-02-20")).hasStatus(422);
        assertThat(ask(once, "Papers", "2026-08-01")).hasStatus(422);
        String place = String.valueOf(
                ask(once, "Papers of the fund", "2026-03-20").getResponse().getRedirectedUrl());
        assertThat(ask(once, "Papers of the fund", "2026-03-20")).hasRedirectedUrl(place);

        assertThat(get(place, staff)).hasStatus(404);
        assertThat(get("/admin/evidence-requests", staff))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Papers of the fund");
        assertThat(post(place + "/assign", host, "version", "0", "person", "")).hasStatus(422);
        assertThat(post(
                        place + "/assign",
                        host,
                        "version",
                        "0",
                        "person",
                        auditor.id().toString()))
                .hasStatus(422);
        assertThat(post(
                        place + "/assign",
                        staff,
                        "version",
                        "0",
                        "person",
                        staff.id().toString()))
                .hasStatus(403);
        assertThat(post(
                        place + "/assign",
                        host,
                        "version",
                        "0",
                        "person",
                        staff.id().toString()))
                .hasStatus3xxRedirection();
        assertThat(get(place, staff))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"answer\"")
                .doesNotContain("??");
        assertThat(post(place + "/answer", staff, "version", "1", "once", once, "words", " "))
                .hasStatus(422);
        assertThat(post(
                        place + "/answer",
                        host,
                        "version",
                        "1",
                        "once",
                        UUID.randomUUID().toString(),
                        "words",
                        "x"))
                .hasStatus(422);

        String answer = UUID.randomUUID().toString();
        assertThat(answer(place, answer, "1")).hasStatus3xxRedirection();
        assertThat(answer(place, answer, "1")).hasStatus3xxRedirection();
        List<UUID> files = db.queryForList(
                "select file_id from report_request_file f join report_request_line l using (line_id) where l.once = ?::uuid",
                UUID.class,
                answer);
        assertThat(files).hasSize(1);
        assertThat(get(place + "/files/" + files.get(0), auditor))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(get(place + "/files/" + UUID.randomUUID(), auditor)).hasStatus(404);
        assertThat(get(place + "/files/" + files.get(0), people.person(Role.REVIEWER)))
                .hasStatus(404);

        assertThat(post(place + "/ask-back", auditor, "version", "2", "words", ""))
                .hasStatus(422);
        assertThat(post(place + "/ask-back", auditor, "version", "2", "words", "and the older ones?"))
                .hasStatus3xxRedirection();
        assertThat(answer(place, UUID.randomUUID().toString(), "3")).hasStatus3xxRedirection();
        assertThat(post(place + "/accept", staff, "version", "4")).hasStatus(403);
        assertThat(post(place + "/accept", auditor, "version", "3")).hasStatus(409);
        assertThat(post(place + "/accept", auditor, "version", "4")).hasStatus3xxRedirection();
        assertThat(post(place + "/withdraw", auditor, "version", "5", "words", "x"))
                .hasStatus(409);
        assertThat(get(place, auditor))
                .bodyText()
                .contains("and the older ones?", "fund.pdf")
                .doesNotContain("??");
        assertThat(get("/admin/evidence-requests?state=accepted", host))
                .bodyText()
                .contains("Papers of the fund");
    }

    @Test
    void dropsWhatWasAskedForWhenItIsEnded() {
        String number = number(engage(UUID.randomUUID().toString()));
        String place = String.valueOf(ask(UUID.randomUUID().toString(), "Papers", "2026-03-20")
                .getResponse()
                .getRedirectedUrl());

        post("/admin/engagements/" + number + "/end", host, "version", "0", "reason", "x");

        assertThat(get(place, host)).bodyText().contains("Withdrawn");
    }

    private MvcTestResult ask(String once, String what, String dueOn) {
        return post("/admin/evidence-requests/new", auditor, "once", once, "what", what, "about", "", "dueOn", dueOn);
    }

    private MvcTestResult answer(String place, String once, String version) throws IOException {
        MockMultipartFile paper = new MockMultipartFile(
                "papers", "fund.pdf", "application/pdf", MadePaper.of("Fund", List.of("How it stands " + once)));
        return mvc.post()
                .uri(place + "/answer")
                .multipart()
                .file(paper)
                .param("version", version)
                .param("once", once)
                .param("words", "Here they are")
                .with(staff.in())
                .with(csrf())
                .exchange();
    }

    /** The form as it should be, but for the fields that are named. */
    private MvcTestResult engage(String once, String... changed) {
        List<String> fields = new ArrayList<>(List.of(
                "once",
                once,
                "auditor",
                auditor.id().toString(),
                "purpose",
                "To see whether rules are kept",
                "factsFrom",
                "2025-01-01",
                "factsTo",
                "2025-12-31",
                "modules",
                "deposit",
                "merchants",
                "",
                "firstDay",
                LocalDate.of(2026, 3, 1).toString(),
                "lastDay",
                "2026-06-30"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.set(fields.indexOf(changed[i]) + 1, changed[i + 1]);
        }
        return post("/admin/engagements/new", host, fields.toArray(String[]::new));
    }

    private static String number(MvcTestResult engaged) {
        String place = String.valueOf(engaged.getResponse().getRedirectedUrl());
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private MvcTestResult get(String path, Person who) {
        return mvc.get().uri(path).with(who.in()).exchange();
    }

    private MvcTestResult post(String path, Person who, String... fields) {
        var request = mvc.post().uri(path).with(who.in()).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
