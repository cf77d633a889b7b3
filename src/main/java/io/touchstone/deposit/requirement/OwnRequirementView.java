package io.touchstone.deposit.requirement;

import io.touchstone.deposit.DepositView;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is required of one shop and why, in words for its people (ruling G1; deposits must not be unreasonable, rules.md 4).
 *
 * @param parts by currency
 * @param notices what it is called to top up now
 * @param history what was required before, newest first
 */
public record OwnRequirementView(
        String merchantId,
        String name,
        int tariffVersion,
        List<Part> parts,
        List<ShortfallView> notices,
        List<Past> history) {

    public OwnRequirementView {
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
        history = List.copyOf(history);
    }

    /** One currency: where the deposit stands, and every claim with the highest first. */
    public record Part(DepositView deposit, List<Reason> reasons) {}

    /**
     * One claim in words.
     *
     * @param basis {@code category} or {@code shop_type}
     * @param name of the category, or the word of the shop type
     * @param sourceName of the ancestor whose amount it is; null when it is its own
     * @param decides whether it is the highest, which alone is required
     */
    public record Reason(
            String basis, String name, @Nullable String sourceName, Money amount, boolean decides) {}

    /** What was required for a time. */
    public record Past(
            Money amount,
            String basis,
            String name,
            int tariffVersion,
            Instant since,
            @Nullable Instant until) {}
}
