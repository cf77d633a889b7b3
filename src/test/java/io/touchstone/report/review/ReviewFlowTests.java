package io.touchstone.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.MadePaper;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two half-years and their year through the browser: counted, answered, signed, published, followed on. */
@TouchstoneTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewFlowTests {

    private static final String PATH = "/admin/reviews";
    private static final UUID PART = UUID.fromString("00000000-0000-4000-8000-00000000c0de");
    private static final SignedInAs PEOPLE = new SignedInAs();
    private static final Authentication LEAD =
            PEOPLE.staff("review-lead", "kpi:read", "review:lead", "review:comment", "export:run");
    private static final Authentication SIGNER = PEOPLE.staff("review-signer", "kpi:read", "review:lead");
    private static final Authentication READER = PEOPLE.staff("review-reader", "kpi:read");
    private static final Authentication TEACHER = PEOPLE.staff("review-teacher", "kpi:read", "review:comment");

    private static String first = "";
    private static String second = "";
    private static String action = "";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void now() {
        clock.set(Instant.parse("2026-03-01T09:00:00Z"));
    }

    @Test
    @Order(1)
    void refusesPeriodsThatAreNotOverOrHaveNoFigures() {
        assertThat(get(PATH, LEAD, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("2025-H2", "2025-H1", "data-test=\"make\"")
                .doesNotContain("??");
        assertThat(get(PATH, READER, "zh-CN")).hasStatusOk().bodyText().doesNotContain("data-test=\"make\"", "??");
        assertThat(make("2026-H1", LEAD)).hasStatus(422).bodyText().contains("is not over yet");
        assertThat(make("2025-Q4", LEAD)).hasStatus(422).bodyText().contains("half-year or a year");
        assertThat(make("nonsense", LEAD)).hasStatus(422).bodyText().contains("data-test=\"errors\"");
        assertThat(make("2025-H2", LEAD)).hasStatus(422).bodyText().contains("No key figures were kept");
        assertThat(make("2025", LEAD)).hasStatus(422).bodyText().contains("Both half-years");
        assertThat(make("2025-H2", READER)).hasStatus(403);
        assertThat(count("select count(*) from report_review")).isZero();
    }

    @Test
    @Order(2)
    void freezesWhatTheSnapshotsSaidAndTakesTheNewestOnlyWhenAsked() {
        keep("2024-07-01", "pass-rate", "", 1, 985, 1000, "0.975432", "0.990912");
        keep("2025-01-01", "pass-rate", "", 1, 900, 1000, "0.879837", "0.917085");
        keep("2025-01-01", "complaint-rate", "", 1, 10, 1000, "0.005442", "0.018312");
        keep("2025-01-01", "pass-rate", PART.toString(), 1, 40, 40, "0.912378", "1");
        seat();

        String once = UUID.randomUUID().toString();
        first = number(post(PATH, LEAD, "once", once, "period", "2025-H1"));
        assertThat(number(post(PATH, LEAD, "once", once, "period", "2025-H1"))).isEqualTo(first);
        assertThat(make("2025-H1", LEAD)).hasStatus(422).bodyText().contains("has a review already");

        String page = text(get(PATH + "/" + first, LEAD, "en"));
        assertThat(page)
                .contains("90.00%", "87.98% – 91.70%", "at least 98.00%", "-8.50 points", "Review School")
                .contains("data-test=\"unanswered\"")
                .doesNotContain("data-test=\"sign\"", "??");
        assertThat(text(get(PATH + "/" + first, SIGNER, "zh-CN")))
                .contains("data-test=\"sign\"")
                .doesNotContain("??");
        keep("2025-01-01", "pass-rate", "", 2, 910, 1000, "0.890636", "0.926235");
        assertThat(text(get(PATH + "/" + first, LEAD, "en"))).contains("90.00%").doesNotContain("91.00%");

        String seen = version(first);
        assertThat(post(PATH + "/" + first + "/count", LEAD, "version", seen)).hasStatus3xxRedirection();
        assertThat(post(PATH + "/" + first + "/count", LEAD, "version", seen)).hasStatus(409);

        assertThat(text(get(PATH + "/" + first, LEAD, "en"))).contains("91.00%", "count no. 2");
        assertThat(count("select count(*) from report_review_figure where value = 0.9"))
                .isEqualTo(1);
        assertThat(count("select count(*) from report_review_figure where value = 0.91 and snapshot is not null"))
                .isEqualTo(1);
        assertThat(get(PATH + "/" + first, READER, "en")).hasStatus(404);
        assertThat(get(PATH + "/" + first + "/review.pdf", READER, "en")).hasStatus(404);
        assertThat(get(PATH + "/" + first + "/figures.json", LEAD, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("91.00", "98.00");
    }

    @Test
    @Order(3)
    void letsADepartmentSayWhatItsOwnFiguresMean() {
        String comments = PATH + "/" + first + "/comments";
        assertThat(get(PATH + "/" + first, TEACHER, "en"))
                .as("in no department yet")
                .hasStatus(404);
        seat("review-teacher");

        assertThat(get(PATH, TEACHER, "en")).hasStatusOk().bodyText().contains(first);
        assertThat(get(PATH + "/" + first, TEACHER, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"comment\"", "<option value=\"" + PART)
                .doesNotContain("The whole platform</option>", "data-test=\"open-action\"");
        assertThat(say(comments, UUID.randomUUID().toString(), "We mark too softly."))
                .hasStatus(422);
        assertThat(say(comments, "", "The platform does well.")).hasStatus(422);
        assertThat(say(comments, PART.toString(), "Two of us were ill in May.")).hasStatus3xxRedirection();
        assertThat(post(
                        comments,
                        READER,
                        "once",
                        UUID.randomUUID().toString(),
                        "department",
                        PART.toString(),
                        "words",
                        "x"))
                .hasStatus(403);
        assertThat(get(PATH + "/" + first, SIGNER, "en"))
                .bodyText()
                .contains("Two of us were ill in May.")
                .doesNotContain("We mark too softly.", "The platform does well.");
    }

    private MvcTestResult say(String address, String department, String words) {
        return post(address, TEACHER, "once", UUID.randomUUID().toString(), "department", department, "words", words);
    }

    @Test
    @Order(4)
    void isSignedByAnotherOnceWhatWasMissedHasAnAction() {
        String owner = "review-owner";
        accounts.open(
                NewAccount.plain(owner, "Olga Owner", "a-Long-enough-Word-17", Role.INSPECTOR), Actor.system("test"));
        assertThat(post(PATH + "/" + first + "/sign", SIGNER, "version", version(first)))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"refused\"", "pass-rate");
        assertThat(decide(first, "goal", "much")).hasStatus(422).bodyText().contains("such as 98.5", "train them");
        assertThat(decide(first, "owner", "nobody-here"))
                .hasStatus(422)
                .bodyText()
                .contains("signs in as nobody-here", "train them");
        assertThat(decide(first, "due", "2026-02-01")).hasStatus(422).bodyText().contains("The day is over");
        assertThat(decide(first, "kpi", "no-such")).hasStatus(422);

        String once = UUID.randomUUID().toString();
        assertThat(decide(first, "once", once)).hasStatus3xxRedirection();
        assertThat(decide(first, "once", once)).hasStatus3xxRedirection();
        action = Objects.requireNonNull(db.queryForObject("select number from report_review_action", String.class));
        assertThat(db.queryForObject("select goal from report_review_action", BigDecimal.class))
                .isEqualByComparingTo("0.985");
        String said = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(post(
                            PATH + "/" + first + "/comments",
                            LEAD,
                            "once",
                            said,
                            "department",
                            PART.toString(),
                            "words",
                            "Cold chain broke in May."))
                    .hasStatus3xxRedirection();
        }
        assertThat(post(PATH + "/" + first + "/comments", LEAD, "once", said, "words", " "))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("??");
        assertThat(count(
                        "select count(*) from report_review_comment where said_by = ?",
                        UUID.nameUUIDFromBytes("review-lead".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(1);

        assertThat(post(PATH + "/" + first + "/sign", LEAD, "version", version(first)))
                .hasStatus(422)
                .bodyText()
                .contains("does not sign it off");
        assertThat(post(PATH + "/" + first + "/publish", LEAD, "version", version(first)))
                .hasStatus(409);
        assertThat(post(PATH + "/" + first + "/sign", SIGNER, "version", version(first)))
                .hasStatus3xxRedirection();
        assertThat(post(
                        PATH + "/" + first + "/comments",
                        LEAD,
                        "once",
                        UUID.randomUUID().toString(),
                        "words",
                        "late"))
                .hasStatus(409);
        assertThat(post(PATH + "/" + first + "/publish", READER, "version", version(first)))
                .hasStatus(403);
        assertThat(post(PATH + "/" + first + "/publish", LEAD, "version", version(first)))
                .hasStatus3xxRedirection();
        for (String language : new String[] {"en", "zh-CN"}) {
            assertThat(get(PATH + "/" + first, READER, language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Cold chain broke in May.", action, "Olga Owner")
                    .doesNotContain("data-test=\"unsound\"", "data-test=\"open-action\"", "??");
        }
    }

    @Test
    @Order(5)
    void tellsWhatBecomesOfAnActionAndAsksForAFileAtTheEnd() {
        Authentication stranger = READER;
        Authentication owner = PEOPLE.staff("unused", "kpi:read");
        String place = PATH + "/actions/" + action;
        assertThat(get(place, stranger, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("at least 98.50%", "Not reached yet")
                .doesNotContain("data-test=\"tell\"", "??");
        assertThat(post(place + "/tell", owner, "once", UUID.randomUUID().toString(), "words", "mine?"))
                .hasStatus(422)
                .bodyText()
                .contains("Only its owner");
        String once = UUID.randomUUID().toString();
        assertThat(post(place + "/tell", LEAD, "once", once, "words", "Half of them were trained."))
                .hasStatus3xxRedirection();
        assertThat(post(place + "/tell", LEAD, "once", once, "words", "Half of them were trained."))
                .hasStatus3xxRedirection();
        assertThat(post(place + "/tell", LEAD, "once", once, "words", "")).hasStatus(422);
        assertThat(post(
                        place + "/tell",
                        LEAD,
                        "once",
                        UUID.randomUUID().toString(),
                        "words",
                        "All trained.",
                        "done",
                        "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("needs a file", "All trained.");
        assertThat(post(
                        place + "/replan",
                        LEAD,
                        "version",
                        actionVersion(),
                        "due",
                        "2026-07-31",
                        "owner",
                        "review-owner",
                        "words",
                        "the trainer is ill"))
                .hasStatus3xxRedirection();
        assertThat(post(place + "/drop", LEAD, "version", "1", "words", "stale"))
                .hasStatus(409);
        assertThat(get(place, LEAD, "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("Half of them were trained.", "2026-07-31", "the trainer is ill")
                .doesNotContain("??");
        assertThat(count("select count(*) from report_review_action_line where kind = 'progress'"))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void carriesWhatIsOpenIntoTheNextReviewAndKeepsHowItStood() {
        keep("2025-07-01", "pass-rate", "", 1, 990, 1000, "0.981675", "0.994558");
        keep("2025-07-01", "complaint-rate", "", 1, 10, 1000, "0.005442", "0.018312");
        second = number(post(PATH, LEAD, "once", UUID.randomUUID().toString(), "period", "2025-H2"));

        assertThat(text(get(PATH + "/" + second, LEAD, "en")))
                .contains(action, "From an earlier review", "+8.00 points")
                .doesNotContain("data-test=\"unanswered\"");
        assertThat(text(get(PATH + "/actions/" + action, LEAD, "en"))).contains(second, "Reached");
        MvcTestResult done = mvc.post()
                .uri(PATH + "/actions/" + action + "/tell")
                .multipart()
                .file(new MockMultipartFile("papers", "proof.pdf", "application/pdf", paper()))
                .param("once", UUID.randomUUID().toString())
                .param("words", "All trained, see the list.")
                .param("done", "yes")
                .with(authentication(LEAD))
                .with(csrf())
                .exchange();
        assertThat(done).hasStatus3xxRedirection();
        assertThat(post(PATH + "/" + second + "/sign", SIGNER, "version", version(second)))
                .hasStatus3xxRedirection();
        assertThat(post(
                        PATH + "/actions/" + action + "/reopen",
                        LEAD,
                        "version",
                        actionVersion(),
                        "words",
                        "half forgot"))
                .hasStatus3xxRedirection();

        assertThat(db.queryForList("select state from report_review_stand order by state", String.class))
                .containsExactly("done", "open");
        assertThat(text(get(PATH + "/" + second, LEAD, "en"))).doesNotContain("data-test=\"unsound\"");
        assertThat(text(get(PATH + "/actions/" + action, LEAD, "en"))).contains("proof.pdf", "half forgot");
        assertThat(text(get(PATH + "/actions?state=open&kpi=pass-rate", READER, "zh-CN")))
                .contains(action, "Olga Owner")
                .doesNotContain("??");
        assertThat(text(get(PATH + "/actions?state=late", READER, "en"))).doesNotContain(action);
        clock.set(Instant.parse("2026-08-01T09:00:00Z"));
        assertThat(text(get(PATH + "/actions?state=late", READER, "en"))).contains(action);
    }

    @Test
    @Order(7)
    void sumsAYearUpOfItsTwoHalves() {
        keep("2025-01-01", "year", "pass-rate", "", 1, 1900, 2000, "0.939569", "0.958713");
        String year = number(post(PATH, SIGNER, "once", UUID.randomUUID().toString(), "period", "2025"));

        assertThat(text(get(PATH + "/" + year, LEAD, "en")))
                .contains("data-test=\"halves\"", "91.00%", "99.00%", "95.00%", first, second, action)
                .doesNotContain("??");
        assertThat(post(PATH + "/" + year + "/discard", LEAD, "version", version(year)))
                .hasStatus3xxRedirection();
        assertThat(make("2025", LEAD)).hasStatus3xxRedirection();
    }

    @Test
    @Order(8)
    void goesOnPaperAndIntoAWorkbook() {
        MvcTestResult pdf = get(PATH + "/" + first + "/review.pdf", READER, "zh-CN");
        assertThat(pdf).hasStatusOk();
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        MvcTestResult xlsx = get(PATH + "/" + first + "/review.xlsx", READER, "en");
        assertThat(xlsx).hasStatusOk();
        assertThat(new String(xlsx.getResponse().getContentAsByteArray(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(post("/admin/exports/review-figures/csv", LEAD, "number", first))
                .hasStatus2xxSuccessful();
        assertThat(post("/admin/exports/review-actions/csv", LEAD, "state", "late"))
                .hasStatus2xxSuccessful();
    }

    @Test
    @Order(9)
    void showsADepartmentItsOwnFigures() {
        assertThat(text(get(PATH + "/departments", READER, "zh-CN")))
                .contains("Review School")
                .doesNotContain("??");
        assertThat(text(get(PATH + "/departments/" + PART, READER, "en")))
                .contains("100.00%", "2025-H1")
                .doesNotContain("??");
        assertThat(get(PATH + "/departments/" + PART + "/trend.json", READER, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("100.00");
        assertThat(get(PATH + "/departments/" + UUID.randomUUID(), READER, "en"))
                .hasStatus(404);
        assertThat(get(PATH, PEOPLE.staff("nobody"), "en")).hasStatus(403);
    }

    @Test
    @Order(10)
    void cannotBeChangedInTheDatabaseOnceSigned() {
        assertThatThrownBy(() -> db.update("update report_review set state = 'draft' where number = ?", first))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update("update report_review_figure set value = 1"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update("delete from report_review_comment"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update("update report_review_action_line set words = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update(
                        "insert into report_review_comment (comment_id, review_id, words, said_at, said_by)"
                                + " select gen_random_uuid(), review_id, 'late', now(), made_by from report_review where number = ?",
                        first))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update(
                        "update report_review set state = 'signed', signed_by = made_by, signed_at = now(), sha256 = repeat('0', 64)"
                                + " where state = 'draft'"))
                .isInstanceOf(DataAccessException.class);
    }

    private MvcTestResult decide(String review, String changed, String value) {
        String[] fields = {
            "once",
            UUID.randomUUID().toString(),
            "kpi",
            "pass-rate",
            "department",
            "",
            "goal",
            "98.5",
            "what",
            "train them",
            "owner",
            "review-owner",
            "due",
            "2026-05-31"
        };
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals(changed)) {
                fields[i + 1] = value;
            }
        }
        return post(PATH + "/" + review + "/actions", LEAD, fields);
    }

    private MvcTestResult make(String period, Authentication who) {
        return post(PATH, who, "once", UUID.randomUUID().toString(), "period", period);
    }

    private void keep(
            String start, String kpi, String department, int version, long above, long below, String low, String high) {
        keep(start, "half_year", kpi, department, version, above, below, low, high);
    }

    /** A snapshot as the nightly round would leave it. */
    private void keep(
            String start,
            String grain,
            String kpi,
            String department,
            int version,
            long above,
            long below,
            String low,
            String high) {
        db.update(
                "insert into report_kpi_snapshot (kpi, department, grain, starts_on, ends_on, version, above, below, value, low, high, made_at)"
                        + " values (?, ?, ?, ?::date, (?::date + case ? when 'year' then interval '1 year' else interval '6 months' end)::date - 1,"
                        + " ?, ?, ?, ?, ?::numeric, ?::numeric, '2026-02-01Z')",
                kpi,
                department,
                grain,
                start,
                start,
                grain,
                version,
                above,
                below,
                BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below)),
                low,
                high);
    }

    private void seat() {
        db.update(
                "insert into report_kpi_seat (account_id, seen_at, department, name) values (?, '2025-01-01Z', ?, 'Review School')",
                UUID.randomUUID(),
                PART);
    }

    private void seat(String person) {
        db.update(
                "insert into identity_department (id, name, version) values (?, 'Review School', 0) on conflict do nothing",
                PART);
        db.update("""
                insert into identity_account (id, username, username_key, display_name, password_hash, department_id, status, created_at,
                  password_changed_at, version) values (?, ?, ?, 'Tina Teacher', 'none', ?, 'ENABLED', now(), now(), 0)
                """, UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)), person, person, PART);
    }

    private String version(String review) {
        return String.valueOf(
                db.queryForObject("select version from report_review where number = ?", Long.class, review));
    }

    private String actionVersion() {
        return String.valueOf(
                db.queryForObject("select version from report_review_action where number = ?", Long.class, action));
    }

    private long count(String sql, Object... values) {
        return Objects.requireNonNull(db.queryForObject(sql, Long.class, values));
    }

    private static byte[] paper() {
        try (var made = MadePaper.of("Proof", List.of("All were trained."))) {
            return made.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(MvcTestResult made) {
        String place = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path, Authentication who, String language) {
        return mvc.get()
                .uri(path)
                .with(authentication(who))
                .header("Accept-Language", language)
                .exchange();
    }

    private MvcTestResult post(String path, Authentication who, String... fields) {
        var request =
                mvc.post().uri(path).with(authentication(who)).with(csrf()).header("Accept-Language", "en");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
