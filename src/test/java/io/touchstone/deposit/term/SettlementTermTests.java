package io.touchstone.deposit.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.ExtendTerm;
import io.touchstone.deposit.SettlementTermView;
import io.touchstone.deposit.SettlementTerms;
import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class SettlementTermTests {

    private static final Actor SOMEBODY = Actor.system("test");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Autowired
    private SettlementTerms terms;

    @Autowired
    private TermRegister register;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String shop = "";

    @BeforeEach
    void aShopOfItsOwn() {
        shop = "t-" + ids.next();
        new FactFiles(intake).market(shop);
    }

    @Test
    void settlesAsUsualWithoutATerm() {
        String order = order("p", "2026-02-20T00:00:00Z", "2026-02-25T00:00:00Z");

        assertThat(of(order)).isEqualTo(new SettlementTermView(0, at("2026-02-25T00:00:00Z"), List.of()));
    }

    @Test
    void keepsNoTimeForAnOrderThatIsNotCompleted() {
        String order = order("p", "2026-02-20T00:00:00Z", null);
        extend(TermTrigger.RISK, TermScope.merchant(), "C-1", "2026-02-21T00:00:00Z");

        assertThat(of(order)).isEqualTo(new SettlementTermView(15, null, reasons("risk", "C-1")));
    }

    @Test
    void knowsNoTermOfAnOrderItDoesNotKnow() {
        assertThatThrownBy(() -> of("nobody’s")).isInstanceOf(NotFound.class);
    }

    @Test
    void appliesTheLongestOfSeveralAndNamesAll() {
        String order = order("p", "2026-02-10T00:00:00Z", "2026-02-20T08:00:00Z");
        extend(TermTrigger.LIGHT_RISK, TermScope.merchant(), "C-1", "2026-02-11T00:00:00Z");
        extend(TermTrigger.PENALTY_24, TermScope.merchant(), "C-2", "2026-02-12T00:00:00Z");
        extend(TermTrigger.INSUFFICIENT_DEPOSIT, TermScope.merchant(), "C-3", "2026-02-13T00:00:00Z");

        SettlementTermView term = of(order);

        assertThat(term.days()).isEqualTo(30);
        assertThat(term.until()).isEqualTo(at("2026-03-22T08:00:00Z"));
        assertThat(term.reasons())
                .extracting(SettlementTermView.Reason::code)
                .containsExactly("penalty-24", "insufficient-deposit", "light-risk");
    }

    @Test
    void coversOrdersInTransitWhenAPenaltyIsDecidedAndNoOthers() {
        String completedBefore = order("p", "2026-02-01T00:00:00Z", "2026-02-10T00:00:00Z");
        String inTransit = order("p", "2026-02-09T00:00:00Z", "2026-02-14T00:00:00Z");
        String paidLater = order("p", "2026-02-11T00:00:00Z", "2026-02-14T00:00:00Z");
        extend(TermTrigger.PENALTY_48, TermScope.merchant(), "C-1", "2026-02-10T00:00:00Z");

        assertThat(of(completedBefore).days()).isZero();
        assertThat(of(inTransit).days()).isEqualTo(60);
        assertThat(of(paidLater).days()).isZero();
    }

    @Test
    void coversOrdersPaidLaterTooWhileARiskLasts() {
        String completedBefore = order("p", "2026-02-01T00:00:00Z", "2026-02-10T00:00:00Z");
        String paidLater = order("p", "2026-02-11T00:00:00Z", "2026-02-14T00:00:00Z");
        extend(TermTrigger.RISK, TermScope.merchant(), "C-1", "2026-02-10T00:00:00Z");

        assertThat(of(completedBefore).days()).isZero();
        assertThat(of(paidLater).days()).isEqualTo(15);
    }

    @Test
    void coversTheOrdersOfOneProduct() {
        String that = order("p-2", "2026-02-09T00:00:00Z", "2026-02-14T00:00:00Z");
        String another = order("p-3", "2026-02-09T00:00:00Z", "2026-02-14T00:00:00Z");
        extend(TermTrigger.PENALTY_2, TermScope.product("p-2"), "C-1", "2026-02-10T00:00:00Z");

        assertThat(of(that).reasons()).isEqualTo(reasons("penalty-2", "C-1"));
        assertThat(of(another).reasons()).isEmpty();
        assertThat(inForce()).extracting(RestrictionView::scope).containsExactly(RestrictionScope.product("p-2"));
    }

    @Test
    void leavesOrdersOfAnotherShopAlone() {
        String other = "o-" + ids.next();
        new FactFiles(intake).market(other);
        String order = order(other, "p", "2026-02-09T00:00:00Z", null);
        extend(TermTrigger.RISK, TermScope.merchant(), "C-1", "2026-02-10T00:00:00Z");

        assertThat(of(order).days()).isZero();
    }

    @Test
    void waitsForTheDecisionOfAnOpenClaim() {
        String order = order("p", "2026-02-09T00:00:00Z", "2026-02-14T00:00:00Z");
        extend(TermTrigger.LIGHT_RISK, TermScope.merchant(), "C-1", "2026-02-10T00:00:00Z");
        extend(TermTrigger.OPEN_CLAIM, TermScope.order(order), "C-2", "2026-02-16T00:00:00Z");

        SettlementTermView waiting = of(order);
        assertThat(waiting.until()).isNull();
        assertThat(waiting.reasons())
                .extracting(SettlementTermView.Reason::code)
                .containsExactly("open-claim", "light-risk");

        assertThat(lift("C-2", "2026-02-28T00:00:00Z")).isEqualTo(1);
        assertThat(of(order))
                .isEqualTo(new SettlementTermView(3, at("2026-02-17T00:00:00Z"), reasons("light-risk", "C-1")));
    }

    @Test
    void holdsForAClaimOnlyWhatWasNotSettledYet() {
        String settled = order("p", "2026-02-09T00:00:00Z", "2026-02-14T00:00:00Z");
        extend(TermTrigger.OPEN_CLAIM, TermScope.order(settled), "C-1", "2026-02-16T00:00:00Z");

        assertThat(of(settled)).isEqualTo(new SettlementTermView(0, at("2026-02-14T00:00:00Z"), List.of()));
    }

    @Test
    void liftsAtOnceAsIfItHadNotBeenAndKeepsThePastAsItWas() {
        String order = order("p", "2026-02-09T00:00:00Z", "2026-02-14T00:00:00Z");
        extend(TermTrigger.PENALTY_48, TermScope.merchant(), "C-1", "2026-02-10T00:00:00Z");
        assertThat(inForce()).extracting(RestrictionView::kind).containsExactly(RestrictionKind.SETTLEMENT_TERM);

        assertThat(lift("C-1", "2026-02-20T00:00:00Z")).isEqualTo(1);

        assertThat(of(order).days()).isZero();
        assertThat(terms.ofOrder(order, at("2026-02-19T00:00:00Z")).days()).isEqualTo(60);
        assertThat(inForce()).isEmpty();
        assertThat(lift("C-1", "2026-02-21T00:00:00Z")).isZero();
        assertThat(told()).containsExactly("deposit.term_extended", "deposit.term_lifted");
    }

    @Test
    void extendsNothingAgainForATermToldAgain() {
        ExtendTerm command = command(ids.next(), TermTrigger.RISK, TermScope.merchant(), "C-1", NOW);
        run(() -> terms.extend(command));

        run(() -> terms.extend(command));

        assertThat(inForce()).hasSize(1);
        assertThatThrownBy(() -> run(() ->
                        terms.extend(command(command.termId(), TermTrigger.RISK, TermScope.merchant(), "C-2", NOW))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void extendsNothingForATermThatWasToldOfSomethingElse() {
        UUID id = extend(TermTrigger.RISK, TermScope.merchant(), "C-1", "2026-02-10T00:00:00Z");
        String other = "other-" + ids.next();
        new FactFiles(intake).market(other);
        ExtendTerm same = command(id, TermTrigger.RISK, TermScope.merchant(), "C-1", NOW);

        for (ExtendTerm told : List.of(
                command(id, TermTrigger.LIGHT_RISK, TermScope.merchant(), "C-1", NOW),
                command(id, TermTrigger.RISK, TermScope.product("p"), "C-1", NOW),
                new ExtendTerm(id, other, same.trigger(), same.scope(), same.caseNo(), same.reason(), NOW, SOMEBODY))) {
            assertThatThrownBy(() -> run(() -> terms.extend(told))).isInstanceOf(Conflict.class);
        }

        assertThat(inForce()).hasSize(1);
    }

    @Test
    void isLiftedOnceAndNotBeforeItBegan() {
        UUID term = extend(TermTrigger.RISK, TermScope.merchant(), "C-1", "2026-02-10T00:00:00Z");

        assertThatThrownBy(() -> run(() -> register.lift(term, "too early", at("2026-02-09T00:00:00Z"), SOMEBODY)))
                .isInstanceOf(RuleViolation.class);
        run(() -> register.lift(term, "appeal", NOW, SOMEBODY));
        assertThatThrownBy(() -> run(() -> register.lift(term, "again", NOW, SOMEBODY)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> run(() -> register.lift(ids.next(), "unknown", NOW, SOMEBODY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isOverWhenEveryOrderItCoveredHasBeenSettled() {
        order("p", "2026-01-05T00:00:00Z", "2026-01-12T00:00:00Z");
        UUID settled = extend(TermTrigger.PENALTY_2, TermScope.product("p"), "C-1", "2026-01-10T00:00:00Z");
        order("q", "2026-01-05T00:00:00Z", "2026-02-25T00:00:00Z");
        UUID unsettled = extend(TermTrigger.PENALTY_2, TermScope.product("q"), "C-2", "2026-01-10T00:00:00Z");
        order("r", "2026-01-05T00:00:00Z", null);
        UUID inTransit = extend(TermTrigger.PENALTY_2, TermScope.product("r"), "C-3", "2026-01-10T00:00:00Z");
        order("s", "2025-10-05T00:00:00Z", null);
        UUID forgotten = extend(TermTrigger.PENALTY_2, TermScope.product("s"), "C-4", "2026-01-10T00:00:00Z");

        run(() -> register.closeFinished(NOW, 100, SOMEBODY));

        assertThat(over(settled)).isTrue();
        assertThat(over(unsettled)).isFalse();
        assertThat(over(inTransit)).isFalse();
        assertThat(over(forgotten)).isTrue();
        assertThat(inForce()).hasSize(2);
    }

    @Test
    void refusesToBeRewrittenOrDeleted() {
        UUID term = extend(TermTrigger.RISK, TermScope.merchant(), "C-1", "2026-02-10T00:00:00Z");

        assertThatThrownBy(() -> jdbc.update("update deposit_term set days = 1 where term_id = ?", term))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from deposit_term where term_id = ?", term))
                .isInstanceOf(DataAccessException.class);
    }

    private boolean over(UUID term) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select over_at is not null from deposit_term where term_id = ?", Boolean.class, term));
    }

    private List<String> told() {
        return jdbc.queryForList(
                "select action from audit_event where subject_id = ? and action like 'deposit.term%' order by id",
                String.class, shop);
    }

    private List<RestrictionView> inForce() {
        return restrictions.ofMerchant(shop, NOW);
    }

    private SettlementTermView of(String order) {
        return terms.ofOrder(order, NOW);
    }

    private int lift(String caseNo, String at) {
        Integer lifted = transaction.execute(status -> terms.lift(shop, caseNo, "appeal upheld", at(at), SOMEBODY));
        return lifted == null ? 0 : lifted;
    }

    private UUID extend(TermTrigger trigger, TermScope scope, String caseNo, String at) {
        UUID id = ids.next();
        run(() -> terms.extend(command(id, trigger, scope, caseNo, at(at))));
        return id;
    }

    private ExtendTerm command(UUID id, TermTrigger trigger, TermScope scope, String caseNo, Instant at) {
        return new ExtendTerm(id, shop, trigger, scope, caseNo, "because", at, SOMEBODY);
    }

    private void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private String order(String product, String paidAt, String completedAt) {
        return order(shop, product, paidAt, completedAt);
    }

    private String order(String merchant, String product, String paidAt, String completedAt) {
        String id = "o-" + ids.next();
        jdbc.update(
                "insert into trade_order (order_id, buyer_id, merchant_id, product_id, amount_minor, paid_at, completed_at)"
                        + " values (?, 'b', ?, ?, 1000, ?::timestamptz, ?::timestamptz)",
                id,
                merchant,
                product,
                paidAt,
                completedAt);
        return id;
    }

    private static List<SettlementTermView.Reason> reasons(String code, String caseNo) {
        return List.of(new SettlementTermView.Reason(code, caseNo));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
