package io.touchstone.inspection.programme;

import io.touchstone.inspection.acceptance.DqlPlan;
import io.touchstone.inspection.acceptance.LotView;
import io.touchstone.inspection.acceptance.Lots;
import io.touchstone.inspection.acceptance.OpenLot;
import io.touchstone.inspection.acceptance.Severity;
import io.touchstone.inspection.insight.FailureRate;
import io.touchstone.inspection.insight.FailureRates;
import io.touchstone.inspection.programme.Optimiser.Candidate;
import io.touchstone.inspection.programme.Optimiser.Share;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says how many are drawn of each stratum of a frozen population: by acceptance plans, a declared level, or for the money (D3–D5). */
@Component
class Allotting {

    private static final int BP = 10_000;
    private static final int WHOLE = 0;

    private final Lots lots;
    private final FailureRates rates;

    Allotting(Lots lots, FailureRates rates) {
        this.lots = lots;
        this.rates = rates;
    }

    List<Allotted> allot(Plan plan, PlanningRule rule, List<Tally> strata, Actor actor, Instant at) {
        List<Allotted> all =
                switch (plan.method()) {
                    case LOT -> lots(plan, strata, actor, at);
                    case DQL -> spotCheck(plan, strata);
                    case BUDGET -> budget(plan, rule, strata);
                    case FOLLOW_UP -> throw new RuleViolation(PlanRule.PLAN_INCOMPLETE);
                };
        long drawn = all.stream().mapToLong(Allotted::drawn).sum();
        if (drawn > rule.drawnMax()) {
            throw new RuleViolation(PlanRule.PLAN_DRAW_TOO_LARGE, drawn, rule.drawnMax());
        }
        if (drawn == 0) {
            throw new RuleViolation(PlanRule.PLAN_BUDGET_TOO_SMALL);
        }
        return all;
    }

    private List<Allotted> lots(Plan plan, List<Tally> strata, Actor actor, Instant at) {
        Design design = plan.design();
        List<OpenLot> commands = strata.stream()
                .map(one -> new OpenLot(
                        Objects.requireNonNull(one.merchantId()),
                        Objects.requireNonNull(one.categoryCode()),
                        OpenLot.Stage.ROUTINE,
                        plan.id(),
                        Math.toIntExact(one.size()),
                        Objects.requireNonNull(design.level()),
                        Objects.requireNonNull(design.aql()),
                        at))
                .toList();
        List<LotView> opened = lots.open(commands, actor);
        List<Allotted> all = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            Tally one = strata.get(i);
            LotView lot = opened.get(i);
            all.add(new Allotted(
                    one, lot.sampleSize(), why(lot, one), null, plan.cost().of(one.meanPrice()), lot.lotId()));
        }
        return all;
    }

    private static Why why(LotView lot, Tally stratum) {
        if (lot.severity() == Severity.SUSPENDED) {
            return Why.SUSPENDED;
        }
        return lot.sampleSize() == stratum.size() ? Why.WHOLE : Why.PLAN;
    }

    private static List<Allotted> spotCheck(Plan plan, List<Tally> strata) {
        long population = strata.stream().mapToLong(Tally::size).sum();
        BigDecimal declared = Objects.requireNonNull(plan.design().dql());
        int limit = Objects.requireNonNull(plan.design().dqlLimit());
        long wanted = DqlPlan.of(population, declared, limit)
                .map(one -> (long) one.sampleSize())
                .orElseThrow(() -> new RuleViolation(PlanRule.PLAN_LEVEL_UNTESTABLE));
        Map<Integer, Long> shares = Proportion.spread(strata, Math.min(wanted, population));
        return strata.stream()
                .map(one -> {
                    long drawn = shares.getOrDefault(one.stratum(), 0L);
                    Why why = drawn == one.size() ? Why.WHOLE : Why.SHARE;
                    return new Allotted(one, drawn, why, null, plan.cost().of(one.meanPrice()), null);
                })
                .toList();
    }

    private List<Allotted> budget(Plan plan, PlanningRule rule, List<Tally> strata) {
        long money = Objects.requireNonNull(plan.budget()).minor();
        long forControl = Math.multiplyExact(money, (long) plan.design().controlBp()) / BP;
        List<Allotted> all = new ArrayList<>();
        if (forControl > 0) {
            all.add(control(plan, strata, forControl));
        }
        all.addAll(riskWeighted(plan, rule, strata, money - forControl));
        return all;
    }

    /** By chance alone, at the mean price of the whole population. */
    private static Allotted control(Plan plan, List<Tally> strata, long money) {
        long size = strata.stream().mapToLong(Tally::size).sum();
        long price = strata.stream().mapToLong(Tally::priceMinor).sum();
        long priced = strata.stream().mapToLong(Tally::priced).sum();
        Tally whole = new Tally(WHOLE, null, null, null, null, size, price, priced, Map.of());
        long unit = plan.cost().of(whole.meanPrice());
        long drawn = Math.min(size, money / Math.max(1, unit));
        return new Allotted(whole, drawn, drawn == 0 ? Why.TOO_DEAR : Why.SHARE, null, unit, null);
    }

    private List<Allotted> riskWeighted(Plan plan, PlanningRule rule, List<Tally> strata, long money) {
        Map<String, FailureRate> known = rates.of(categories(strata));
        List<Candidate> candidates = strata.stream()
                .map(one -> new Candidate(
                        one.stratum(), one.size(), rate(one, known), plan.cost().of(one.meanPrice())))
                .toList();
        Map<Integer, Share> shares =
                new Optimiser(plan.design().minimum(), rule.shareMaxBp()).spread(candidates, money);
        List<Allotted> all = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate one = candidates.get(i);
            Share share = Objects.requireNonNull(shares.get(one.stratum()));
            all.add(new Allotted(strata.get(i), share.drawn(), share.why(), one.rate(), one.unitMinor(), null));
        }
        return all;
    }

    private static Set<String> categories(List<Tally> strata) {
        Set<String> codes = new HashSet<>();
        strata.forEach(one -> codes.addAll(one.categories().keySet()));
        return codes;
    }

    /** The mean over a stratum's categories, each by how many products it has there. */
    private static double rate(Tally stratum, Map<String, FailureRate> known) {
        double sum = 0;
        for (Map.Entry<String, Long> one : stratum.categories().entrySet()) {
            sum += one.getValue()
                    * Objects.requireNonNull(known.get(one.getKey())).mean();
        }
        return sum / stratum.size();
    }
}
