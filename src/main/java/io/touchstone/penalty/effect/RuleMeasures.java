package io.touchstone.penalty.effect;

import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.kernel.Money;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.rulebook.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns measures into effects. Which ratings are voided and which document is held no rule can know: the one who proposes the decision
 * names them.
 */
@Component
class RuleMeasures implements MeasureEffects {

    private static final int WHOLE = 10_000;
    private static final int SEALING = 48;
    private static final int HEAVY = 24;
    private static final Currency CNY = Currency.getInstance("CNY");

    private final Deposits deposits;

    RuleMeasures(Deposits deposits) {
        this.deposits = deposits;
    }

    /** Whom and what the measures are for. */
    private record About(
            @Nullable String merchantId, @Nullable String productId, int points, Instant at) {}

    @Override
    public List<EffectSpec> of(
            List<Measure> measures, @Nullable String merchantId, @Nullable String productId, int points, Instant at) {
        About about = new About(merchantId, productId, points, at);
        return measures.stream()
                .map(measure -> effect(measure, about))
                .<EffectSpec>flatMap(Optional::stream)
                .toList();
    }

    private Optional<? extends EffectSpec> effect(Measure measure, About about) {
        return switch (measure.kind()) {
            case PUBLIC_WARNING -> Optional.of(new EffectSpec.Publication(measure.days()));
            case VOID_RATINGS, DOCUMENT_HOLD -> Optional.empty();
            default -> about.merchantId() == null ? Optional.empty() : ofMerchant(measure, about);
        };
    }

    private Optional<? extends EffectSpec> ofMerchant(Measure measure, About about) {
        Integer days = measure.days();
        return switch (measure.kind()) {
            case SEARCH_DEMOTION, SHOP_SHIELDING, PUBLISHING_BAN, RECRUITMENT_BAN, CAMPAIGN_BAN, FINANCE_BAN ->
                Optional.of(restriction(measure));
            case SETTLEMENT_EXTENSION -> term(about);
            case DELIST_LISTING ->
                Optional.ofNullable(about.productId())
                        .map(product -> new EffectSpec.Listing(EffectSpec.Listing.Reach.PRODUCT, product, days));
            case DELIST_SHOP -> Optional.of(new EffectSpec.Listing(EffectSpec.Listing.Reach.SHOP, "", days));
            case FINE -> money(EffectSpec.Deposit.Act.FINE, measure, about);
            case DEPOSIT_HOLD -> money(EffectSpec.Deposit.Act.HOLD, measure, about);
            case SUSPENSION -> Optional.of(new EffectSpec.Standing(EffectSpec.Standing.Act.SUSPEND, days));
            case CLOSURE -> Optional.of(new EffectSpec.Standing(EffectSpec.Standing.Act.CLOSE, days));
            case BAN -> Optional.of(new EffectSpec.Standing(EffectSpec.Standing.Act.BAN, null));
            case PUBLIC_WARNING, VOID_RATINGS, DOCUMENT_HOLD -> Optional.empty();
        };
    }

    private static EffectSpec restriction(Measure measure) {
        BigDecimal weight = measure.weight();
        return new EffectSpec.Restriction(
                restricted(measure),
                RestrictionScope.merchant().word(),
                weight == null ? BigDecimal.ZERO : weight,
                measure.days(),
                null);
    }

    private static RestrictionKind restricted(Measure measure) {
        return switch (measure.kind()) {
            case SEARCH_DEMOTION -> RestrictionKind.SEARCH;
            case SHOP_SHIELDING -> RestrictionKind.SHIELDING;
            case PUBLISHING_BAN -> RestrictionKind.PUBLISH;
            case RECRUITMENT_BAN -> RestrictionKind.RECRUITMENT;
            case CAMPAIGN_BAN -> RestrictionKind.CAMPAIGN;
            case FINANCE_BAN -> RestrictionKind.FINANCE;
            default -> throw new IllegalArgumentException(measure.kind().word());
        };
    }

    /** Orders of the whole shop from 24 points on, of the one product below (rules.md 4, delayed settlement). */
    private static Optional<EffectSpec> term(About about) {
        if (about.points() >= HEAVY) {
            TermTrigger trigger = about.points() >= SEALING ? TermTrigger.PENALTY_48 : TermTrigger.PENALTY_24;
            return Optional.of(term(RestrictionScope.merchant(), trigger));
        }
        return Optional.ofNullable(about.productId())
                .map(product -> term(RestrictionScope.product(product), TermTrigger.PENALTY_2));
    }

    private static EffectSpec term(RestrictionScope scope, TermTrigger trigger) {
        return new EffectSpec.Restriction(
                RestrictionKind.SETTLEMENT_TERM, scope.word(), BigDecimal.ZERO, null, trigger);
    }

    /** A share is one of what the deposit has to be at that time; where nothing has to be lodged, no money moves. */
    private Optional<EffectSpec> money(EffectSpec.Deposit.Act act, Measure measure, About about) {
        Long fixed = measure.amountMinor();
        long minor = fixed == null ? share(measure, about) : fixed;
        return minor == 0 ? Optional.empty() : Optional.of(new EffectSpec.Deposit(act, new Money(minor, CNY)));
    }

    private long share(Measure measure, About about) {
        String merchantId = about.merchantId();
        Integer share = measure.depositShare();
        if (merchantId == null || share == null) {
            return 0;
        }
        long required = deposits.of(merchantId, CNY, about.at()).required().minor();
        return BigInteger.valueOf(required)
                .multiply(BigInteger.valueOf(share))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact();
    }
}
