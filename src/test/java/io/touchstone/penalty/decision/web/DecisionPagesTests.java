package io.touchstone.penalty.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.kernel.Ids;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A decision as officers and approvers go through it. */
@TouchstoneTest
class DecisionPagesTests {

    private static final String LIST = "/admin/decisions";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(once|version|mark)\" value=\"([^\"]+)\"");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    private CaseView about;

    @BeforeEach
    void aCase() {
        clock.reset();
        DecisionFixture made = new DecisionFixture(beans);
        about = made.heard(made.merchant(), null);
    }

    @Test
    void goesFromTheCaseToADecisionInForce() {
        String number = drafted("A-03");

        assertThat(get(LIST + "/" + number + "/edit", officer()))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"row\"", "Points", "Publication", "A, general")
                .doesNotContain("??");
        assertThat(get(LIST + "/" + number + "/preview", officer()))
                .hasStatusOk()
                .bodyText()
                .contains("One person is enough", "Points of class A", "Deposit balance", "Listings on sale")
                .doesNotContain("??");
        assertThat(state(number)).isEqualTo("draft");

        assertThat(post(LIST + "/" + number + "/propose", officer(), "version", version(number)))
                .hasStatus3xxRedirection();
        assertThat(state(number)).isEqualTo("in_force");
        assertThat(get(LIST + "/" + number, officer()))
                .hasStatusOk()
                .bodyText()
                .contains("In force", number, "data-test=\"statement\"", "data-test=\"appeals\"")
                .doesNotContain("??");
        assertThat(chinese(LIST + "/" + number))
                .hasStatusOk()
                .bodyText()
                .contains("已生效")
                .doesNotContain("??");
        assertThat(chinese(LIST))
                .hasStatusOk()
                .bodyText()
                .contains(number, "处罚决定")
                .doesNotContain("??");
        assertThat(post(LIST + "/" + number + "/propose", officer(), "version", version(number)))
                .hasStatus(409);
    }

    @Test
    void approvesExactlyWhatWasRead() {
        String number = drafted("B-07");
        assertThat(post(LIST + "/" + number + "/propose", officer(), "version", version(number)))
                .hasStatus3xxRedirection();
        assertThat(state(number)).isEqualTo("held");
        String page = body(get(LIST + "/" + number, approver()));
        String mark = hidden(page, "mark");

        assertThat(post(
                        LIST + "/" + number + "/approve",
                        approver(),
                        "version",
                        version(number),
                        "mark",
                        "0".repeat(64)))
                .hasStatus(409);
        assertThat(post(LIST + "/" + number + "/approve", officer(), "version", version(number), "mark", mark))
                .hasStatus(403);
        assertThat(post(
                        LIST + "/" + number + "/approve",
                        staff("officer", "penalty:read", "penalty:approve"),
                        "version",
                        version(number),
                        "mark",
                        mark))
                .hasStatus(422);
        assertThat(post(LIST + "/" + number + "/approve", approver(), "version", version(number), "mark", mark))
                .hasStatus3xxRedirection();
        assertThat(state(number)).isEqualTo("in_force");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        assertThat(post(
                        LIST + "/new?case=" + about.number(),
                        officer(),
                        "once",
                        ids.next().toString(),
                        "facts",
                        "kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a rule", "kept words");
        String number = drafted("A-03");
        assertThat(post(
                        LIST + "/" + number + "/edit",
                        officer(),
                        "act",
                        "save",
                        "version",
                        version(number),
                        "facts",
                        "typed facts",
                        "reasons",
                        "",
                        "graceDays",
                        "0",
                        "automation",
                        "not",
                        "rows[0].kind",
                        "points",
                        "rows[0].what",
                        "a",
                        "rows[0].amount",
                        "many"))
                .hasStatus(422)
                .bodyText()
                .contains("typed facts", "many", "Effect 1 is not complete")
                .doesNotContain("??");
    }

    @Test
    void addsAndTakesOutEffectsWithoutScript() {
        String number = drafted("A-03");
        String[] form = {
            "version",
            version(number),
            "facts",
            "f",
            "reasons",
            "r",
            "graceDays",
            "0",
            "automation",
            "not",
            "rows[0].kind",
            "points",
            "rows[0].what",
            "a",
            "rows[0].amount",
            "1"
        };
        assertThat(post(LIST + "/" + number + "/edit", officer(), with(form, "act", "add", "addKind", "restriction")))
                .hasStatusOk()
                .bodyText()
                .contains("Search demotion", "rows[1].amount")
                .doesNotContain("??");
        for (String kind :
                new String[] {"listing", "rating_void", "deposit", "merchant_state", "document_hold", "publication"}) {
            assertThat(post(LIST + "/" + number + "/edit", officer(), with(form, "act", "add", "addKind", kind)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
        assertThat(post(LIST + "/" + number + "/edit", officer(), with(form, "act", "0")))
                .hasStatusOk()
                .bodyText()
                .contains("It orders nothing yet");
        assertThat(post(LIST + "/" + number + "/edit", officer(), with(form, "act", "suggest")))
                .hasStatusOk()
                .bodyText()
                .contains("Publication");
        assertThat(post(LIST + "/" + number + "/edit", officer(), with(form, "act", "save", "deviation", "mild")))
                .hasStatus3xxRedirection();
        assertThat(jdbc.queryForObject(
                        "select count(*) from penalty_effect join penalty_decision using (decision_id) where number = ?",
                        Long.class,
                        number))
                .isEqualTo(1);
        assertThat(post(LIST + "/" + number + "/edit", officer(), with(form, "act", "save", "deviation", "stale")))
                .hasStatus(409);
    }

    @Test
    void takesADecisionBackByTwoPeople() {
        String number = drafted("A-03");
        post(LIST + "/" + number + "/propose", officer(), "version", version(number));
        String once = ids.next().toString();

        assertThat(post(LIST + "/" + number + "/reversal", officer(), "once", once, "words", ""))
                .hasStatus(422);
        assertThat(post(LIST + "/" + number + "/reversal", officer(), "once", once, "words", "a mistake"))
                .hasStatus3xxRedirection();
        assertThat(post(LIST + "/" + number + "/reversal", officer(), "once", once, "words", "a mistake"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.queryForObject(
                        "select count(*) from penalty_reversal_request where reason = 'a mistake'", Long.class))
                .isEqualTo(1);
        String answer = LIST + "/" + number + "/reversal/" + once;
        assertThat(post(answer, staff("officer", "penalty:read", "penalty:approve"), "agreed", "yes"))
                .hasStatus(422);
        assertThat(post(answer, approver(), "agreed", "yes")).hasStatus3xxRedirection();

        assertThat(state(number)).isEqualTo("reversed");
        assertThat(get(LIST + "/" + number, approver()))
                .hasStatusOk()
                .bodyText()
                .contains("Report of reversal", "data-test=\"undone\"", "Points of class A", "By the platform itself")
                .doesNotContain("??");
        assertThat(chinese(LIST + "/" + number)).bodyText().contains("撤销报告").doesNotContain("??");
    }

    @Test
    void showsNothingToStrangers() {
        String number = drafted("A-03");

        assertThat(get(LIST, staff("stranger", "merchant:read"))).hasStatus(403);
        assertThat(get(LIST + "/" + number, staff("stranger", "merchant:read"))).hasStatus(403);
        assertThat(post(LIST + "/" + number + "/propose", staff("reader", "penalty:read"), "version", version(number)))
                .hasStatus(403);
        assertThat(get(LIST + "/PD-2020-000001", officer())).hasStatus(404);
        assertThat(get(LIST + "?view=open&rule=A-03&merchant=" + about.merchantId(), officer()))
                .hasStatusOk()
                .bodyText()
                .contains(number);
        assertThat(get(LIST + "/merchants/" + about.merchantId() + "/panel", officer()))
                .hasStatusOk()
                .bodyText()
                .contains(number)
                .doesNotContain("??");
        assertThat(get(LIST + "/cases/" + about.number() + "/panel", officer()))
                .hasStatusOk()
                .bodyText()
                .contains(number);
        assertThat(get(LIST + "?number=" + about.number(), officer()))
                .bodyText()
                .contains(number);
    }

    private String drafted(String rule) {
        String once = ids.next().toString();
        assertThat(get(LIST + "/new?case=" + about.number(), officer()))
                .hasStatusOk()
                .bodyText()
                .contains(rule)
                .doesNotContain("??");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(post(
                            LIST + "/new?case=" + about.number(),
                            officer(),
                            "once",
                            once,
                            "rule",
                            rule,
                            "facts",
                            "late",
                            "reasons",
                            "too late",
                            "automation",
                            "not"))
                    .hasStatus3xxRedirection();
        }
        return jdbc.queryForObject(
                "select number from penalty_decision where decision_id = ?::uuid", String.class, once);
    }

    private static String[] with(String[] form, String... more) {
        String[] all = new String[form.length + more.length];
        System.arraycopy(form, 0, all, 0, form.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return all;
    }

    private String state(String number) {
        return jdbc.queryForObject("select state from penalty_decision where number = ?", String.class, number);
    }

    private String version(String number) {
        return jdbc.queryForObject("select version::text from penalty_decision where number = ?", String.class, number);
    }

    private static String hidden(String page, String name) {
        Matcher found = HIDDEN.matcher(page);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return found.group(2);
            }
        }
        throw new IllegalStateException(name);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestPostProcessor officer() {
        return staff("officer", "penalty:read", "penalty:work", "export:run");
    }

    private static RequestPostProcessor approver() {
        return staff("approver", "penalty:read", "penalty:approve");
    }

    private static RequestPostProcessor staff(String name, String... abilities) {
        return authentication(new SignedInAs().staff(name, abilities));
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
