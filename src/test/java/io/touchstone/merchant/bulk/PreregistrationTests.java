package io.touchstone.merchant.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import io.touchstone.job.Jobs;
import io.touchstone.support.BusyWorkers;
import io.touchstone.support.TouchstoneTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Tables of shops, from the file to the drafts: small ones with faults, and ten thousand of real names. */
@TouchstoneTest
class PreregistrationTests {

    private static final String PAGE = "/admin/applications/import";
    private static final Path SHARED = shared();
    private static final int MANY = 10_000;
    private static final String HEADINGS =
            "seller_kind,company_name,uscc,contact_email,shop_name,shop_type,category_codes";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void categories() {
        jdbc.update("""
                insert into taxonomy_category (category_code, name_zh, updated_at) values ('C1001', '茶', 'epoch'), ('C1002', '酒', 'epoch')
                on conflict do nothing
                """);
    }

    @Test
    void namesEveryFaultByItsCellAndWritesNothing() {
        String page = send(
                "faulty.csv",
                HEADINGS + ",colour\n"
                        + "company,A,91350100M000100Y43,a@example.com,Shop A,flagship,C1001,red\n"
                        + "firm,,12,nobody,Shop A,kiosk,C1001;C9,\n");

        MvcTestResult shown = get(page, Locale.ENGLISH);
        assertThat(shown).hasStatusOk().bodyText().contains("Faults found", "No such column in the template");
        assertThat(cells(page))
                .containsExactlyInAnyOrder(
                        "H1 unknown_heading",
                        "A3 unknown_word",
                        "B3 missing",
                        "C3 wrong_form",
                        "D3 wrong_form",
                        "E3 twice",
                        "F3 unknown_word",
                        "G3 unknown_category");
        assertThat(http.post().uri(page + "/confirm").with(officer()).with(csrf()))
                .hasStatus(409);
        assertThat(jdbc.queryForObject("select count(*) from merchant_bulk_row", Long.class))
                .isZero();
        assertThat(get(page, Locale.SIMPLIFIED_CHINESE)).bodyText().contains("发现错误", "没有该类目");
    }

    @Test
    void writesDraftsAfterConfirmationAndOnlyOnce() throws Exception {
        String table = HEADINGS + ",brand_name,brand_right\n"
                + "企业,福州一店,９１３５０１００Ｍ０００１００Ｙ４３,One@Example.com,一店,旗舰店,C1001；C1002,一,自有\n"
                + "person,王五,,two@example.com,二店,ordinary,C1001,,\n";
        String page = send("two.csv", table);
        assertThat(get(page, Locale.ENGLISH)).bodyText().contains("Pre-register 2 shops");

        confirm(page);

        assertThat(jdbc.queryForList("""
                        select a.shop_name || ' ' || a.seller_kind || ' ' || a.contact_email || ' ' || coalesce(a.uscc, '-')
                               || ' ' || a.state || ' ' || a.round || ' ' || count(c.category_code)
                          from merchant_application a join merchant_application_category c using (application_id)
                         where a.source = 'bulk' and a.account_id is null and a.shop_name in ('一店', '二店')
                         group by a.application_id order by a.number
                        """, String.class))
                .containsExactly(
                        "一店 company one@example.com 91350100M000100Y43 draft 0 2",
                        "二店 person two@example.com - draft 0 1");
        assertThat(send("renamed.csv", table)).isEqualTo(page);
        assertThat(cells(send("again.csv", table + "\n\n,\n"))).containsExactly("E2 applied_already");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'merchant.applications_preregistered'",
                        Long.class))
                .isPositive();
    }

    @Test
    void takesItsOwnTemplatesBack() throws Exception {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String format : List.of("csv", "xlsx")) {
                byte[] template = http.get()
                        .uri(PAGE + "/template." + format)
                        .locale(locale)
                        .with(officer())
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray();
                String page = send("template." + format, template);
                assertThat(get(page, Locale.ENGLISH)).bodyText().contains("Ready", "Pre-register 1 shops");
                assertThat(http.post().uri(page + "/drop").with(officer()).with(csrf()))
                        .hasStatus3xxRedirection();
            }
        }
    }

    @Test
    void saysWhyAFileIsNoTable() {
        assertThat(post("x.csv", new byte[0])).hasStatus(422);
        assertThat(post("x.xlsx", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)))
                .hasStatus(422)
                .bodyText()
                .contains("not a table");
        assertThat(http.get()
                        .uri(PAGE)
                        .with(user("juror").authorities(AuthorityUtils.createAuthorityList("seat:staff"))))
                .hasStatus(403);
    }

    @Test
    void preregistersTenThousandRealNamesFromCsvAndFromXlsx() throws Exception {
        assumeTrue(Files.exists(SHARED.resolve("company-names.txt")), "no shared data beside the project");
        List<List<String>> shops = realShops();

        String csv = send("csv.csv", csv(shops.subList(0, MANY)));
        confirm(csv);
        String xlsx = send("xlsx.xlsx", xlsx(shops.subList(MANY, 2 * MANY)));
        confirm(xlsx);

        assertThat(jdbc.queryForObject("select count(*) from merchant_application where source = 'bulk'", Long.class))
                .isCloseTo(2L * MANY, within(10L));
        assertThat(jdbc.queryForObject("select count(distinct holder_id) from merchant_link", Long.class))
                .isGreaterThanOrEqualTo(2L * MANY);
        List<List<String>> faulty = new ArrayList<>(shops.subList(0, MANY));
        faulty.set(4_998, List.of("company", "", "1", "x", "新店", "flagship", "C1001", "110101"));
        assertThat(cells(send("faulty.csv", csv(faulty))))
                .containsExactlyInAnyOrder("B5000 missing", "C5000 wrong_form", "D5000 wrong_form");
        assertThat(cells(send("faulty.xlsx", xlsx(faulty))))
                .containsExactlyInAnyOrder("B5000 missing", "C5000 wrong_form", "D5000 wrong_form");
    }

    private static Path shared() {
        String named = System.getenv("TOUCHSTONE_SHARED");
        return (named == null ? Path.of("..", "shared") : Path.of(named)).resolve("data");
    }

    /** Real names and divisions; codes are made so that their check digits are as they fall, which is no fault here. */
    private static List<List<String>> realShops() throws IOException {
        List<String> names = Files.readAllLines(SHARED.resolve("company-names.txt"));
        List<String> divisions = Files.readAllLines(SHARED.resolve("cn-divisions/areas.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, 6))
                .toList();
        List<List<String>> shops = new ArrayList<>();
        for (int i = 0; i < 2 * MANY; i++) {
            String name = names.get(i).strip();
            String division = divisions.get(i % divisions.size());
            shops.add(List.of(
                    "company",
                    name,
                    "91" + division + "MA%08d".formatted(i),
                    "shop" + i + "@example.com",
                    name + "店" + i,
                    "ordinary",
                    i % 3 == 0 ? "C1001;C1002" : "C1001",
                    division));
        }
        return shops;
    }

    private static byte[] csv(List<List<String>> shops) {
        var text = new StringBuilder(HEADINGS + ",division_code\r\n");
        shops.forEach(shop -> text.append(shop.stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(java.util.stream.Collectors.joining(",")))
                .append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> shops) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("shops");
            String[] headings = (HEADINGS + ",division_code").split(",");
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
                for (int row = 0; row < shops.size(); row++) {
                    sheet.value(row + 1, column, shops.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    private void confirm(String page) throws InterruptedException {
        assertThat(http.post().uri(page + "/confirm").with(officer()).with(csrf()))
                .hasStatus3xxRedirection();
        UUID job =
                jdbc.queryForObject("select job_id from merchant_bulk where bulk_id = ?::uuid", UUID.class, id(page));
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        JobView view = jobs.find(new JobId(job)).orElseThrow();
        while (!view.state().hasEnded() && System.nanoTime() < until) {
            Thread.sleep(50);
            view = jobs.find(new JobId(job)).orElseThrow();
        }
        assertThat(view.state()).as(BusyWorkers::all).isEqualTo(JobView.State.SUCCEEDED);
        assertThat(get(page, Locale.ENGLISH)).bodyText().contains("data-state=\"DONE\"");
    }

    private List<String> cells(String page) {
        return jdbc.queryForList(
                "select cell || ' ' || code from merchant_bulk_error where bulk_id = ?::uuid order by position",
                String.class,
                id(page));
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private String send(String name, String content) {
        return send(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String send(String name, byte[] content) {
        MvcTestResult result = post(name, content);
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult post(String name, byte[] content) {
        return http.post()
                .uri(PAGE)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(officer())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String page, Locale locale) {
        return http.get().uri(page).locale(locale).with(officer()).exchange();
    }

    private static RequestPostProcessor officer() {
        return user("officer")
                .authorities(AuthorityUtils.createAuthorityList("seat:staff", "merchant:preregister", "export:run"));
    }
}
