package io.touchstone.penalty.decision;

import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.kernel.Money;
import io.touchstone.merchant.Merchants;
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

    PartyFigures(Merchants merchants, Restrictions restrictions, Deposits deposits) {
        this.merchants = merchants;
        this.restrictions = restrictions;
        this.deposits = deposits;
    }

    /** By the keys of {@link Figure}; empty for a decision that is not about one shop. */
    Map<String, String> of(@Nullable String merchantId, Instant at) {
        Map<String, String> figures = new LinkedHashMap<>();
        if (merchantId == null) {
            return figures;
        }
        figures.put("state", merchants.stateAt(merchantId, at).word());
        List<RestrictionView> inForce = restrictions.ofMerchant(merchantId, at);
        for (Purpose purpose : Purpose.values()) {
            figures.put("eligibility_" + purpose.word(), weight(purpose, inForce).toPlainString());
        }
        figures.put("settlement_term", term(inForce));
        DepositView deposit = deposits.of(merchantId, CNY, at);
        figures.put("deposit_balance", text(deposit.balance()));
        figures.put("deposit_available", text(deposit.available()));
        return figures;
    }

    /** Every figure that is known now, beside what it was. */
    static List<Figure> compare(Map<String, String> before, Map<String, String> after) {
        List<Figure> figures = new ArrayList<>();
        after.forEach(
                (key, value) -> figures.add(new Figure(key, Objects.requireNonNullElse(before.get(key), NONE), value)));
        return List.copyOf(figures);
    }

    private static BigDecimal weight(Purpose purpose, List<RestrictionView> inForce) {
        List<Bar> bars = inForce.stream()
                .filter(one -> one.scope().equals(RestrictionScope.merchant()))
                .map(one -> new Bar(one.kind(), one.weight(), one.caseNo()))
                .toList();
        return Eligibility.decide(purpose, null, bars).weight();
    }

    private static String term(List<RestrictionView> inForce) {
        return inForce.stream()
                .filter(one -> one.kind() == RestrictionKind.SETTLEMENT_TERM)
                .map(RestrictionView::reason)
                .findFirst()
                .orElse(NONE);
    }

    private static String text(Money money) {
        return BigDecimal.valueOf(money.minor(), 2).toPlainString();
    }
}
