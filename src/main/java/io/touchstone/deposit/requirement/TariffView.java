package io.touchstone.deposit.requirement;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is required, as its page shows it.
 *
 * @param inForce the number of the version that holds now
 * @param versions newest first
 * @param categories the amounts of the category tree, by code
 */
public record TariffView(
        int inForce, DepositTariff tariff, List<Version> versions, KeysetPage<CategoryAmount> categories) {

    public TariffView {
        versions = List.copyOf(versions);
    }

    /**
     * One version of the tariff.
     *
     * @param effectiveAt null for the first, which has always held
     * @param redline what it changes against the one before it
     */
    public record Version(int version, @Nullable Instant effectiveAt, String source, TariffRedline redline) {}

    /**
     * The amount that a category has of its own.
     *
     * @param overridden what the tariff asks instead; null when it does not name it
     */
    public record CategoryAmount(
            String code,
            String name,
            Money amount,
            @Nullable Money overridden) {}
}
