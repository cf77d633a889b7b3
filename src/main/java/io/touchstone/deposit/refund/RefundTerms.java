package io.touchstone.deposit.refund;

import io.touchstone.rulebook.SettingKey;
import java.util.List;

/**
 * How long a deposit is kept after the trade it secures (rules.md 4, refund).
 *
 * @param protectionDays after an order was completed
 * @param complaintDays after a complaint was opened, while nothing tells its end
 * @param exitMonths after the shop has left
 * @param categories goods with a longer time, such as those under the three guarantees; none in version 1
 */
public record RefundTerms(int protectionDays, int complaintDays, int exitMonths, List<Longer> categories) {

    static final SettingKey<RefundTerms> KEY = new SettingKey<>(
            "deposit.refund",
            RefundTerms.class,
            new RefundTerms(15, 90, 3, List.of()),
            "rules.md 4, refund and unfreeze conditions");

    private static final int DAYS_MAX = 3650;

    /** A category, with all below it, and the days that hold for its orders. */
    public record Longer(String code, int days) {

        public Longer {
            if (code.isBlank() || days < 0 || days > DAYS_MAX) {
                throw new IllegalArgumentException("days of " + code);
            }
        }
    }

    public RefundTerms {
        if (protectionDays < 0 || protectionDays > DAYS_MAX || complaintDays < 0 || complaintDays > DAYS_MAX) {
            throw new IllegalArgumentException("days");
        }
        if (exitMonths < 0 || exitMonths > 120) {
            throw new IllegalArgumentException("exitMonths");
        }
        categories = List.copyOf(categories);
    }
}
