package io.touchstone.penalty.remedy;

import static io.touchstone.penalty.violation.CaseFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.inspection.InspectionFailed;
import io.touchstone.inspection.InspectionReversed;
import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.violation.CaseFixture;
import io.touchstone.penalty.violation.CaseState;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans from a decision that demands them to the end of what waits for them, and findings that are taken back. */
@TouchstoneTest
class RemedyFlowTests {

    private static final String WAITING = "A-01";
    private static final String WITH_GRACE = "A-02";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Cases cases;

    @Autowired
    private RemedyRounds rounds;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestClock clock;

    private DecisionFixture decided;
    private String merchant = "";
    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void aShop() {
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        decided = new DecisionFixture(beans);
        merchant = CaseFixture.merchant(db);
        owner = account();
        merchants.giveSeat(owner, merchant);
    }

    @Test
    void endsWhatWaitsOnlyOnceThePlanWasAccepted() {
        DecisionView decision = inForce(WAITING);
        String plan = plan(decision);
        clock.advance(Duration.ofDays(10));
        assertThat(applied(decision)).isEqualTo(states(decision).size());

        assertThat(post(admin(plan, "accept"), staff(), "version", version(plan)))
                .hasStatus(409);
        String once = ids.next().toString();
        assertThat(file(plan, once, "")).hasStatus(422).bodyText().contains("our cause");
        assertThat(file(plan, once, "never again")).hasStatus3xxRedirection();
        assertThat(file(plan, once, "never again")).hasStatus3xxRedirection();
        assertThat(file(plan, ids.next().toString(), "again")).hasStatus(409);
        assertThat(post(admin(plan, "send-back"), staff(), "version", version(plan), "words", " "))
                .hasStatus(422);
        assertThat(post(admin(plan, "send-back"), staff(), "version", version(plan), "words", "how exactly?"))
                .hasStatus3xxRedirection();
        assertThat(file(plan, ids.next().toString(), "by a new supplier")).hasStatus3xxRedirection();
        assertThat(post(admin(plan, "accept"), staff(), "version", "0")).hasStatus(409);
        assertThat(post(admin(plan, "accept"), reader(), "version", version(plan)))
                .hasStatus(403);
        assertThat(post(admin(plan, "accept"), staff(), "version", version(plan)))
                .hasStatus3xxRedirection();

        assertThat(states(decided.view(decision.id())))
                .filteredOn(state -> state == EffectView.State.ENDED)
                .isNotEmpty();
        assertThat(decided.view(decision.id()).effects().stream()
                        .filter(effect -> effect.state() == EffectView.State.APPLIED)
                        .map(effect -> effect.spec().kind().word()))
                .containsOnly("points", "publication");
        assertThat(get("/admin/corrective-plans/" + plan, staff()))
                .hasStatusOk()
                .bodyText()
                .contains("by a new supplier", "how exactly?", "An examination before release is not asked for")
                .doesNotContain("??");
        assertThat(post(admin(plan, "check"), staff(), "version", version(plan), "effective", "no", "words", "failed"))
                .hasStatus(409);
        clock.advance(Duration.ofDays(31));
        assertThat(post(
                        admin(plan, "check"),
                        staff(),
                        "version",
                        version(plan),
                        "effective",
                        "no",
                        "words",
                        "it failed"))
                .hasStatus3xxRedirection();
        assertThat(state(plan)).isEqualTo("failed");
        assertThat(db.queryForList(
                        "select rule_code from penalty_case where source = 'correction' and source_ref like ?",
                        String.class,
                        plan + "%"))
                .containsExactly("B-09");
    }

    @Test
    void curesADecisionWithinItsDaysOfGrace() {
        DecisionView decision = inForce(WITH_GRACE);
        assertThat(decision.state()).isEqualTo(DecisionState.DELAYED);
        String plan = plan(decision);
        file(plan, ids.next().toString(), "never again");
        assertThat(post(admin(plan, "accept"), staff(), "version", version(plan)))
                .hasStatus3xxRedirection();

        assertThat(decided.view(decision.id()).state()).isEqualTo(DecisionState.CURED);
    }

    @Test
    void opensACaseWhenNothingWasFiledInTime() {
        DecisionView decision = inForce(WAITING);
        String plan = plan(decision);
        assertThat(rounds.escalate()).isZero();
        clock.advance(Duration.ofDays(16));

        assertThat(rounds.escalate()).isEqualTo(1);
        assertThat(rounds.escalate()).isZero();
        assertThat(db.queryForObject(
                        "select rule_code from penalty_case where source = 'correction' and source_ref = ?",
                        String.class,
                        plan))
                .isEqualTo("A-07");
        assertThat(file(plan, ids.next().toString(), "late, but")).hasStatus3xxRedirection();
    }

    @Test
    void needsNoPlanOnceTheDecisionIsReversed() {
        DecisionView decision = inForce(WAITING);
        decided.reverse(decision.id(), DecisionFixture.REVIEWER);

        assertThat(state(plan(decision))).isEqualTo("cancelled");
    }

    @Test
    void showsAPlanToItsOwnShopInBothLanguages() {
        String plan = plan(inForce(WAITING));
        String own = own(plan);

        assertThat(get("/portal/shops/" + merchant + "/corrective-plans", merchant(owner)))
                .hasStatusOk()
                .bodyText()
                .contains(plan)
                .doesNotContain("??");
        assertThat(get(own, merchant(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("plan-form")
                .doesNotContain("??");
        assertThat(mvc.get()
                        .uri(own)
                        .with(merchant(owner))
                        .header("Accept-Language", "zh-CN")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("整改方案")
                .doesNotContain("??");
        assertThat(get("/admin/corrective-plans?state=open&merchant=" + merchant, staff()))
                .hasStatusOk()
                .bodyText()
                .contains(plan)
                .doesNotContain("??");
        UUID stranger = account();
        assertThat(get(own, merchant(stranger))).hasStatus(404);
        String other = CaseFixture.merchant(db);
        merchants.giveSeat(stranger, other);
        assertThat(get("/portal/shops/" + other + "/corrective-plans/" + plan, merchant(stranger)))
                .hasStatus(404);
        assertThat(post(
                        "/portal/shops/" + other + "/corrective-plans/" + plan + "/filing",
                        merchant(stranger),
                        "once",
                        ids.next().toString(),
                        "cause",
                        "c",
                        "fix",
                        "f",
                        "prevention",
                        "p"))
                .hasStatus(404);
    }

    @Test
    void takesBackTheDecisionsThatRestOnAReversedInspection() {
        String sample = "SA-" + merchant;
        CaseView failed = failed(sample);
        DecisionView decision = decided.inForce(decided.draft(failed, WAITING));
        assertThat(decision.state()).isEqualTo(DecisionState.IN_FORCE);
        reversed(sample);

        DecisionView after = decided.view(decision.id());
        assertThat(after.state()).isEqualTo(DecisionState.REVERSED);
        assertThat(after.effects()).allMatch(effect -> effect.state() == EffectView.State.REVERTED);
        assertThat(cases.find(failed.id()).state()).isEqualTo(CaseState.DISMISSED);
        assertThat(state(plan(decision))).isEqualTo("cancelled");
        reversed(sample);
        assertThat(cases.find(failed.id()).state()).isEqualTo(CaseState.DISMISSED);
    }

    @Test
    void letsNoHeldDecisionFollowFromAReversedInspection() {
        String sample = "SB-" + merchant;
        CaseView failed = failed(sample);
        UUID held = decided.draft(failed, "B-01");
        assertThat(decided.propose(held)).isEqualTo(DecisionState.HELD);
        reversed(sample);

        assertThat(cases.find(failed.id()).state()).isEqualTo(CaseState.PROPOSED);
        assertThatThrownBy(() -> decided.approve(held, DecisionFixture.APPROVER))
                .isInstanceOf(RuleViolation.class);
        assertThat(decided.view(held).state()).isEqualTo(DecisionState.HELD);
    }

    private CaseView failed(String sample) {
        String product = CaseFixture.product(db, merchant);
        transaction.executeWithoutResult(status -> events.publishEvent(new InspectionFailed(
                new SampleId(UUID.randomUUID()),
                sample,
                merchant,
                product,
                "toys",
                List.of("lead"),
                false,
                false,
                TEST,
                clock.instant())));
        UUID id = db.queryForObject("select case_id from penalty_case where source_ref = ?", UUID.class, sample);
        db.update("update penalty_case set state = 'heard', heard_at = opened_at where case_id = ?", id);
        return cases.find(id);
    }

    private void reversed(String sample) {
        clock.advance(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> events.publishEvent(new InspectionReversed(
                new SampleId(UUID.randomUUID()), sample, merchant, "p", "report_withdrawn", TEST, clock.instant())));
    }

    private DecisionView inForce(String rule) {
        String product = CaseFixture.product(db, merchant);
        return decided.inForce(decided.draft(decided.heard(merchant, product), rule));
    }

    private String plan(DecisionView decision) {
        return String.valueOf(db.queryForObject(
                "select number from penalty_plan where decision_id = ?", String.class, decision.id()));
    }

    private static List<EffectView.State> states(DecisionView decision) {
        return decision.effects().stream().map(EffectView::state).toList();
    }

    private long applied(DecisionView decision) {
        return states(decided.view(decision.id())).stream()
                .filter(state -> state == EffectView.State.APPLIED)
                .count();
    }

    private String version(String plan) {
        return row(plan, "version");
    }

    private String state(String plan) {
        return row(plan, "state");
    }

    private String row(String plan, String column) {
        Map<String, Object> row = db.queryForMap("select * from penalty_plan where number = ?", plan);
        return String.valueOf(row.get(column));
    }

    private MvcTestResult file(String plan, String once, String prevention) {
        return post(
                own(plan) + "/filing",
                merchant(owner),
                "once",
                once,
                "cause",
                "our cause",
                "fix",
                "our fix",
                "prevention",
                prevention);
    }

    private String own(String plan) {
        return "/portal/shops/" + merchant + "/corrective-plans/" + plan;
    }

    private static String admin(String plan, String step) {
        return "/admin/corrective-plans/" + plan + "/" + step;
    }

    private MvcTestResult get(String uri, RequestPostProcessor as) {
        return mvc.get().uri(uri).with(as).exchange();
    }

    private MvcTestResult post(String uri, RequestPostProcessor as, String... fields) {
        var request = mvc.post().uri(uri).with(as).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private UUID account() {
        String name = "owner" + ids.next().toString().substring(19).replace("-", "");
        return accounts.open(NewAccount.plain(name, name, "a-Long-enough-Word-17", Role.MERCHANT), Actor.system("test"))
                .id();
    }

    private RequestPostProcessor staff() {
        return authentication(new SignedInAs().staff("worker", "penalty:read", "penalty:work"));
    }

    private RequestPostProcessor reader() {
        return authentication(new SignedInAs().staff("reader", "penalty:read"));
    }

    private RequestPostProcessor merchant(UUID account) {
        return authentication(new SignedInAs().merchant(account, "plan:own"));
    }
}
