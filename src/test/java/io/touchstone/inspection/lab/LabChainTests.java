package io.touchstone.inspection.lab;

import static io.touchstone.inspection.lab.LabFacts.AT;
import static io.touchstone.inspection.lab.LabFacts.CHECKER;
import static io.touchstone.inspection.lab.LabFacts.MAKER;
import static io.touchstone.inspection.lab.LabFacts.SECOND_CHECKER;
import static io.touchstone.inspection.lab.LabFacts.entry;
import static io.touchstone.inspection.lab.LabFacts.lead;
import static io.touchstone.inspection.lab.LabFacts.smell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the sealed part to the result that stands, and the second opinion on it. */
@TouchstoneTest
class LabChainTests {

    private static final Instant LATER = AT.plusSeconds(7200);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Samples samples;

    @Autowired
    private TestOrders orders;

    @Autowired
    private Results results;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private Orders desk;

    @Autowired
    private Specs specs;

    private LabFacts facts;
    private String category = "";

    @BeforeEach
    void begin() {
        facts = new LabFacts(beans);
        category = facts.category();
    }

    @Test
    void letsAResultStandWhenAnotherPersonConfirmedIt() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor tester = facts.member(lab);
        SampleView sample = facts.sealed(category);
        TestOrderView order = facts.order(sample, facts.spec(category, lead(false), smell()), lab);

        assertThat(order.dueOn()).isEqualTo("2026-03-08");
        assertThat(order.price().minor()).isEqualTo(60_000);
        assertThat(state(sample)).isEqualTo(SampleState.TESTING);
        facts.result(order, tester, null, entry("LEAD", "0.31", true), entry("SMELL", "no", true));
        facts.run(() -> confirmations.confirm(order.number(), 1, null, CHECKER, LATER));
        facts.run(() -> confirmations.confirm(order.number(), 1, null, CHECKER, LATER));

        assertThat(orders.find(order.orderId()).orElseThrow().passed()).isTrue();
        assertThat(state(sample)).isEqualTo(SampleState.PASSED);
        assertThat(orders.lines(order.orderId()))
                .extracting(ResultLine::code, ResultLine::limitText, ResultLine::passed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("LEAD", "≤ 0.5 mg/kg", true),
                        org.assertj.core.groups.Tuple.tuple("SMELL", "= no", true));
        assertThat(jdbc.queryForObject(
                        "select sum(amount_minor) from inspection_cost where cause_id = ? and kind = 'test'",
                        Long.class,
                        order.orderId()))
                .isEqualTo(60_000);
    }

    @Test
    void wantsTwoPeopleForSafetyAndNeverTheOneWhoHandedIn() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor tester = facts.member(lab);
        TestOrderView order = facts.order(facts.sealed(category), facts.spec(category, lead(true)), lab);
        facts.result(order, tester, null, entry("LEAD", "0.9", false));

        refused(LabRule.VERIFIER_IS_SUBMITTER, () -> confirmations.confirm(order.number(), 1, null, tester, LATER));
        facts.run(() -> confirmations.confirm(order.number(), 1, null, CHECKER, LATER));
        facts.run(() -> confirmations.confirm(order.number(), 1, null, CHECKER, LATER));
        assertThat(orders.find(order.orderId()).orElseThrow().state()).isEqualTo(TestOrderView.State.SUBMITTED);
        facts.run(() -> confirmations.confirm(order.number(), 1, null, SECOND_CHECKER, LATER));
        assertThat(orders.find(order.orderId()).orElseThrow().passed()).isFalse();
    }

    @Test
    void isHeldToTheSamePeopleByTheDatabase() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor tester = facts.member(lab);
        TestOrderView order = facts.order(facts.sealed(category), facts.spec(category, lead(true)), lab);
        facts.result(order, tester, null, entry("LEAD", "0.3", true));
        String insert = "insert into inspection_verification (order_id, version, submitted_by, verifier, at, confirmed)"
                + " values (?, 1, ?, ?, now(), true)";

        refusedByDatabase(insert, order.orderId(), tester.toString(), tester.toString());
        refusedByDatabase(insert, order.orderId(), "STAFF:other", tester.toString());
        String stand =
                "update inspection_test_order set state = 'verified', verified_at = now(), passed = true where order_id = ?";
        refusedByDatabase(stand, order.orderId());
        jdbc.update(insert, order.orderId(), tester.toString(), CHECKER.toString());
        refusedByDatabase(insert, order.orderId(), tester.toString(), CHECKER.toString());
        refusedByDatabase(stand, order.orderId());
        jdbc.update(insert, order.orderId(), tester.toString(), SECOND_CHECKER.toString());
        refusedByDatabase(stand.replace("true", "false"), order.orderId());
        assertThat(jdbc.update(stand, order.orderId())).isOne();
        for (String table : List.of("inspection_result", "inspection_result_item", "inspection_verification")) {
            refusedByDatabase("delete from " + table + " where order_id = ?", order.orderId());
        }
    }

    @Test
    void keepsTheOriginalWhenALaboratoryAmends() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor tester = facts.member(lab);
        SampleView sample = facts.sealed(category);
        TestOrderView order = facts.order(sample, facts.spec(category, lead(false)), lab);
        facts.result(order, tester, null, entry("LEAD", "0.9", false));
        facts.run(() -> confirmations.confirm(order.number(), 1, null, CHECKER, LATER));
        refused(
                LabRule.RESULT_REASON_MISSING,
                () -> results.amend(order.orderId(), List.of(entry("LEAD", "3", false)), " ", tester, LATER));
        facts.run(() -> results.amend(
                order.orderId(), List.of(entry("LEAD", "0.8", false)), "a figure was misread", tester, LATER));

        TestOrderView amended = orders.find(order.orderId()).orElseThrow();
        assertThat(amended.state()).isEqualTo(TestOrderView.State.SUBMITTED);
        assertThat(amended.passed()).isNull();
        assertThat(jdbc.queryForList(
                        "select value_text from inspection_result_item where order_id = ? order by version",
                        String.class,
                        order.orderId()))
                .containsExactly("0.9", "0.8");
        conflict(LabRule.LAB_CHANGED, () -> confirmations.confirm(order.number(), 1, null, SECOND_CHECKER, LATER));
        facts.run(() -> confirmations.confirm(order.number(), 2, null, CHECKER, LATER));
        assertThat(orders.find(order.orderId()).orElseThrow().passed()).isFalse();

        facts.run(() -> samples.conclude(sample.id(), false, LATER, MAKER));
        conflict(
                LabRule.RESULT_SAMPLE_OVER,
                () -> results.amend(order.orderId(), List.of(entry("LEAD", "0.1", true)), "again", tester, LATER));
    }

    @Test
    void asksTheVerifierWhyWhereTheLaboratorySaysOtherwise() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor tester = facts.member(lab);
        TestOrderView order = facts.order(facts.sealed(category), facts.spec(category, lead(false)), lab);
        facts.result(order, tester, null, entry("LEAD", "0.9", true));

        refused(LabRule.VERIFIER_OWES_REASON, () -> confirmations.confirm(order.number(), 1, null, CHECKER, LATER));
        facts.run(() -> confirmations.sendBack(order.number(), 1, "0.9 is over the limit", CHECKER, LATER));
        conflict(
                LabRule.ORDER_STEP_REFUSED, () -> confirmations.confirm(order.number(), 1, "x", SECOND_CHECKER, LATER));
        facts.result(order, tester, "the verdict was wrong", entry("LEAD", "0.9", false));
        facts.run(() -> confirmations.confirm(order.number(), 2, null, CHECKER, LATER));
        assertThat(orders.find(order.orderId()).orElseThrow().passed()).isFalse();
    }

    @Test
    void letsNoFailureStandWithoutItsReport() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor tester = facts.member(lab);
        TestOrderView order = facts.order(facts.sealed(category), facts.spec(category, lead(false)), lab);
        facts.run(() -> {
            results.enter(order.orderId(), List.of(entry("LEAD", "0.9", false)), tester, LATER);
            results.submit(order.orderId(), Entry.Source.FORM, null, tester, LATER);
        });
        refused(LabRule.REPORT_MISSING, () -> confirmations.confirm(order.number(), 1, null, CHECKER, LATER));
    }

    @Test
    void takesWhatCanBeJudgedAndIsWhole() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor tester = facts.member(lab);
        TestOrderView order = facts.order(facts.sealed(category), facts.spec(category, lead(false), smell()), lab);

        refused(
                LabRule.RESULT_UNREADABLE,
                () -> results.enter(order.orderId(), List.of(entry("LEAD", "much", false)), tester, LATER));
        facts.run(() -> results.enter(order.orderId(), List.of(entry("LEAD", "0.1", true)), tester, LATER));
        refused(
                LabRule.RESULT_INCOMPLETE,
                () -> results.submit(order.orderId(), Entry.Source.FORM, null, tester, LATER));
    }

    @Test
    void sendsAPartOnceAndOnlyToAFitLaboratory() {
        Lab lab = facts.lab(category, 30_000, 7);
        Lab late = facts.lab(category, 10_000, 7);
        jdbc.update("update inspection_lab set cma_until = '2026-02-28' where lab_id = ?", late.labId());
        Lab other = facts.lab(facts.category(), 10_000, 7);
        SampleView sample = facts.sealed(category);
        Spec spec = facts.spec(category, lead(false));

        refused(LabRule.ORDER_LAB_UNFIT, () -> facts.order(sample, spec, late));
        refused(LabRule.ORDER_LAB_UNFIT, () -> facts.order(sample, spec, other));
        refused(
                LabRule.SPEC_OF_OTHER_CATEGORY,
                () -> facts.order(sample, facts.spec(facts.category(), lead(false)), lab));
        UUID once = UUID.randomUUID();
        TestOrderView first = facts.doing(() -> desk.send(once, sample.id(), spec.code(), lab.code(), MAKER, AT));
        TestOrderView again = facts.doing(() -> desk.send(once, sample.id(), spec.code(), lab.code(), MAKER, AT));
        assertThat(again.orderId()).isEqualTo(first.orderId());
        assertThatThrownBy(() -> facts.order(sample, spec, lab)).isInstanceOf(Conflict.class);

        facts.run(() -> desk.takeBack(first.number(), first.version(), "the scale is broken", MAKER, AT));
        assertThat(state(sample)).isEqualTo(SampleState.SEALED);
        assertThat(facts.order(sample, spec, lab).number()).isNotEqualTo(first.number());
    }

    @Test
    void ranksFitLaboratoriesByPriceSpeedTrustAndTurn() {
        Lab dear = facts.lab(category, 40_000, 7);
        Lab cheap = facts.lab(category, 20_000, 7);
        SampleView sample = facts.sealed(category);
        Spec spec = facts.spec(category, lead(false));

        List<Candidate> ranked = desk.candidates(sample, specs.version(spec.code(), 1), AT);

        assertThat(ranked.subList(0, 2)).extracting(one -> one.lab().code()).containsExactly(cheap.code(), dear.code());
        assertThat(ranked.get(0).parts().price()).isEqualTo(30);
        assertThat(ranked.get(1).parts().price()).isEqualTo(15);
        assertThat(ranked.subList(2, ranked.size())).noneMatch(Candidate::isFit);
    }

    @Test
    void retestsTheRetainedPartAtAnotherLaboratoryOnWhatFailed() {
        Lab first = facts.lab(category, 30_000, 7);
        Lab second = facts.lab(category, 50_000, 3);
        Actor tester = facts.member(first);
        SampleView sample = facts.sealed(category);
        TestOrderView order = facts.order(sample, facts.spec(category, lead(false), smell()), first);
        assertThat(orders.retestObjection(sample.id(), AT)).contains(LabRule.RETEST_NOTHING_FAILED);
        facts.result(order, tester, null, entry("LEAD", "0.9", false), entry("SMELL", "no", true));
        facts.run(() -> confirmations.confirm(order.number(), 1, null, CHECKER, LATER));

        assertThat(orders.retestObjection(sample.id(), LATER)).isEmpty();
        TestOrderView retest = facts.doing(() -> orders.retest(sample.id(), MAKER, LATER));
        assertThat(retest.labId()).isEqualTo(second.labId());
        assertThat(retest.items()).containsExactly("LEAD");
        assertThat(retest.blindCode()).isNotEqualTo(order.blindCode());
        assertThat(jdbc.queryForObject(
                        "select choice ->> 'how' from inspection_test_order where order_id = ?",
                        String.class,
                        retest.orderId()))
                .isEqualTo("drawn");
        assertThat(orders.retestObjection(sample.id(), LATER)).contains(LabRule.RETEST_EXISTS);
        conflict(
                LabRule.RESULT_SAMPLE_OVER,
                () -> results.amend(order.orderId(), List.of(entry("LEAD", "0.1", true)), "oh", tester, LATER));
    }

    @Test
    void knowsWhenNoRetestIsPossible() {
        Lab lab = facts.lab(category, 30_000, 7);
        Actor tester = facts.member(lab);
        Spec spec = facts.spec(category, lead(false), smell());
        SampleView bare = facts.sealed(category, false);
        fail(facts.order(bare, spec, lab), tester, "0.9", "no");
        assertThat(orders.retestObjection(bare.id(), LATER)).contains(LabRule.RETEST_NO_RETAINED_PART);

        SampleView smelly = facts.sealed(category);
        fail(facts.order(smelly, spec, lab), tester, "0.1", "yes");
        assertThat(orders.retestObjection(smelly.id(), LATER)).contains(LabRule.RETEST_NOT_RETESTABLE);

        SampleView alone = facts.sealed(category);
        fail(facts.order(alone, spec, lab), tester, "0.9", "no");
        assertThat(orders.retestObjection(alone.id(), LATER)).contains(LabRule.RETEST_NO_OTHER_LAB);
    }

    @Test
    void fixesASpecificationOnceAnotherPersonPublishedIt() {
        String code = "SPEC-X" + LabFacts.next();
        facts.run(() -> specs.add(code, category, "甲", "A", MAKER, AT));
        refused(LabRule.SPEC_EMPTY, () -> specs.publish(code, 1, 0, CHECKER, AT));
        facts.run(() -> specs.put(code, 1, 0, lead(false), MAKER, AT));
        conflict(LabRule.LAB_CHANGED, () -> specs.put(code, 1, 0, smell(), MAKER, AT));
        refused(LabRule.SPEC_PUBLISHER_IS_MAKER, () -> specs.publish(code, 1, 1, MAKER, AT));
        facts.run(() -> specs.publish(code, 1, 1, CHECKER, AT));

        conflict(LabRule.SPEC_NOT_A_DRAFT, () -> specs.put(code, 1, 2, smell(), MAKER, AT));
        refusedByDatabase(
                "update inspection_spec_item set upper_limit = 9 where spec_id = (select spec_id from inspection_spec where code = ?)",
                code);
        assertThat(facts.doing(() -> specs.begin(code, CHECKER, AT))).isEqualTo(2);
        assertThat(specs.version(code, 2).items()).containsExactly(lead(false));
        conflict(LabRule.SPEC_DRAFT_EXISTS, () -> specs.begin(code, MAKER, AT));
    }

    @Test
    void beginsOneDraftWhereManyBeginAtOnce() throws Exception {
        String code = "SPEC-Y" + LabFacts.next();
        facts.run(() -> specs.add(code, category, "乙", "B", MAKER, AT));
        facts.run(() -> specs.put(code, 1, 0, lead(false), MAKER, AT));
        facts.run(() -> specs.publish(code, 1, 1, CHECKER, AT));
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> all = Collections.nCopies(8, () -> isBegun(code));
            int begun = 0;
            for (Future<Boolean> one : hands.invokeAll(all)) {
                begun += one.get() ? 1 : 0;
            }
            assertThat(begun).isOne();
        } finally {
            hands.shutdownNow();
        }
        assertThat(specs.version(code, 2).items()).containsExactly(lead(false));
    }

    private boolean isBegun(String code) {
        try {
            return facts.doing(() -> specs.begin(code, CHECKER, AT)) == 2;
        } catch (Conflict later) {
            assertThat(later.rule()).isEqualTo(LabRule.SPEC_DRAFT_EXISTS);
            return false;
        }
    }

    private void fail(TestOrderView order, Actor tester, String lead, String smell) {
        facts.result(
                order,
                tester,
                null,
                entry("LEAD", lead, lead.equals("0.1")),
                entry("SMELL", smell, smell.equals("no")));
        facts.run(() -> confirmations.confirm(order.number(), 1, null, CHECKER, LATER));
    }

    private SampleState state(SampleView sample) {
        return samples.find(sample.id()).orElseThrow().state();
    }

    private void refused(LabRule rule, Runnable act) {
        assertThatThrownBy(() -> facts.run(act))
                .isInstanceOf(RuleViolation.class)
                .extracting(e -> ((RuleViolation) e).rule())
                .isEqualTo(rule);
    }

    private void conflict(LabRule rule, Runnable act) {
        assertThatThrownBy(() -> facts.run(act))
                .isInstanceOf(Conflict.class)
                .extracting(e -> ((RuleViolation) e).rule())
                .isEqualTo(rule);
    }

    private void refusedByDatabase(String sql, Object... arguments) {
        ThrowingCallable update = () -> jdbc.update(sql, arguments);
        assertThatThrownBy(update).isInstanceOf(DataAccessException.class);
    }
}
