package io.touchstone.inspection.acceptance.web;

import io.touchstone.inspection.acceptance.DqlPlan;
import io.touchstone.inspection.acceptance.PlanSheet;

/**
 * What a plan promises, as figures for sentences.
 *
 * @param good the quality accepted 95 times in a hundred
 * @param bad the quality still accepted 10 times in a hundred
 * @param atLimit how often goods exactly at the limit, or the declared level, get through
 * @param ratio how many times worse than declared {@code bad} is; empty for a lot
 * @param lotBad nonconforming units this very lot may have and still be accepted 10 times in a hundred; empty where that is no count
 */
record Risks(String good, String bad, String atLimit, String ratio, String lotBad) {

    static Risks of(PlanSheet sheet) {
        long units = Math.round(sheet.lot().consumerPoint() * sheet.lotSize() / 100);
        return new Risks(
                Figures.quality(sheet.steady().producerPoint()),
                Figures.quality(sheet.steady().consumerPoint()),
                Figures.percent(sheet.acceptanceAtLimit()),
                "",
                sheet.aql().isPercent() ? Long.toString(units) : "");
    }

    static Risks of(DqlPlan plan) {
        return new Risks(
                Figures.quality(plan.characteristic().producerPoint()),
                Figures.quality(plan.limitingQuality()),
                Figures.percent(plan.riskOfContradicting()),
                Figures.quality(plan.limitingQualityRatio()),
                "");
    }
}
