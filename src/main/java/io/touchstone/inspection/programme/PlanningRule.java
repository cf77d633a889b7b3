package io.touchstone.inspection.programme;

import io.touchstone.rulebook.SettingKey;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What plans begin with and how far they may go.
 *
 * @param controlBp what part of a budget is spent by chance alone (D4)
 * @param shareMaxBp what part of the risk-weighted money one stratum may take at most, so that a belief is never all that is tested
 * @param minimum the least number of each stratum of a budget
 * @param reserve how many more than its number are ranked in each stratum, for those that cannot be bought
 * @param level inspection level of lots
 * @param aqlThousandths acceptance quality limit of lots, in thousandths of a percent
 * @param dqlThousandths declared quality level of spot checks, in thousandths of a percent
 * @param dqlLimit limit number of spot checks
 * @param goodsUnits bought for one sample (rules.md 8.2: one to test, one to keep)
 * @param priceBandsMinor where one price band ends and the next begins
 */
public record PlanningRule(
        int controlBp,
        int shareMaxBp,
        int minimum,
        int reserve,
        Level level,
        int aqlThousandths,
        int dqlThousandths,
        int dqlLimit,
        int goodsUnits,
        long postageMinor,
        long testMinor,
        List<Long> priceBandsMinor,
        int strataMax,
        int drawnMax) {

    static final SettingKey<PlanningRule> KEY = new SettingKey<>(
            "inspection.planning",
            PlanningRule.class,
            new PlanningRule(
                    2_000,
                    4_000,
                    2,
                    10,
                    Level.II,
                    1_000,
                    650,
                    2,
                    2,
                    1_000,
                    60_000,
                    List.of(5_000L, 20_000L, 100_000L, 500_000L),
                    100_000,
                    50_000),
            "platform-defined; rules.md 8.2 (two items a sample), standards.md B (DQL 0.65 %, L 2)");

    private static final int SCALE = 3;
    private static final int BP = 10_000;

    /** Inspection levels of ISO 2859-1 by a name that a setting can hold. */
    public enum Level {
        S_1,
        S_2,
        S_3,
        S_4,
        I,
        II,
        III;

        String word() {
            return name().replace('_', '-');
        }
    }

    public PlanningRule {
        priceBandsMinor = List.copyOf(priceBandsMinor);
        boolean shares = controlBp >= 0 && controlBp < BP && shareMaxBp > 0 && shareMaxBp <= BP;
        boolean numbers = minimum >= 0 && reserve >= 0 && goodsUnits >= 1 && dqlLimit >= 0;
        boolean levels = aqlThousandths > 0 && dqlThousandths > 0 && postageMinor >= 0 && testMinor >= 0;
        if (!shares || !numbers || !levels || strataMax < 1 || drawnMax < 1) {
            throw new IllegalArgumentException("a number is out of its range");
        }
        if (!priceBandsMinor.equals(priceBandsMinor.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("price bands do not rise");
        }
    }

    /** What a new plan of a method begins with. */
    Design design(PlanMethod method) {
        return switch (method) {
            case LOT -> new Design(StrataBy.LOT.word(), level.word(), percent(aqlThousandths), null, null, 0, 0);
            case DQL -> new Design(StrataBy.CATEGORY.word(), null, null, percent(dqlThousandths), dqlLimit, 0, 0);
            case BUDGET, FOLLOW_UP -> budget(method == PlanMethod.BUDGET ? controlBp : 0);
        };
    }

    UnitCost unitCost() {
        return new UnitCost(postageMinor, testMinor, goodsUnits);
    }

    /** In which band a price falls, from 0; {@code null} counts as 0. */
    int band(@Nullable Long priceMinor) {
        int band = 0;
        for (long bound : priceBandsMinor) {
            if (priceMinor != null && priceMinor >= bound) {
                band++;
            }
        }
        return band;
    }

    private Design budget(int control) {
        return new Design(StrataBy.CATEGORY.word(), null, null, null, null, minimum, control);
    }

    private static BigDecimal percent(int thousandths) {
        return BigDecimal.valueOf(thousandths, SCALE);
    }
}
