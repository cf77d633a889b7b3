package io.touchstone.penalty.effect;

import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Shops, and decisions about them as rows alone, on which effects can be tried. */
class EffectFixture {

    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    static final Actor SOMEBODY = Actor.system("test");

    static final Currency CNY = Currency.getInstance("CNY");

    private final Effects effects;
    private final Ledger ledger;
    private final JdbcTemplate db;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final FactFiles files;

    EffectFixture(ApplicationContext application) {
        this.effects = application.getBean(Effects.class);
        this.ledger = application.getBean(Ledger.class);
        this.db = application.getBean(JdbcTemplate.class);
        this.ids = application.getBean(Ids.class);
        this.transaction = application.getBean(TransactionTemplate.class);
        this.files = new FactFiles(application.getBean(Intake.class));
    }

    FactFiles files() {
        return files;
    }

    String shop() {
        String shop = "e-" + ids.next();
        files.market(shop);
        return shop;
    }

    void pay(String merchantId, long minor) {
        AccountKey bank = AccountKey.platforms(AccountPurpose.BANK, CNY);
        inTransaction(() -> ledger.post(Posting.move(
                TransferKind.PAYMENT, ids.next(), NOW, bank, AccountKey.deposit(merchantId, CNY), money(minor))));
    }

    static Money money(long minor) {
        return new Money(minor, CNY);
    }

    /** An order under way. */
    String order(String merchantId, String productId) {
        return orderOf(merchantId, productId, "o-" + ids.next());
    }

    /** One of the product {@code <merchant>-p0} by its id. */
    String orderUnderWay(String merchantId, String id) {
        return orderOf(merchantId, merchantId + "-p0", id);
    }

    private String orderOf(String merchantId, String productId, String id) {
        db.update(
                "insert into trade_order (order_id, buyer_id, merchant_id, product_id, amount_minor, paid_at)"
                        + " values (?, 'b', ?, ?, 1000, ?)",
                id,
                merchantId,
                productId,
                Timestamp.from(NOW.minus(Duration.ofDays(9))));
        return id;
    }

    /** A decision in draft, about a shop or, without one, about a brand. */
    Effects.Cause decision(@Nullable String merchantId) {
        UUID caseId = ids.next();
        UUID id = ids.next();
        String brand = merchantId == null ? "a brand" : null;
        Timestamp at = Timestamp.from(NOW);
        db.update(
                "insert into penalty_case (case_id, number, merchant_id, brand, source, acted_at, facts, state, opened_at, opened_by)"
                        + " values (?, ?, ?, ?, 'staff', ?, 'facts', 'open', ?, 'test')",
                caseId,
                "VC-" + caseId,
                merchantId,
                brand,
                at,
                at);
        db.update(
                "insert into penalty_decision (decision_id, number, case_id, merchant_id, brand, rule_version_id, rule_code, acted_at,"
                        + " facts, reasons, detection, automation, state, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, ?, 'B-01', ?, 'facts', 'reasons', false, 'not', 'draft', ?, 'test')",
                id,
                "PD-" + id,
                caseId,
                merchantId,
                brand,
                ids.next(),
                at,
                at);
        return new Effects.Cause(id, "PD-" + id, merchantId, "a rule");
    }

    List<EffectView> apply(Effects.Cause cause, EffectSpec... specs) {
        return apply(cause, NOW, specs);
    }

    List<EffectView> apply(Effects.Cause cause, Instant at, EffectSpec... specs) {
        return Objects.requireNonNull(transaction.execute(status -> {
            effects.plan(cause.decisionId(), List.of(specs));
            return effects.applyPlanned(cause, at, SOMEBODY);
        }));
    }

    List<Effects.Planned> preview(Effects.Cause cause, EffectSpec... specs) {
        return Objects.requireNonNull(transaction.execute(status -> {
            effects.plan(cause.decisionId(), List.of(specs));
            return effects.preview(cause, NOW, SOMEBODY);
        }));
    }

    EffectView revert(Effects.Cause cause, EffectView effect) {
        return revert(cause, effect, NOW);
    }

    EffectView revert(Effects.Cause cause, EffectView effect, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> effects.revert(cause, effect.id(), at, SOMEBODY)));
    }

    /** Undoes an effect of a decision about a brand for one shop alone. */
    List<EffectHandler.Figure> revertFor(Effects.Cause cause, EffectView effect, String merchantId) {
        return Objects.requireNonNull(
                transaction.execute(status -> effects.revertFor(cause, effect.id(), merchantId, NOW, SOMEBODY)));
    }

    void inTransaction(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
    }
}
