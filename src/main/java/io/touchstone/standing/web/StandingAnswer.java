package io.touchstone.standing.web;

import io.touchstone.credit.CreditLevel;
import io.touchstone.credit.CreditStanding;
import io.touchstone.deposit.DepositView;
import io.touchstone.penalty.ViolationStanding;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.standing.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The standing as the contract words it. Names of components are names of fields, so they are never renamed. */
record StandingAnswer(
        String merchantId,
        Instant asOf,
        String state,
        Credit credit,
        Dsr dsr,
        Industry industry,
        Violations violations,
        List<Restriction> restrictions,
        DepositView deposit) {

    static StandingAnswer of(Standing standing) {
        CreditStanding credit = standing.credit();
        return new StandingAnswer(
                standing.merchant().merchantId(),
                standing.asOf(),
                standing.state().word(),
                Credit.of(credit.credit()),
                Dsr.of(credit.dsr()),
                new Industry(
                        credit.industry().categoryCode(),
                        credit.industry().rank(),
                        credit.industry().of()),
                Violations.of(standing.violations()),
                standing.restrictions().stream().map(Restriction::of).toList(),
                standing.deposit());
    }

    /** The points of the year by class; the classes are written as people write them. */
    record Violations(int year, Map<String, Integer> points, int openCases) {

        static Violations of(ViolationStanding known) {
            Map<String, Integer> points = new LinkedHashMap<>();
            points.put("A", known.now().a());
            points.put("B", known.now().b());
            points.put("C", known.now().c());
            return new Violations(known.year(), points, known.openCases());
        }
    }

    record Credit(
            long points,
            long positive,
            long neutral,
            long negative,
            @Nullable BigDecimal positiveRate,
            Level level) {

        static Credit of(CreditStanding.Credit credit) {
            return new Credit(
                    credit.points(),
                    credit.positive(),
                    credit.neutral(),
                    credit.negative(),
                    credit.positiveRate(),
                    Level.of(credit.level()));
        }
    }

    record Level(String tier, int rank) {

        static Level of(CreditLevel level) {
            return new Level(level.tier().word(), level.rank());
        }
    }

    record Dsr(Instant windowFrom, Dimension description, Dimension service, Dimension logistics) {

        static Dsr of(CreditStanding.Dsr dsr) {
            return new Dsr(
                    dsr.windowFrom(),
                    Dimension.of(dsr.description()),
                    Dimension.of(dsr.service()),
                    Dimension.of(dsr.logistics()));
        }
    }

    record Dimension(
            @Nullable BigDecimal score,
            long count,
            @Nullable BigDecimal industryAverage,
            @Nullable BigDecimal vsIndustry) {

        static Dimension of(CreditStanding.Dimension dimension) {
            return new Dimension(
                    dimension.score(), dimension.count(), dimension.industryAverage(), dimension.vsIndustry());
        }
    }

    record Industry(
            String categoryCode,
            @Nullable Integer rank,
            @Nullable Integer of) {}

    record Restriction(
            String kind,
            String scope,
            Instant from,
            @Nullable Instant until,
            @Nullable String caseNo) {

        static Restriction of(RestrictionView restriction) {
            return new Restriction(
                    restriction.kind().word(),
                    restriction.scope().word(),
                    restriction.from(),
                    restriction.until(),
                    restriction.caseNo());
        }
    }
}
