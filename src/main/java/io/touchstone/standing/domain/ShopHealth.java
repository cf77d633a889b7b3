package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLift;
import io.touchstone.deposit.DepositView;
import io.touchstone.penalty.OpenMatters.OpenMatter;
import io.touchstone.penalty.ViolationStanding;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.Purpose;
import java.util.List;
import java.util.Map;

/** All that a merchant has to know of its own shop, from one snapshot. */
public record ShopHealth(
        HealthWord word,
        ShopCredit shop,
        CreditLift lift,
        DepositView deposit,
        ViolationStanding violations,
        List<ClassHealth> classes,
        List<OpenMatter> matters,
        Map<Purpose, Eligibility> eligibility) {

    public ShopHealth {
        classes = List.copyOf(classes);
        matters = List.copyOf(matters);
        eligibility = Map.copyOf(eligibility);
    }
}
