package io.touchstone.credit;

import io.touchstone.credit.CreditRegister.TrendPoint;
import java.util.List;

/** All that a page tells of a merchant's credit, from one snapshot. */
public record CreditOverview(CreditStanding standing, CreditLift lift, CreditOutlook outlook, List<TrendPoint> trend) {

    public CreditOverview {
        trend = List.copyOf(trend);
    }
}
