package io.touchstone.inspection.insight.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.inspection.insight.Belief;
import io.touchstone.inspection.insight.FailureRates;
import io.touchstone.inspection.insight.ResultFixture;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.job.JobId;
import io.touchstone.job.Jobs;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TouchstoneTest
class HistoryTests {

    private static final String PATH = "/admin/inspection/history";
    private static final String HEADING = "reference,date_case,date_last_change,category,subject,hazard\n";

    private final ResultFixture results;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private HistoryBook book;

    @Autowired
    private Jobs jobs;

    @Autowired
    private FailureRates rates;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate jdbc;

    private final Authentication inspector =
            new SignedInAs().staff("inspector", "inspection:read", "inspection:work", "export:run");

    @Autowired
    HistoryTests(ApplicationContext context) {
        results = ResultFixture.of(context);
    }

    @Test
    void takesTheRealAlertsOfARegisterIn() throws Exception {
        Path real = alerts();
        assumeTrue(
                Files.isRegularFile(real),
                "the alerts are not there; TOUCHSTONE_SHARED names the folder that holds them");
        byte[] content = Files.readAllBytes(real);

        HistoryImport first = send("rasff", content);
        HistoryImport again = send("rasff", content);

        assertThat(first.state()).isEqualTo(HistoryImport.State.DONE);
        assertThat(first.rowsRead()).isEqualTo(7_691);
        assertThat(first.rowsNew()).isEqualTo(7_631);
        assertThat(first.rowsMerged()).isEqualTo(60);
        assertThat(first.rowsRefused()).isZero();
        assertThat(again.importId()).isEqualTo(first.importId());
        assertThat(jdbc.queryForObject(
                        "select count(*) || ' ' || sum(findings) from inspection_category_map where source = 'rasff'",
                        String.class))
                .isEqualTo("34 7631");
        assertThat(jdbc.queryForObject(
                        "select array_to_string(hazards, ' ') from inspection_past_finding where source = 'rasff' and reference = '2008.BTX'",
                        String.class))
                .hasSize(8);
        HistoryImport byAnotherName =
                send("rasff", (new String(content, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(byAnotherName.rowsKnown()).isEqualTo(7_691);
        assertThat(byAnotherName.rowsNew()).isZero();
        assertThat(page(PATH + "/findings?source=rasff&category=fish and fish products"))
                .containsPattern("rasff</span> <span[^>]*>20")
                .contains("mercury");
        assertThat(page(PATH)).contains("7,691", "data-test=\"coverage\"");
    }

    private static Path alerts() {
        String named = System.getenv("TOUCHSTONE_SHARED");
        for (Path at = Path.of("").toAbsolutePath(); named == null && at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return at.resolve("shared/data/alerts/rasff.csv");
            }
        }
        return Path.of(named == null ? "../shared" : named).resolve("data/alerts/rasff.csv");
    }

    @Test
    void tellsDefectsByLineAndTakesTheRest() throws Exception {
        HistoryImport file = send(
                "defects",
                (HEADING
                                + "1,01/02/2015,03/02/2015,fish,a,hm\n"
                                + "1,01/02/2015,03/02/2015,fish,a,co\n"
                                + "1,01/02/2015,04/02/2015,fish,changed since,hm\n"
                                + "1,01/02/2015,01/02/2015,meat,another,hm\n"
                                + "2,32/01/2015,,fish,a,hm\n"
                                + "3,01/02/2015,,fish,\"never closed,hm\n"
                                + "4,01/02/2015,,fish,last,hm\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(List.of(
                        file.rowsRead(),
                        file.rowsNew(),
                        file.rowsMerged(),
                        file.rowsChanged(),
                        file.rowsKnown(),
                        file.rowsRefused()))
                .containsExactly(7L, 2L, 1L, 1L, 0L, 3L);
        assertThat(book.faults(file.importId(), 10))
                .extracting(fault -> fault.line() + " " + fault.column() + " " + fault.code())
                .containsExactly("5 reference differs", "6 date_case no-date", "7  quote");
        assertThat(jdbc.queryForObject(
                        "select subject || ' ' || array_to_string(hazards, '+') from inspection_past_finding"
                                + " where source = 'defects' and reference = '1'",
                        String.class))
                .isEqualTo("changed since hm+co");
        assertThat(page(PATH + "/imports/" + file.importId()))
                .contains("A quote is opened and never closed", "No date, day first");
    }

    @Test
    void refusesAFileThatIsNone() throws Exception {
        assertThat(send("nothing", "hello\nworld\n".getBytes(StandardCharsets.UTF_8))
                        .state())
                .isEqualTo(HistoryImport.State.FAULTY);
        assertThat(post("No Name", HEADING.getBytes(StandardCharsets.UTF_8))
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("empty", new byte[0]).getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void movesTheBeliefOfACategoryOnlyOnceItsMeaningIsDecided() throws Exception {
        String shop = results.shop();
        new FactFiles(intake)
                .send("categories", "category_code,parent_code,name_zh", "sea,,海鲜", "squid,sea,鱿鱼", "bread,,面包");
        StringBuilder rows = new StringBuilder(HEADING);
        for (int i = 0; i < 99; i++) {
            rows.append("m")
                    .append(i)
                    .append(",01/02/2015,,")
                    .append(i < 90 ? "fishy" : "bready")
                    .append(",x,hm\n");
        }
        send("beliefs", rows.toString().getBytes(StandardCharsets.UTF_8));
        double before = rates.of(List.of("squid")).get("squid").mean();

        assertThat(decide("beliefs", "fishy", "sea", 0)).isEqualTo(302);
        assertThat(decide("beliefs", "bready", "bread", 0)).isEqualTo(302);
        assertThat(decide("beliefs", "fishy", "bread", 0)).isEqualTo(409);
        assertThat(decide("beliefs", "fishy", "no-such", 1)).isEqualTo(422);
        assertThat(decide("beliefs", "unheard", "sea", 0)).isEqualTo(404);

        Belief squid = rates.explain(List.of("squid")).get("squid");
        Belief bread = rates.explain(List.of("bread")).get("bread");
        assertThat(squid.historyCategory()).isEqualTo("sea");
        assertThat(squid.historyFindings()).isEqualTo(90);
        assertThat(squid.historyFactor()).isCloseTo(Math.sqrt(91.0 / 50.5), within(1e-9));
        assertThat(squid.rate().mean())
                .isGreaterThan(before)
                .isGreaterThan(bread.rate().mean());
        assertThat(squid.interval().low()).isLessThan(squid.rate().mean());
        results.results(shop, "squid", Arm.RISK, 180, 0);
        assertThat(rates.of(List.of("squid")).get("squid").mean())
                .isLessThan(squid.rate().mean() / 5);
        assertThat(page("/admin/inspection/quality")).contains("鱿鱼", "0 of 180 own results failed");
        assertThat(page(PATH + "/categories?decision=mapped")).contains("fishy", "sea");
    }

    @Test
    void letsNobodySendOrDecideWithoutTheAbility() {
        Authentication reader = new SignedInAs().staff("reader", "inspection:read");
        assertThat(mvc.post()
                        .uri(PATH + "/categories")
                        .param("source", "x")
                        .param("category", "y")
                        .param("code", "z")
                        .param("version", "0")
                        .with(authentication(reader))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post()
                        .multipart()
                        .uri(PATH)
                        .file("file", HEADING.getBytes(StandardCharsets.UTF_8))
                        .param("source", "x")
                        .with(authentication(reader))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri(PATH).with(authentication(new SignedInAs().staff("nobody"))))
                .hasStatus(403);
    }

    private int decide(String source, String category, String code, int version) {
        return mvc.post()
                .uri(PATH + "/categories")
                .param("source", source)
                .param("category", category)
                .param("code", code)
                .param("version", Integer.toString(version))
                .with(authentication(inspector))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String source, byte[] content) {
        return mvc.post()
                .multipart()
                .uri(PATH)
                .file("file", content)
                .param("source", source)
                .with(authentication(inspector))
                .with(csrf())
                .exchange();
    }

    private HistoryImport send(String source, byte[] content) throws InterruptedException {
        String place = String.valueOf(post(source, content).getResponse().getRedirectedUrl());
        UUID id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        UUID job = book.find(id).orElseThrow().jobId();
        for (int i = 0; i < 600 && book.find(id).orElseThrow().isRunning(); i++) {
            Thread.sleep(50);
        }
        assertThat(jobs.find(new JobId(job))).isPresent();
        return book.find(id).orElseThrow();
    }

    private String page(String path) {
        var result = mvc.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(authentication(inspector))
                .exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
