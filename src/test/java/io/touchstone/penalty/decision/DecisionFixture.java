package io.touchstone.penalty.decision;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.violation.CaseFixture;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.penalty.violation.OpenCase;
import io.touchstone.restriction.RestrictionKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions on their way, for tests of what follows from them; every step as its own transaction. */
public final class DecisionFixture {

    public static final Actor OFFICER = new Actor(Actor.Kind.STAFF, "officer");
    public static final Actor APPROVER = new Actor(Actor.Kind.STAFF, "approver");
    public static final Actor REVIEWER = new Actor(Actor.Kind.STAFF, "reviewer");

    /** A rule of class A with points and nothing else, without a hearing. */
    public static final String LIGHT = "A-03";

    /** A rule of class B. */
    public static final String SERIOUS = "B-07";

    private final JdbcTemplate db;
    private final Cases cases;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Drafts drafts;
    private final DecisionSteps steps;
    private final Proposing proposing;
    private final Decisions decisions;
    private final DecisionRows rows;
    private final DecisionOrders orders;
    private final FactFiles files;

    public DecisionFixture(BeanFactory beans) {
        db = beans.getBean(JdbcTemplate.class);
        cases = beans.getBean(Cases.class);
        ids = beans.getBean(Ids.class);
        clock = beans.getBean(Clock.class);
        transaction = beans.getBean(TransactionTemplate.class);
        drafts = beans.getBean(Drafts.class);
        steps = beans.getBean(DecisionSteps.class);
        proposing = beans.getBean(Proposing.class);
        decisions = beans.getBean(Decisions.class);
        rows = beans.getBean(DecisionRows.class);
        orders = beans.getBean(DecisionOrders.class);
        files = new FactFiles(beans.getBean(Intake.class));
    }

    public static EffectSpec demotion(int days) {
        return new EffectSpec.Restriction(RestrictionKind.SEARCH, "merchant", new BigDecimal("0.30"), days, null);
    }

    public static EffectSpec campaignBan(int days) {
        return new EffectSpec.Restriction(RestrictionKind.CAMPAIGN, "merchant", BigDecimal.ZERO, days, null);
    }

    /** A shop that trades. */
    public String merchant() {
        String shop = "d-" + ids.next();
        files.market(shop);
        return shop;
    }

    /** A case in which the merchant was heard. */
    public CaseView heard(String merchant, @Nullable String product) {
        CaseView opened = in(() -> cases.open(new OpenCase(
                merchant,
                null,
                product,
                CaseSource.STAFF,
                null,
                null,
                clock.instant().minus(Duration.ofDays(1)),
                "what happened",
                null,
                clock.instant(),
                CaseFixture.TEST)));
        db.update("update penalty_case set state = 'heard', heard_at = opened_at where case_id = ?", opened.id());
        return opened;
    }

    /** With what the rule orders. */
    public UUID draft(CaseView about, String rule) {
        UUID id = ids.next();
        in(() -> drafts.make(
                new DraftDecision(id, about.id(), rule, "what happened", "why so", false, Automation.NOT),
                clock.instant(),
                OFFICER));
        return id;
    }

    /** With exactly these effects, which deviate from the rule. */
    public UUID draft(CaseView about, String rule, EffectSpec... specs) {
        UUID id = draft(about, rule);
        edit(id, OFFICER, List.of(specs));
        return id;
    }

    /** A new case of a new shop. */
    public UUID draft(EffectSpec... specs) {
        return draft(heard(merchant(), null), LIGHT, specs);
    }

    public void edit(UUID id, Actor actor, List<EffectSpec> specs) {
        Content before = stored(id).content();
        Content content = new Content(
                before.ruleVersionId(),
                before.ruleCode(),
                before.facts(),
                before.reasons(),
                "the usual would not do",
                before.detection(),
                before.automation(),
                before.graceDays(),
                before.newFacts());
        edit(id, actor, content, specs);
    }

    void edit(UUID id, Actor actor, Content content, List<EffectSpec> specs) {
        long version = stored(id).version();
        transaction.executeWithoutResult(status -> steps.edit(id, version, content, specs, clock.instant(), actor));
    }

    public DecisionState propose(UUID id) {
        return propose(id, OFFICER);
    }

    public DecisionState propose(UUID id, Actor actor) {
        proposing.propose(id, stored(id).version(), clock.instant(), actor);
        return stored(id).state();
    }

    public DecisionState approve(UUID id, Actor actor) {
        return approve(id, stored(id).version(), mark(id), actor);
    }

    DecisionState approve(UUID id, long version, String mark, Actor actor) {
        transaction.executeWithoutResult(status -> steps.approve(id, version, mark, null, clock.instant(), actor));
        return stored(id).state();
    }

    /** Proposed, approved where that is needed, and in force. */
    public DecisionView inForce(UUID id) {
        if (propose(id) == DecisionState.HELD) {
            approve(id, APPROVER);
        }
        return decisions.find(id);
    }

    public ReversalReport reverse(UUID id, Actor actor, UUID... effects) {
        return in(() -> decisions.reverse(new ReverseDecision(
                id, java.util.Set.of(effects), "appeal", "PA-2026-000001", "not so", clock.instant(), actor)));
    }

    public String mark(UUID id) {
        return in(() -> orders.mark(rows.lock(id).orElseThrow()));
    }

    StoredDecision stored(UUID id) {
        return rows.find(id).orElseThrow();
    }

    public DecisionView view(UUID id) {
        return decisions.find(id);
    }

    public long count(String sql, Object... values) {
        Long found = db.queryForObject(sql, Long.class, values);
        return found == null ? 0 : found;
    }

    public <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
