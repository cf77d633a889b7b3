package io.touchstone.penalty.decision;

import io.touchstone.catalog.Listings;
import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.kernel.Money;
import io.touchstone.merchant.EligibilityByState;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.ViolationStanding;
import io.touchstone.penalty.Violations;
import io.touchstone.penalty.effect.EffectHandler.Figure;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.Eligibility.Bar;
import io.touchstone.restriction.Purpose;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a shop stands: points, eligibility, deposit, listings, state and term of settlement; before and after a decision. */
@Component
class PartyFigures {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final String NONE = "none";

    private final Merchants merchants;
    private final Restrictions restrictions;
    private final Deposits deposits;
    private final Listings listings;
    private final Violations violations;

    PartyFigures(
            Merchants merchants,
            Restrictions restrictions,
            Deposits deposits,
            Listings listings,
            Violations violations) {
        this.merchants = merchants;
        this.restrictions = restrictions;
        this.deposits = deposits;
        this.listings = listings;
        this.violations = violations;
    }

    /** By the keys of {@link Figure}; empty for a decision that is not about one shop. */
    Map<String, String> of(@Nullable String merchantId, Instant at) {
        Map<String, String> figures = new LinkedHashMap<>();
        if (merchantId == null) {
            return figures;
        }
        ViolationStanding standing = violations.of(merchantId, at);
        figures.put("points_a", Integer.toString(standing.now().a()));
        figures.put("points_b", Integer.toString(standing.now().b()));
        figures.put("points_c", Integer.toString(standing.now().c()));
        MerchantState state = merchants.stateAt(merchantId, at);
        figures.put("state", state.word());
        List<RestrictionView> inForce = restrictions.ofMerchant(merchantId, at);
        for (Purpose purpose : Purpose.values()) {
            figures.put(
                    "weight_" + purpose.word(), weight(purpose, state, inForce).toPlainString());
        }
        figures.put("settlement_terms", Long.toString(terms(inForce)));
        DepositView deposit = deposits.of(merchantId, CNY, at);
        figures.put("deposit_balance", text(deposit.balance()));
        figures.put("deposit_available", text(deposit.available()));
        figures.put("live_listings", Long.toString(listings.live(merchantId, at)));
        return figures;
    }

    /** Every figure that is known now, beside what it was. */
    static List<Figure> compare(Map<String, String> before, Map<String, String> after) {
        List<Figure> figures = new ArrayList<>();
        after.forEach(
                (key, value) -> figures.add(new Figure(key, Objects.requireNonNullElse(before.get(key), NONE), value)));
        return List.copyOf(figures);
    }

    private static BigDecimal weight(Purpose purpose, MerchantState state, List<RestrictionView> inForce) {
        List<Bar> bars = inForce.stream()
                .filter(one -> one.scope().equals(RestrictionScope.merchant()))
                .map(one -> new Bar(one.kind(), one.weight(), one.caseNo()))
                .toList();
        return Eligibility.decide(purpose, EligibilityByState.reasonAgainst(purpose, state), bars)
                .weight();
    }

    private static long terms(List<RestrictionView> inForce) {
        return inForce.stream()
                .filter(one -> one.kind() == RestrictionKind.SETTLEMENT_TERM)
                .count();
    }

    private static String text(Money money) {
        return BigDecimal.valueOf(money.minor(), 2).toPlainString();
    }
}
