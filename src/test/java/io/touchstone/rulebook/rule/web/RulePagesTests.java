package io.touchstone.rulebook.rule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.kernel.Actor;
import io.touchstone.rulebook.RuleComments;
import io.touchstone.rulebook.RuleReplay;
import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class RulePagesTests {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final String OPEN_UNTIL = "2026-03-09T18:00";
    private static final String DAY = "2026-03-26T00:00";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Rules rules;

    @Autowired
    private RuleComments comments;

    @Autowired
    private RuleReplay replay;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void startAtTheFixedTime() {
        clock.reset();
    }

    @Test
    void listsAndFiltersTheRules() {
        assertThat(get("/admin/rules?class=C"))
                .hasStatusOk()
                .bodyText()
                .contains("C-04")
                .doesNotContain("B-01");
        assertThat(get("/admin/rules?q=no such rule")).hasStatusOk().bodyText().contains("No rules");
    }

    @Test
    void showsTheLadderWithItsAlternative() {
        assertThat(get("/admin/rules/LADDER/versions/2"))
                .hasStatusOk()
                .bodyText()
                .contains("at every 12 points", "CNY 10000.00", "<ins>");
    }

    @Test
    void bringsADraftIntoForceOverTheWholeWay() {
        assertThat(post("/admin/rules/A-03/new", form("3", "7", "14"), "writer"))
                .hasStatus3xxRedirection();
        String at = "/admin/rules/A-03/versions/2";
        assertThat(get(at)).hasStatusOk().bodyText().contains("Late shipment, changed", "Compared with A-03 v1");

        assertThat(post(at + "/open", step(0, "2026-03-05T00:00"), "writer"))
                .hasStatus(422)
                .bodyText()
                .contains("for 7 days at least", "2026-03-05T00:00");
        assertThat(post(at + "/open", step(0, OPEN_UNTIL), "writer")).hasStatus3xxRedirection();
        UUID comment = UUID.randomUUID();
        UUID version = comments.open(NOW).get(0).version().id();
        transaction.executeWithoutResult(status -> comments.add(comment, version, UUID.randomUUID(), "Too hard."));
        assertThat(post(at + "/publish", step(1, DAY), "second"))
                .hasStatus(422)
                .bodyText()
                .contains("is not over");

        clock.advance(Duration.ofDays(9));
        assertThat(post(at + "/publish", step(1, DAY), "writer"))
                .hasStatus(422)
                .bodyText()
                .contains("another person");
        assertThat(post(at + "/publish", step(1, DAY), "second"))
                .hasStatus(422)
                .bodyText()
                .contains("without an answer");
        assertThat(post(at + "/comments/" + comment, answer("We made it milder."), "writer"))
                .hasStatus3xxRedirection();
        assertThat(post(at + "/comments/" + comment, answer("Again."), "writer"))
                .hasStatus(409);
        assertThat(post(at + "/publish", step(1, "2026-03-13T00:00"), "second"))
                .hasStatus(422)
                .bodyText()
                .contains("inside the notice: 15 days");
        assertThat(post(at + "/publish", step(0, DAY), "second")).hasStatus(409);
        awaitImpact("A-03");
        assertThat(post(at + "/publish", step(1, DAY), "second")).hasStatus3xxRedirection();

        Instant day = Instant.parse("2026-03-25T16:00:00Z");
        assertThat(at(day.minusSeconds(1)).version()).isEqualTo(1);
        assertThat(at(day).version()).isEqualTo(2);
        assertThat(((ViolationTerms) at(day).terms()).points()).isEqualTo(3);
        assertThat(rules.versions("A-03")).extracting(RuleVersion::effectiveTo).containsExactly(day, null);
        assertThat(mvc.get().uri("/rules/A-03/2").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Announced", "Too hard.", "We made it milder.", "<del>")
                .doesNotContain("STAFF:");
    }

    @Test
    void givesUpWhatWasAnnouncedAndLetsTheOldOneGoOn() {
        assertThat(post("/admin/rules/A-06/new", form("3", "", ""), "writer")).hasStatus3xxRedirection();
        String at = "/admin/rules/A-06/versions/2";
        assertThat(post(at + "/open", step(0, OPEN_UNTIL), "writer")).hasStatus3xxRedirection();
        clock.advance(Duration.ofDays(9));
        awaitImpact("A-06");
        assertThat(post(at + "/publish", step(1, DAY), "second")).hasStatus3xxRedirection();

        assertThat(post(at + "/withdraw", step(2, ""), "second")).hasStatus(422);
        assertThat(post(at + "/withdraw", step(2, "Not needed"), "second")).hasStatus3xxRedirection();

        assertThat(rules.versions("A-06")).singleElement().satisfies(only -> {
            assertThat(only.effectiveTo()).isNull();
            assertThat(only.state()).isEqualTo(RuleState.IN_FORCE);
        });
    }

    @Test
    void keepsWhatWasTypedWhenItMakesNoRule() {
        Map<String, String> typed = form("many", "7", "");
        typed.put("titleEn", "");
        typed.put("measures[0].kind", "fine");

        MvcTestResult page = post("/admin/rules/A-04/new", typed, "writer");

        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains("Enter a whole number", "at most 200", "Check the days", "迟延发货（修订）");
        assertThat(rules.versions("A-04")).hasSize(1);
    }

    @Test
    void addsARowWithoutScript() {
        Map<String, String> typed = form("3", "7", "14");
        typed.put("row", "1");

        assertThat(post("/admin/rules/A-04/new", typed, "writer"))
                .hasStatusOk()
                .bodyText()
                .contains("measures[3].kind", "Late shipment, changed");
    }

    @Test
    void draftsANewRuleOnceUnderItsCode() {
        Map<String, String> typed = form("6", "7", "");
        typed.put("code", "A-77");
        assertThat(post("/admin/rules/new", typed, "writer")).hasStatus3xxRedirection();

        assertThat(post("/admin/rules/new", typed, "writer"))
                .hasStatus(422)
                .bodyText()
                .contains("A-77 already");
        assertThat(mvc.get().uri("/rules/A-77").exchange()).hasStatus(404);
    }

    @Test
    void makesOneDraftOfAFormThatIsSentTwice() {
        Map<String, String> typed = form("6", "7", "");
        typed.put("once", UUID.randomUUID().toString());

        String first =
                post("/admin/rules/A-05/new", typed, "writer").getResponse().getRedirectedUrl();
        String again =
                post("/admin/rules/A-05/new", typed, "writer").getResponse().getRedirectedUrl();

        assertThat(first).isEqualTo("/admin/rules/A-05/versions/2").isEqualTo(again);
        assertThat(get("/admin/rules/A-05")).bodyText().doesNotContain("A-05 v3");
    }

    @Test
    void refusesThoseWithoutTheAbility() {
        var draft = mvc.post()
                .uri("/admin/rules/A-03/new")
                .with(csrf())
                .with(user(person("reader", "seat:staff", "rule:read")));
        form("3", "7", "").forEach(draft::param);
        assertThat(draft.exchange()).hasStatus(403);
        assertThat(mvc.get()
                        .uri("/admin/rules/A-03/new")
                        .with(user(person("reader", "seat:staff", "rule:read")))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/admin/rules")
                        .with(user(person("none", "seat:staff")))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void letsAnybodyReadWhatHoldsButNoDraft() {
        assertThat(mvc.get().uri("/rules?class=B").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("B-01 v1")
                .doesNotContain("A-01 v1");
        assertThat(mvc.get().uri("/rules/C-03").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("50% of the deposit");
        assertThat(mvc.get().uri("/rules/LADDER/2").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/rules/X-99").exchange()).hasStatus(404);
    }

    /** Until a job has worked out what the open version would have changed; before that it is not published. */
    private void awaitImpact(String code) {
        RuleVersion open = comments.open(NOW).stream()
                .map(RuleComments.Draft::version)
                .filter(version -> version.code().equals(code))
                .findFirst()
                .orElseThrow();
        Awaitility.await().until(() -> replay.isDone(open.id()));
    }

    private RuleVersion at(Instant instant) {
        return rules.at("A-03", instant).orElseThrow();
    }

    private static Map<String, String> form(String points, String days, String other) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("titleZh", "迟延发货（修订）");
        form.put("titleEn", "Late shipment, changed");
        form.put("textZh", "未在承诺时间内发货。");
        form.put("textEn", "An order is not shipped in time.");
        form.put("source", "ruling of the test");
        form.put("revision", "0");
        form.put("terms.violationClass", "A");
        form.put("terms.points", points);
        form.put("terms.graceDays", "0");
        form.put("terms.category", "STATEMENT_CATEGORY_OTHER_VIOLATION_TC");
        form.put("measures[0].kind", "campaign_ban");
        form.put("measures[0].days", days);
        form.put("measures[1].kind", "publishing_ban");
        form.put("measures[1].days", other);
        return form;
    }

    private static Map<String, String> step(long revision, String typed) {
        return Map.of("revision", Long.toString(revision), "typed", typed);
    }

    private static Map<String, String> answer(String words) {
        return Map.of("adopted", "true", "typed", words);
    }

    private MvcTestResult get(String uri) {
        return mvc.get()
                .uri(uri)
                .with(user(person("writer", "seat:staff", "rule:read", "rule:write", "export:run")))
                .exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields, String who) {
        var request = mvc.post()
                .uri(uri)
                .with(csrf())
                .with(user(person(who, "seat:staff", "rule:read", "rule:write", "rule:publish")));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Person person(String who, String... authorities) {
        return new Person(
                who, Arrays.stream(authorities).map(SimpleGrantedAuthority::new).toList());
    }

    /** Somebody of the staff with a name of their own. */
    private static final class Person extends User implements SignedIn {

        private static final long serialVersionUID = 1L;

        Person(String who, List<? extends GrantedAuthority> authorities) {
            super(who, "", authorities);
        }

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.STAFF, getUsername());
        }

        @Override
        public String displayName() {
            return getUsername();
        }
    }
}
