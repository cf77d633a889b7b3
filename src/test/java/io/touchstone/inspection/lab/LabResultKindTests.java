package io.touchstone.inspection.lab;

import static io.touchstone.inspection.lab.LabFacts.lead;
import static io.touchstone.inspection.lab.LabFacts.smell;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.domain.NewApiToken;
import io.touchstone.identity.domain.TokenDesk;
import io.touchstone.intake.ImportRefusals;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.ApiScope;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Results by file and API, with the guarantees of bulk intake (contract). */
@TouchstoneTest
class LabResultKindTests {

    private static final String HEADER = "sample_no,item_code,method,limit_text,value_text,verdict,tested_at\n";
    private static final String DAY = "2026-02-27T10:00:00+08:00";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Intake intake;

    @Autowired
    private ImportRefusals refusals;

    @Autowired
    private TokenDesk tokens;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    private LabFacts facts;
    private String category = "";
    private Lab lab = new Lab(
            new java.util.UUID(0, 0), "", new Lab.Profile("", "", null, null, null, null), true, Instant.EPOCH, 0);
    private TestOrderView order;

    @BeforeEach
    void anOrder() {
        facts = new LabFacts(beans);
        category = facts.category();
        lab = facts.lab(category, 100, 5);
        order = facts.order(facts.sealed(category), facts.spec(category, lead(false), smell()), lab);
    }

    @Test
    void takesNothingTwiceAndHandsInWhatIsWhole() {
        Actor staff = LabFacts.MAKER;
        String first = HEADER + row("LEAD", "", "0.3", "pass");
        assertThat(counts(take(first, staff))).isEqualTo("1/0/0");
        assertThat(counts(take(first, staff))).isEqualTo("0/1/0");
        assertThat(state()).isEqualTo("sent");
        assertThat(counts(take(HEADER + row("LEAD", "<= 0.5", "0.3", "pass"), staff)))
                .isEqualTo("1/0/0");
        assertThat(counts(take(HEADER + row("LEAD", "", "0.4", "pass") + row("SMELL", "", "no", "pass"), staff)))
                .isEqualTo("1/0/1");
        assertThat(state()).isEqualTo("submitted");
        assertThat(counts(take(first + row("SMELL", "", "no", "pass"), staff))).isEqualTo("0/2/0");
        assertThat(jdbc.queryForObject(
                        "select count(*) from inspection_result where order_id = ? and source = 'import'",
                        Long.class,
                        order.orderId()))
                .isOne();
    }

    @Test
    void givesTheSameOutcomeInAnyOrderOfTheRows() {
        String a = row("LEAD", "", "0.3", "pass");
        String b = row("LEAD", "limit", "0.3", "pass");
        assertThat(counts(take(HEADER + b + a + row("LEAD", "", "0.9", "fail"), LabFacts.MAKER)))
                .isEqualTo("2/0/1");
        assertThat(jdbc.queryForObject(
                        "select value_text || limit_text from inspection_entry where order_id = ?",
                        String.class,
                        order.orderId()))
                .isEqualTo("0.3limit");
    }

    @Test
    void refusesRowsByLineWithTheirFirstFailingColumn() {
        ImportView view = take(
                HEADER
                        + row("LEAD", "", "much", "pass")
                        + row("MERCURY", "", "1", "pass")
                        + row("LEAD", "", "1 mm", "pass")
                        + row("LEAD", "", "1", "perhaps")
                        + row("LEAD", "", "<0.9", "pass")
                        + "Lnobody,LEAD,m,,1,pass," + DAY + "\n"
                        + order.blindCode() + ",SMELL,m,,no,pass,yesterday\n",
                LabFacts.MAKER);
        assertThat(counts(view)).isEqualTo("0/0/7");
        assertThat(refusals.of(view.id(), 10))
                .extracting(row -> row.line() + " " + row.column() + " " + row.code())
                .containsExactly(
                        "2 value_text bad-value",
                        "3 item_code item-unknown",
                        "4 value_text unit-mismatch",
                        "5 verdict bad-enum",
                        "6 value_text not-sensitive",
                        "7 sample_no sample-unknown",
                        "8 tested_at bad-time");
    }

    @Test
    void letsATokenReachOnlyTheOrdersOfItsLaboratory() {
        String own = token(Set.of(ApiScope.LAB), lab.code());
        String other = token(Set.of(ApiScope.LAB), facts.lab(category, 100, 5).code());
        assertThat(fact(other, "lab_results", "LEAD", "0.3"))
                .hasStatus(422)
                .bodyText()
                .contains("sample-unknown");
        assertThat(fact(own, "lab_results", "LEAD", "0.3"))
                .hasStatusOk()
                .bodyText()
                .contains("accepted");
        assertThat(fact(own, "lab_results", "LEAD", "0.3"))
                .hasStatusOk()
                .bodyText()
                .contains("duplicate");
        assertThat(fact(own, "orders", "LEAD", "0.3")).hasStatus(403).bodyText().contains("missing-scope");
        assertThat(file(own, "orders")).hasStatus(403);
        MvcTestResult taken = file(own, "lab_results");
        assertThat(taken).hasStatus(202);
        String location = taken.getResponse().getHeader("Location");
        assertThat(get(own, location)).hasStatusOk();
        assertThat(get(other, location)).hasStatus(404);
        assertThat(get(other, location + "/rejections")).hasStatus(404);
        assertThat(get(token(Set.of(ApiScope.INTAKE), null), location)).hasStatusOk();
    }

    private String token(Set<ApiScope> scopes, @Nullable String labCode) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", null, "identity:issue-tokens"));
        try {
            return tokens.issue(
                    new NewApiToken("t" + LabFacts.next(), scopes, labCode, Instant.parse("2026-12-31T00:00:00Z")));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private MvcTestResult fact(String token, String kind, String item, String value) {
        String body = """
                {"sample_no": "%s", "item_code": "%s", "method": "m", "value_text": "%s", "verdict": "pass", "tested_at": "%s"}
                """.formatted(order.blindCode(), item, value, DAY);
        return mvc.post()
                .uri("/api/v1/facts/" + kind)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult file(String token, String kind) {
        return mvc.post()
                .uri("/api/v1/imports/" + kind)
                .header("Authorization", "Bearer " + token)
                .contentType("text/csv")
                .content(HEADER + row("SMELL", "", "no", "pass"))
                .exchange();
    }

    private MvcTestResult get(String token, @Nullable String uri) {
        return mvc.get()
                .uri(String.valueOf(uri))
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private String row(String item, String limit, String value, String verdict) {
        return String.join(",", order.blindCode(), item, "m", limit, value, verdict, DAY) + "\n";
    }

    private ImportView take(String csv, Actor actor) {
        try {
            Path file = folder.resolve("results-" + LabFacts.next() + ".csv");
            Files.writeString(file, csv);
            return intake.importNow("lab_results", file, actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String counts(ImportView view) {
        return view.rowsAccepted() + "/" + view.rowsDuplicate() + "/" + view.rowsRejected();
    }

    private @Nullable String state() {
        return jdbc.queryForObject(
                "select state from inspection_test_order where order_id = ?", String.class, order.orderId());
    }
}
