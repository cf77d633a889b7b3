package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Money;
import io.touchstone.rulebook.SettingKey;
import java.math.BigInteger;
import java.util.List;

/**
 * When a shop is called to top up and what follows when it does not (rules.md 4). Days count from the notice.
 *
 * @param form by steps that grow harder, as on Taobao and Tmall, or once less than a floor is available, as on JD
 * @param badgeDays by steps: no campaigns and no recruitment, as without the badge of guarantee (Taobao, 3 days)
 * @param shieldDays by steps: shielded, and orders settled later (Taobao, 5 days)
 * @param superviseDays by steps: suspending the shop is proposed to people (Tmall, 15 days)
 * @param firstDays how long a newly admitted shop has for its first payment before the same (Tmall, 15 days)
 * @param floorPercent by floor: what of the required amount has to be available before anybody is called (JD, 50 %)
 * @param floorDays by floor: days to top up (JD, 5 natural days)
 * @param extensionDaysMax the most days that an approver may add at once
 */
public record TopUpRule(
        Form form,
        int badgeDays,
        int shieldDays,
        int superviseDays,
        int firstDays,
        int floorPercent,
        int floorDays,
        int extensionDaysMax) {

    static final int DAYS_MAX = 365;
    private static final int PERCENT = 100;

    static final SettingKey<TopUpRule> KEY = new SettingKey<>(
            "deposit.top_up",
            TopUpRule.class,
            new TopUpRule(Form.STEPS, 3, 5, 15, 15, 50, 5, 30),
            "rules.md 4, top-up");

    /** Which platform's way is followed. */
    public enum Form {
        STEPS,
        FLOOR
    }

    /** One measure and how many days after the notice it is due. */
    record Step(Measure measure, int days) {}

    public TopUpRule {
        for (int days : new int[] {badgeDays, shieldDays, superviseDays, firstDays, floorDays, extensionDaysMax}) {
            if (days < 1 || days > DAYS_MAX) {
                throw new IllegalArgumentException("days: " + days);
            }
        }
        if (badgeDays > shieldDays || shieldDays > superviseDays) {
            throw new IllegalArgumentException("a harder step before a lighter one");
        }
        if (floorPercent < 1 || floorPercent > PERCENT) {
            throw new IllegalArgumentException("percent: " + floorPercent);
        }
    }

    /** What is done to a shop that does not pay. */
    List<Step> steps(Shortfall.Cause cause) {
        if (cause == Shortfall.Cause.FIRST_PAYMENT) {
            return List.of(new Step(Measure.SUPERVISE, firstDays));
        }
        return switch (form) {
            case STEPS ->
                List.of(
                        new Step(Measure.BADGE, badgeDays),
                        new Step(Measure.SHIELD, shieldDays),
                        new Step(Measure.SUPERVISE, superviseDays));
            case FLOOR -> List.of(new Step(Measure.BADGE, floorDays), new Step(Measure.SUPERVISE, floorDays));
        };
    }

    /**
     * Whether a shop is called to top up.
     *
     * @param available what of it is not held
     * @param changed whether something else is required than before, as when it begins to sell in a dearer category
     */
    boolean calls(Shortfall.Cause cause, Shortfall.Amounts amounts, Money available, boolean changed) {
        if (amounts.missing().minor() == 0) {
            return false;
        }
        if (form == Form.STEPS || cause == Shortfall.Cause.FIRST_PAYMENT || changed) {
            return true;
        }
        return times(available, PERCENT).compareTo(times(amounts.required(), floorPercent)) < 0;
    }

    private static BigInteger times(Money amount, int factor) {
        return BigInteger.valueOf(amount.minor()).multiply(BigInteger.valueOf(factor));
    }
}
