package io.touchstone.penalty.removal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.catalog.Products;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A brand leaves every shelf and comes back (B9). */
@TouchstoneTest
class BrandRemovalPagesTests {

    private static final String PATH = "/admin/brand-removals";
    private static final String DECISIONS = "/admin/decisions/";
    private static final String BRAND = "Cherry Blossom";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Intake intake;

    @Autowired
    private Products products;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate db;

    @BeforeEach
    void twoShopsThatListTheBrand() {
        FactFiles files = new FactFiles(intake);
        files.market("brand-1", "brand-2");
        files.send(
                "products",
                "product_id,merchant_id,category_code,title,brand",
                "cb-1,brand-1,toys,Doll,Cherry Blossom",
                "cb-2,brand-2,toys,Doll,CHERRY-BLOSSOM",
                "cb-3,brand-2,toys,Old doll,cherry blossom",
                "cb-4,brand-2,toys,Doll,Sakura",
                "cb-5,brand-2,toys,Doll,Another");
    }

    @Test
    void showsShopByShopWhatItWouldTakeAndWritesNothing() {
        assertThat(get(PATH + "/new?brand=cherryblossom&spellings=sakura&except=cb-3", officer()))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"count\">3<", "brand-1", "brand-2", "Draft the decision")
                .doesNotContain("??");
        assertThat(get(PATH + "/new?brand=Nobody", officer()))
                .hasStatusOk()
                .bodyText()
                .contains("No listing is meant");
        assertThat(get(PATH + "/new", officer())).hasStatusOk().bodyText().doesNotContain("data-test=\"make\"", "??");
        assertThat(chinese(PATH + "/new?brand=cherryblossom"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void leavesEveryShelfAfterASecondPersonAgreesAndComesBackWhole() {
        String number = drafted();
        assertThat(isLive("cb-1")).isTrue();
        assertThat(get(PATH + "/" + number, officer()))
                .hasStatusOk()
                .bodyText()
                .contains("Products that would leave the shelf", "cb-1", "cb-4")
                .doesNotContain("cb-5", "??");

        assertThat(post(DECISIONS + number + "/propose", officer(), "version", version(number)))
                .hasStatus3xxRedirection();
        assertThat(state(number)).isEqualTo("held");
        String mark = hidden(body(get(DECISIONS + number, approver())), "mark");
        assertThat(post(DECISIONS + number + "/approve", approver(), "version", version(number), "mark", mark))
                .hasStatus3xxRedirection();

        assertThat(state(number)).isEqualTo("in_force");
        assertThat(isLive("cb-1")).isFalse();
        assertThat(isLive("cb-2")).isFalse();
        assertThat(isLive("cb-3")).isTrue();
        assertThat(isLive("cb-4")).isFalse();
        assertThat(get(PATH + "/" + number, officer()))
                .hasStatusOk()
                .bodyText()
                .contains("Result by product", "cb-1", "Not on sale", "Undo window", "data-test=\"export-csv\"")
                .doesNotContain("??");
        assertThat(chinese(PATH + "/" + number))
                .hasStatusOk()
                .bodyText()
                .contains("逐件结果")
                .doesNotContain("??");
        assertThat(get(PATH, officer()))
                .hasStatusOk()
                .bodyText()
                .contains(number, "In force")
                .doesNotContain("??");

        String once = ids.next().toString();
        post(DECISIONS + number + "/reversal", officer(), "once", once, "words", "the wrong brand");
        assertThat(post(DECISIONS + number + "/reversal/" + once, colleague(), "agreed", "yes"))
                .hasStatus3xxRedirection();
        assertThat(isLive("cb-1")).isTrue();
        assertThat(isLive("cb-4")).isTrue();
    }

    @Test
    void makesOneDecisionOfADoubleSubmit() {
        String once = ids.next().toString();

        assertThat(post(PATH + "/new", officer(), form(once, "A-03", "why"))).hasStatus3xxRedirection();
        assertThat(post(PATH + "/new", officer(), form(once, "A-03", "why"))).hasStatus3xxRedirection();

        assertThat(db.queryForObject(
                        "select count(*) from penalty_case where source_ref = ?", Long.class, "brand-removal/" + once))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        assertThat(post(PATH + "/new", officer(), form(ids.next().toString(), "A-03", "")))
                .hasStatus(422)
                .bodyText()
                .contains("It is unsafe", "Please write something here", BRAND);
    }

    @Test
    void showsNothingToStrangers() {
        assertThat(get(PATH, staff("merchant:read"))).hasStatus(403);
        assertThat(get(PATH + "/new?brand=x", staff("penalty:read"))).hasStatus(403);
        assertThat(post(PATH + "/new", staff("penalty:read"), form(ids.next().toString(), "A-03", "why")))
                .hasStatus(403);
        assertThat(get(PATH + "/PD-2020-000001", officer())).hasStatus(404);
    }

    private String drafted() {
        String once = ids.next().toString();
        assertThat(post(PATH + "/new", officer(), form(once, "B-07", "It is unsafe everywhere")))
                .hasStatus3xxRedirection();
        return Objects.requireNonNull(db.queryForObject(
                "select number from penalty_decision where decision_id = ?::uuid", String.class, once));
    }

    private static String[] form(String once, String rule, String why) {
        return new String[] {
            "once",
            once,
            "brand",
            BRAND,
            "spellings",
            "Sakura",
            "except",
            "cb-3",
            "rule",
            rule,
            "facts",
            "It is unsafe",
            "reasons",
            "It breaks",
            "why",
            why
        };
    }

    private boolean isLive(String product) {
        return products.find(product).orElseThrow().isLive(TestClock.START);
    }

    private String state(String number) {
        return db.queryForObject("select state from penalty_decision where number = ?", String.class, number);
    }

    private String version(String number) {
        return db.queryForObject("select version::text from penalty_decision where number = ?", String.class, number);
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor officer() {
        return authentication(new SignedInAs().staff("officer", "penalty:read", "penalty:work", "export:run"));
    }

    private static RequestPostProcessor approver() {
        return authentication(new SignedInAs().staff("approver", "penalty:read", "penalty:approve"));
    }

    /** Whoever proposed or approved it does not take it back. */
    private static RequestPostProcessor colleague() {
        return authentication(new SignedInAs().staff("colleague", "penalty:read", "penalty:approve"));
    }

    private static RequestPostProcessor staff(String ability) {
        return authentication(new SignedInAs().staff("somebody", ability));
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return mvc.get().uri(path).with(who).header("Accept-Language", "en").exchange();
    }

    private MvcTestResult chinese(String path) {
        return mvc.get()
                .uri(path)
                .with(officer())
                .header("Accept-Language", "zh-CN")
                .exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... parameters) {
        var request = mvc.post().uri(path).with(who).with(csrf()).header("Accept-Language", "en");
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
