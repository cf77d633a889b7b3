package io.touchstone.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.CatalogueField;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TouchstoneTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The catalogue as people look at it. */
@TouchstoneTest
class CataloguePagesTests {

    /** What issue 8 asks for. */
    private static final Set<String> ASKED_FOR = Set.of(
            "merchant-register",
            "qualification-status",
            "inspection-final-results",
            "penalties",
            "appeals-overturned",
            "points",
            "deposit-statement",
            "deposit-trial-balance",
            "compensation",
            "certificates",
            "sla-applications",
            "sla-cases",
            "reviewer-agreement",
            "access-log");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ObjectProvider<CatalogueEntry> entries;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Intake intake;

    private final SignedInAs people = new SignedInAs();

    @Test
    void holdsEveryReportAskedForWithItsWordsInBothLanguages() {
        assertThat(entries.stream().map(CatalogueEntry::source).collect(Collectors.toSet()))
                .containsAll(ASKED_FOR);
        for (CatalogueEntry entry : entries) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                for (String key : keys(entry)) {
                    assertThat(messages.getMessage(key, null, locale)).isNotBlank();
                }
            }
        }
    }

    private static List<String> keys(CatalogueEntry entry) {
        List<String> keys = new java.util.ArrayList<>(List.of(
                "catalogue." + entry.source(),
                "catalogue." + entry.source() + ".words",
                "export.source." + entry.source(),
                "catalogue.group." + entry.group().name()));
        for (CatalogueField field : entry.fields()) {
            keys.add(field.messageKey());
            if (!field.labels().isEmpty()) {
                field.choices().forEach(word -> keys.add(field.labels() + "." + word));
            }
        }
        if (entry.brief() != null) {
            entry.brief().columns().forEach(column -> keys.add(column.messageKey()));
        }
        return keys;
    }

    @Test
    void showsEveryReportWithItsRowsAndFileButtons() {
        for (String name : ASKED_FOR) {
            if (name.equals("deposit-statement")) {
                continue;
            }
            assertThat(get("/admin/reports/" + name, auditor())).as(name).hasStatusOk();
            assertThat(get("/admin/reports/" + name + "?period=last-year&on=last-month&view=all", auditor()))
                    .as(name)
                    .hasStatusOk()
                    .bodyText()
                    .contains("data-test=\"counted\"", "data-test=\"export-xlsx\"");
            assertThat(get("/admin/reports/" + name + "/brief.json?period=last-year&on=last-month", auditor()))
                    .as(name)
                    .hasStatusOk();
        }
    }

    @Test
    void saysCodesInWordsOnPagesAndKeepsThemInDataFiles() {
        new FactFiles(intake).market("words-shop");

        assertThat(get("/admin/reports/merchant-register?state=active", auditor()))
                .bodyText()
                .contains(">Active</td>")
                .doesNotContain(">active</td>");
        assertThat(get("/admin/reports/merchant-register/brief.json?state=active", auditor()))
                .bodyText()
                .contains("\"Active\"");
        assertThat(mvc.post()
                        .uri("/admin/exports/merchant-register/csv?state=active")
                        .with(authentication(auditor()))
                        .with(csrf()))
                .bodyText()
                .contains(",active,");
    }

    @Test
    void listsOnlyReportsWhoseRowsTheReaderMaySee() {
        assertThat(get("/admin/reports", auditor())).bodyText().contains("/admin/reports/access-log");
        assertThat(get("/admin/reports", staff("ROLE_JUROR", "report:run", "penalty:read")))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/reports/penalties")
                .doesNotContain("/admin/reports/access-log");
        assertThat(get("/admin/reports/access-log?period=today", staff("ROLE_JUROR", "report:run")))
                .hasStatus(403);
        assertThat(get("/admin/reports", staff("ROLE_JUROR"))).hasStatus(403);
        assertThat(get("/admin/reports/nothing", auditor())).hasStatus(404);
    }

    @Test
    void saysWhatIsWrongWithAQuestionAndKeepsWhatWasTyped() {
        assertThat(get("/admin/reports/penalties?period=own&from=2026-02-10&to=2026-02-01&merchant=shop-1", auditor()))
                .bodyText()
                .contains("the last day is before the first", "value=\"2026-02-10\"", "value=\"shop-1\"")
                .doesNotContain("data-test=\"counted\"");
        assertThat(get("/admin/reports/penalties?period=own&from=32.13.", auditor()))
                .bodyText()
                .contains("cannot be read", "choose something");
        assertThat(get("/admin/reports/penalties?period=soon", auditor()))
                .bodyText()
                .contains("cannot be read");
    }

    private MvcTestResult get(String path, Authentication reader) {
        return mvc.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(authentication(reader))
                .exchange();
    }

    private Authentication auditor() {
        return staff(
                "ROLE_AUDITOR",
                "report:run",
                "export:run",
                "life:read",
                "documents:read",
                "review:read",
                "quality:read",
                "inspection:read",
                "penalty:read",
                "ledger:read",
                "fund:read",
                "assessment:read",
                "audit:read");
    }

    private Authentication staff(String... abilities) {
        return people.staff(abilities[0], abilities);
    }
}
