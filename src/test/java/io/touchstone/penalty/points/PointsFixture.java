package io.touchstone.penalty.points;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects;
import io.touchstone.rulebook.ViolationClass;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Shops, and decisions about them that deduct points. */
public final class PointsFixture {

    /** The clock of the tests. */
    public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    static final Actor SOMEBODY = Actor.system("test");

    private final Effects effects;
    private final JdbcTemplate db;
    private final Ids ids;
    private final TransactionTemplate transaction;

    public PointsFixture(ApplicationContext application) {
        this.effects = application.getBean(Effects.class);
        this.db = application.getBean(JdbcTemplate.class);
        this.ids = application.getBean(Ids.class);
        this.transaction = application.getBean(TransactionTemplate.class);
    }

    public String shop() {
        String shop = "p-" + ids.next();
        db.update(
                "insert into taxonomy_category (category_code, name_zh, updated_at) values ('points-toys', 'Toys', 'epoch')"
                        + " on conflict do nothing");
        db.update(
                "insert into merchant (merchant_id, name, category_code, shop_type, updated_at)"
                        + " values (?, ?, 'points-toys', 'ordinary', now())",
                shop,
                "Shop " + shop);
        return shop;
    }

    /** A decision with its effects, applied. */
    public Effects.Cause decide(String shop, Instant at, EffectSpec... specs) {
        Effects.Cause cause = decision(shop, at);
        transaction.executeWithoutResult(status -> {
            effects.plan(cause.decisionId(), List.of(specs));
            effects.applyPlanned(cause, at, SOMEBODY);
        });
        return cause;
    }

    public static EffectSpec.Points points(ViolationClass violationClass, int points) {
        return new EffectSpec.Points(violationClass, points, false);
    }

    /** Undoes all that a decision did. */
    public void reverse(Effects.Cause cause, Instant at) {
        transaction.executeWithoutResult(status ->
                effects.of(cause.decisionId()).forEach(effect -> effects.revert(cause, effect.id(), at, SOMEBODY)));
    }

    List<EffectView> effects(Effects.Cause cause) {
        return effects.of(cause.decisionId());
    }

    List<Effects.Planned> preview(String shop, Instant at, EffectSpec... specs) {
        Effects.Cause cause = decision(shop, at);
        return Objects.requireNonNull(transaction.execute(status -> {
            effects.plan(cause.decisionId(), List.of(specs));
            return effects.preview(cause, at, SOMEBODY);
        }));
    }

    Effects.Cause decision(String shop, Instant at) {
        UUID caseId = ids.next();
        UUID id = ids.next();
        Timestamp acted = Timestamp.from(at);
        db.update(
                "insert into penalty_case (case_id, number, merchant_id, source, acted_at, facts, state, opened_at, opened_by)"
                        + " values (?, ?, ?, 'staff', ?, 'facts', 'open', ?, 'test')",
                caseId,
                "VC-" + caseId,
                shop,
                acted,
                acted);
        db.update(
                "insert into penalty_decision (decision_id, number, case_id, merchant_id, rule_version_id, rule_code, acted_at, facts,"
                        + " reasons, detection, automation, state, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, 'B-01', ?, 'facts', 'reasons', false, 'not', 'draft', ?, 'test')",
                id,
                "PD-" + id,
                caseId,
                shop,
                ids.next(),
                acted,
                acted);
        return new Effects.Cause(id, "PD-" + id, shop, "B-01");
    }
}
