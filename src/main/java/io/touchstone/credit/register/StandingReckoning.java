package io.touchstone.credit.register;

import io.touchstone.credit.CreditStanding;
import io.touchstone.credit.CreditStanding.Dimension;
import io.touchstone.credit.CreditStanding.Dsr;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.Industry;
import io.touchstone.credit.domain.MarkSums;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.projection.CreditPolicies;
import io.touchstone.credit.projection.ProjectionState;
import io.touchstone.credit.projection.Reckoning;
import io.touchstone.credit.projection.Reckoning.Whose;
import io.touchstone.credit.projection.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a merchant's standing together from its own figures and those of the shops it is compared with. */
@Component
class StandingReckoning {

    private final Reckoning reckoning;
    private final CategoryShops shops;
    private final CreditPolicies policies;
    private final PlatformCalendar calendar;

    StandingReckoning(Reckoning reckoning, CategoryShops shops, CreditPolicies policies, PlatformCalendar calendar) {
        this.reckoning = reckoning;
        this.shops = shops;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** A merchant among those of its category that are open at an instant (ruling D4). */
    record Cohort(String merchantId, String category, Set<String> open) {}

    CreditStanding standing(String merchantId, Instant asOf) {
        String category = shops.categoryOf(merchantId);
        Set<String> open = shops.openAt(category, Reckoning.time(PlatformCalendar.micros(asOf)));
        return standing(new Cohort(merchantId, category, open), asOf, reckoning.state());
    }

    /** The standing where those that are open then, and the state of the stored days, are known already. */
    CreditStanding standing(Cohort cohort, Instant asOf, ProjectionState stored) {
        String merchantId = cohort.merchantId();
        Set<String> open = cohort.open();
        long at = PlatformCalendar.micros(asOf);
        CreditPolicy policy = policies.at(asOf);
        Set<String> marked = new HashSet<>(open);
        marked.add(merchantId);
        Map<String, Tally> tallies = reckoning.tally(new Whose(Set.of(merchantId), marked), at, policy, stored);
        Tally own = Objects.requireNonNull(tallies.get(merchantId));
        List<MarkSums> others = open.stream()
                .map(shop -> Objects.requireNonNull(tallies.get(shop)).marks())
                .toList();
        Industry industry = new Industry(others, policy.industry());
        boolean isIn = open.contains(merchantId) && Industry.hasEnough(own.marks(), policy.industry());
        return new CreditStanding(
                merchantId,
                asOf,
                own.credit(policy.levels()),
                dsr(own.marks(), at, policy, industry, isIn),
                new CreditStanding.Industry(
                        cohort.category(), isIn ? industry.rank(own.marks()) : null, industry.size()));
    }

    Dsr dsr(MarkSums own, long at, CreditPolicy policy, Industry industry, boolean isIn) {
        return new Dsr(
                PlatformCalendar.instant(calendar.monthsBefore(at, policy.dsr().months())),
                dimension(own, 0, industry, isIn),
                dimension(own, 1, industry, isIn),
                dimension(own, 2, industry, isIn));
    }

    private static Dimension dimension(MarkSums own, int i, Industry industry, boolean isIn) {
        BigDecimal score = own.score(i).map(exact -> exact.rounded()).orElse(null);
        return new Dimension(score, own.counts()[i], industry.average(i), isIn ? industry.comparison(own, i) : null);
    }
}
