package io.touchstone.inspection.programme.web;

import static io.touchstone.inspection.programme.PlanFixture.person;
import static io.touchstone.inspection.programme.PlanFixture.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.programme.PlanDesk;
import io.touchstone.inspection.programme.PlanFixture;
import io.touchstone.inspection.programme.PlanFixture.Market;
import io.touchstone.inspection.programme.PlanMethod;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.support.TouchstoneTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Programmes, plans and the public page of a draw, over HTTP. */
@TouchstoneTest
class PlanPagesTests {

    private static final String PLANS = "/admin/inspection/plans";
    private static final String PROGRAMMES = "/admin/inspection/programmes";
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private PlanDesk desk;

    @Autowired
    private Samples samples;

    @Autowired
    private TransactionTemplate tx;

    @Autowired
    private JdbcTemplate db;

    private PlanFixture plans;

    @BeforeEach
    void fixture() {
        plans = new PlanFixture(db, desk);
    }

    @Test
    void takesAProgrammeFromItsAuthorToItsOpener() {
        Market market = plans.market(3);
        String once = UUID.randomUUID().toString();
        String[] typed = programme(once, market.category() + " small parts");

        String page = location(post(PROGRAMMES, staff("author"), typed));
        assertThat(location(post(PROGRAMMES, staff("author"), typed))).isEqualTo(page);
        assertThat(post(page + "/open", staff("author"), "version", "0")).hasStatus(422);
        assertThat(post(page + "/open", person("reader", "inspection:read"), "version", "0"))
                .hasStatus(403);
        assertThat(post(page + "/open", staff("opener"), "version", "7")).hasStatus(409);
        assertThat(post(page + "/open", staff("opener"), "version", "0")).hasStatus3xxRedirection();

        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String shown :
                    List.of(page, PROGRAMMES, PROGRAMMES + "?state=open", PROGRAMMES + "/new", page + "/edit")) {
                assertThat(get(shown, staff("reader"), locale))
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("??");
            }
        }
        assertThat(post(page + "/close", staff("author"), "version", "1")).hasStatus3xxRedirection();
    }

    @Test
    void losesNothingThatWasTypedWrongly() {
        assertThat(post(PROGRAMMES, staff("author"), programme(UUID.randomUUID().toString(), "no-such-category why")))
                .hasStatus(422)
                .bodyText()
                .contains("no-such-category why", "Toys of the spring", "Each line needs the code of a known category");
        String number = plans.draft(PlanMethod.BUDGET, plans.market(2), null);
        assertThat(post(
                        PLANS + "/" + number + "/design",
                        staff("p"),
                        "version",
                        "1",
                        "strata",
                        "category",
                        "budget",
                        "much"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"much\"", "Give an amount above zero");
        assertThat(post(
                        PLANS + "/" + number + "/population",
                        staff("p"),
                        "version",
                        "1",
                        "categories",
                        "nowhere",
                        "ordersDays",
                        "0"))
                .hasStatus(422)
                .bodyText()
                .contains("nowhere", "Give 1 to 730 days.");
        assertThat(post(PLANS, staff("p"), "once", UUID.randomUUID().toString(), "name", "", "method", "follow_up"))
                .hasStatus(422);
    }

    @Test
    void takesAPlanThroughItsStepsByItsPages() {
        Market market = plans.market(40);
        String page = location(post(
                PLANS, staff("p"), "once", UUID.randomUUID().toString(), "name", "Spring toys", "method", "budget"));
        String plan = page.substring(0, page.lastIndexOf('/'));
        assertThat(post(page, staff("p"), "version", "0", "categories", market.category()))
                .hasStatus3xxRedirection();
        assertThat(get(plan + "/count", staff("p"), Locale.ENGLISH)).bodyText().contains("40 products");
        assertThat(post(
                        plan + "/design",
                        staff("p"),
                        "version",
                        "1",
                        "strata",
                        "price_band",
                        "budget",
                        "9000",
                        "control",
                        "20",
                        "minimum",
                        "1"))
                .hasStatus3xxRedirection();
        String number = plan.substring(PLANS.length() + 1);
        plans.commit(number);
        plans.freeze(number);
        plans.draw(number);

        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String shown : List.of(
                    plan,
                    page,
                    plan + "/design",
                    plan + "/strata",
                    PLANS,
                    PLANS + "?state=drawn&method=budget&programme=x",
                    PLANS + "/new")) {
                assertThat(get(shown, staff("p"), locale))
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("??");
            }
        }
        assertThat(get(plan, person("stranger"), Locale.ENGLISH)).hasStatus(403);
        assertThat(get(PLANS + "/SP-1999-000001", staff("p"), Locale.ENGLISH)).hasStatus(404);
        assertThat(post(plan + "/commit", staff("p"), "version", "0")).hasStatus(409);
    }

    @Test
    void saysWhyAPopulationWasNotFrozenAndLetsItBeTriedAgain() {
        Market nobodys = new Market("toys-that-nobody-sells", "nobody");
        String number = plans.draft(PlanMethod.DQL, nobodys, null);
        plans.commit(number);
        String page = PLANS + "/" + number;
        assertThat(get(page, staff("p"), Locale.ENGLISH)).bodyText().doesNotContain("data-test=\"step\"");

        plans.freeze(number);

        assertThat(get(page, staff("p"), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "data-test=\"step\"",
                        "The population was not frozen",
                        "No product fits the definition",
                        "data-test=\"freeze\"",
                        "data-test=\"cancel\"")
                .doesNotContain("??", "rule.inspection");
        assertThat(get(page, staff("p"), Locale.SIMPLIFIED_CHINESE))
                .bodyText()
                .contains("总体未能冻结", "没有符合总体定义的商品")
                .doesNotContain("??");

        db.update(
                "insert into taxonomy_category (category_code, name_zh, risk_class, updated_at) values (?, '玩具', 'low', 'epoch')",
                nobodys.category());
        plans.shop("shop-" + nobodys.merchant(), nobodys.category(), 3);
        plans.freeze(number);

        assertThat(plans.state(number)).isEqualTo("frozen");
        assertThat(get(page, staff("p"), Locale.ENGLISH)).bodyText().doesNotContain("data-test=\"step\"");
    }

    @Test
    void tellsNobodyMoreThanTheHashBeforeTheSeedIsPublished() {
        Market market = plans.market(30);
        String draft = plans.draft(PlanMethod.BUDGET, market, 500_000L);
        assertThat(http.get().uri("/draws/" + draft).exchange()).hasStatus(404);
        String number = plans.drawn(PlanMethod.BUDGET, market, 500_000L);

        assertThat(http.get().uri("/draws/" + number).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"hash\"", "data-test=\"sealed\"")
                .doesNotContain(market.merchant(), "data-test=\"seed\"", "data-test=\"drawn\"");
        assertThat(http.get().uri("/draws/" + number + "/files.zip").exchange()).hasStatus(404);
        assertThat(http.post()
                        .uri("/draws/" + number)
                        .param("seed", "00".repeat(32))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void letsAnybodyRedoADrawHereAndElsewhere(@TempDir Path folder) throws Exception {
        String number = revealed(plans.market(400));
        MvcTestResult page = http.get().uri("/draws/" + number).exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"seed\"", "data-test=\"drawn\"")
                .doesNotContain("??");
        String seed = db.queryForObject(
                "select encode(seed_revealed, 'hex') from inspection_plan where number = ?", String.class, number);

        assertThat(redo(number, seed)).hasStatusOk().bodyText().contains("The draw is right");
        assertThat(redo(number, "ab".repeat(32)))
                .hasStatusOk()
                .bodyText()
                .contains("does not fit", "does not have the hash");
        assertThat(redo(number, "nonsense")).hasStatus(422).bodyText().contains("64 hexadecimal digits");

        byte[] archive = http.get()
                .uri("/draws/" + number + "/files.zip")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        Path zip = Files.write(folder.resolve("draw.zip"), archive);
        Path program = folder.resolve("VerifyDraw.java");
        Files.write(
                program,
                http.get()
                        .uri("/draws/VerifyDraw.java")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(verify(program, zip)).startsWith("0 ").contains("The draw is right.");

        Path opened = unpack(zip, folder.resolve("opened"));
        Path drawn = opened.resolve("drawn.csv");
        List<String> lines = Files.readAllLines(drawn);
        String last = lines.get(lines.size() - 1);
        lines.set(lines.size() - 1, last.substring(0, last.lastIndexOf(',') + 1) + "somebody-else");
        Files.write(drawn, lines);
        assertThat(verify(program, opened)).startsWith("1 ").contains("WRONG", "The draw is NOT right.");

        Files.writeString(opened.resolve("population.csv"), "stratum,product_id\n1,p\n");
        assertThat(verify(program, opened)).startsWith("1 ").contains("WRONG  SHA-256 of the population");
    }

    private String revealed(Market market) {
        String number = plans.drawn(PlanMethod.BUDGET, market, 1_000_000L);
        List<UUID> drawn = db.queryForList(
                "select sample_id from inspection_sample where plan_id = ? order by draw_rank",
                UUID.class,
                plans.id(number));
        tx.executeWithoutResult(status -> {
            samples.cancel(new SampleId(drawn.get(0)), "sold out", AT, Actor.system("test"));
            drawn.subList(1, drawn.size())
                    .forEach(sample -> samples.ordered(new SampleId(sample), AT, Actor.system("test")));
        });
        db.queryForList(
                        "select sample_id from inspection_sample where plan_id = ? and state = 'drawn'",
                        UUID.class,
                        plans.id(number))
                .forEach(sample -> tx.executeWithoutResult(
                        status -> samples.ordered(new SampleId(sample), AT, Actor.system("test"))));
        assertThat(plans.state(number)).isEqualTo("revealed");
        return number;
    }

    private MvcTestResult redo(String number, String seed) {
        return http.post()
                .uri("/draws/" + number)
                .param("seed", seed)
                .with(csrf())
                .locale(Locale.ENGLISH)
                .exchange();
    }

    private static String verify(Path program, Path files) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        program.toString(),
                        files.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    private static Path unpack(Path zip, Path folder) throws Exception {
        Files.createDirectories(folder);
        try (var archive = new java.util.zip.ZipFile(zip.toFile())) {
            for (var entry : java.util.Collections.list(archive.entries())) {
                Files.copy(archive.getInputStream(entry), folder.resolve(entry.getName()));
            }
        }
        return folder;
    }

    private static String[] programme(String once, String focus) {
        return new String[] {
            "once",
            once,
            "nameZh",
            "春季玩具",
            "nameEn",
            "Toys of the spring",
            "quarter",
            "2026Q1",
            "budget",
            "600000",
            "reason",
            "Complaints rose",
            "focus",
            focus
        };
    }

    private MvcTestResult get(String path, Authentication somebody, Locale locale) {
        return http.get()
                .uri(path)
                .with(authentication(somebody))
                .locale(locale)
                .exchange();
    }

    private MvcTestResult post(String path, Authentication somebody, String... parameters) {
        var request = http.post().uri(path).locale(Locale.ENGLISH);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.with(authentication(somebody)).with(csrf()).exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }
}
