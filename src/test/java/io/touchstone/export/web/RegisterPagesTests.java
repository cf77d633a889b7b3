package io.touchstone.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What leaves the application is put down, and can be told again by whoever brings it back. */
@TouchstoneTest
class RegisterPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private static RequestPostProcessor reader(String name, String... abilities) {
        var able = user(name).authorities(AuthorityUtils.createAuthorityList(abilities));
        return request -> csrf().postProcessRequest(able.postProcessRequest(request));
    }

    private static RequestPostProcessor maker() {
        return reader("maker", "seat:staff", "job:read", "export:run");
    }

    private MvcTestResult export(String source, String format) {
        return mvc.post()
                .uri("/admin/exports/{s}/{f}", source, format)
                .with(reader("maker", "seat:staff", "job:read", "audit:read", "export:run", "merchant:read"))
                .exchange();
    }

    private Map<String, Object> newest() {
        return jdbc.queryForMap("select * from export_entry order by at desc, entry_id desc limit 1");
    }

    @Test
    void putsDownEveryFileWithItsHashesBeforeItLeaves() throws Exception {
        MvcTestResult made = export("audit-events", "csv");

        assertThat(made).hasStatusOk();
        Map<String, Object> entry = newest();
        byte[] file = made.getResponse().getContentAsByteArray();
        assertThat(entry)
                .containsEntry("source", "audit-events")
                .containsEntry("format", "CSV")
                .containsEntry("file_size", (long) file.length)
                .containsEntry("sha256", made.getResponse().getHeader("X-Content-Sha256-Canonical"));
        assertThat(entry.get("file_sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(file)));
        assertThat(made.getResponse().getHeader(HttpHeaders.LINK)).contains(entry.get("entry_id") + "/meta.json");
    }

    @Test
    void neverChangesWhatItPutDown() {
        export("audit-events", "csv");

        assertThatThrownBy(() -> jdbc.update("update export_entry set row_count = 7"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from export_entry")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void printsATableAcrossTheSheetWithWhatItIs() throws Exception {
        MvcTestResult made = export("audit-events", "pdf");

        assertThat(made).hasStatusOk();
        try (PDDocument read = Loader.loadPDF(made.getResponse().getContentAsByteArray())) {
            String text = new PDFTextStripper().getText(read);
            assertThat(text).contains("1 / ", (String) newest().get("sha256"), "Asia/Shanghai");
            var sheet = read.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
        }
    }

    private MvcTestResult check(String name, byte[] file) {
        return mvc.post()
                .uri("/admin/exports/check")
                .multipart()
                .file(new MockMultipartFile("file", name, null, file))
                .with(auditor())
                .exchange();
    }

    private static RequestPostProcessor auditor() {
        return reader("auditor", "seat:staff", "job:read", "audit:read", "export:run");
    }

    private byte[] exported(String format) {
        return export("audit-events", format).getResponse().getContentAsByteArray();
    }

    @Test
    void tellsAnUnchangedFileByItsBytes() {
        assertThat(check("a.csv", exported("csv"))).hasStatusOk().bodyText().contains("SAME_FILE");
        assertThat(check("a.xlsx", exported("xlsx"))).bodyText().contains("SAME_FILE");
        assertThat(check("a.pdf", exported("pdf"))).bodyText().contains("SAME_FILE");
    }

    @Test
    void tellsATableThatWasSavedOtherwiseByItsCanonicalForm() {
        String csv = new String(exported("csv"), StandardCharsets.UTF_8);

        assertThat(check("a.csv", csv.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .bodyText()
                .contains("SAME_TABLE");
        assertThat(check("b.csv", csv.substring(1).getBytes(StandardCharsets.UTF_8)))
                .bodyText()
                .contains("SAME_TABLE");
    }

    @Test
    void namesTheRowAtWhichAFileBeginsToDiffer() {
        for (int i = 0; i < 9; i++) {
            exported("csv");
        }
        String[] lines = new String(exported("csv"), StandardCharsets.UTF_8).split("\n");
        lines[4] = lines[4].replaceFirst("[a-z]", "Z");

        assertThat(check("a.csv", joined(lines)))
                .bodyText()
                .contains("data-verdict=\"DIFFERS\"", "Row 4 is the first", "line 5");
        String[] cut = java.util.Arrays.copyOf(exportedLines(), 3);
        assertThat(check("cut.csv", joined(cut))).bodyText().contains("data-verdict=\"CUT\"");
        byte[] more = joined(java.util.stream.Stream.concat(
                        java.util.Arrays.stream(exportedLines()), java.util.stream.Stream.of(lines[1]))
                .toArray(String[]::new));
        assertThat(check("more.csv", more)).bodyText().contains("data-verdict=\"LENGTHENED\"");
    }

    private String[] exportedLines() {
        return new String(exported("csv"), StandardCharsets.UTF_8).split("\n");
    }

    private static byte[] joined(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhatIsNoTableAndSaysWhenNobodyEverExportedSuchAOne() {
        assertThat(check("a.bin", new byte[] {0, 1, 2, 3, 4}))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"refusal\"");
        assertThat(check("a.zip", new byte[] {'P', 'K', 3, 4, 0, 0})).hasStatus(422);
        assertThat(check("a.csv", new byte[0])).hasStatus(422);
        assertThat(check("a.csv", joined("a,b", "1,2")))
                .hasStatusOk()
                .bodyText()
                .contains("UNKNOWN");
    }

    @Test
    void showsAnExportAndItsFactsToWhoReadsTheTrailOnly() {
        exported("csv");
        Object id = newest().get("entry_id");

        assertThat(mvc.get().uri("/admin/exports/{id}", id).with(auditor()))
                .hasStatusOk()
                .bodyText()
                .contains((String) newest().get("sha256"));
        assertThat(mvc.get().uri("/admin/exports/{id}/meta.json", id).with(auditor()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.sha256")
                .isEqualTo(newest().get("sha256"));
        assertThat(mvc.get().uri("/admin/exports/{id}", id).with(maker())).hasStatus(404);
        assertThat(mvc.get().uri("/admin/exports/{id}/meta.json", id).with(maker()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/admin/exports").with(reader("nobody", "seat:staff")))
                .hasStatus(403);
    }

    @Test
    void listsTheRegisterByListAndFormat() {
        exported("csv");

        assertThat(mvc.get()
                        .uri("/admin/exports?source=audit-events&format=CSV")
                        .with(auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"entry\"");
        assertThat(mvc.get()
                        .uri("/admin/exports?source=merchants")
                        .header("Accept-Language", "zh-CN")
                        .with(auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("暂无导出")
                .doesNotContain("data-test=\"entry\"");
    }
}
