package io.touchstone.deposit.fund;

import io.touchstone.deposit.Fines;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fine as it was taken.
 *
 * @param taken from the deposit at once; the rest became a debt
 * @param returnedAt when it was given back; null while it stands
 */
public record Charged(
        UUID chargeId,
        String merchantId,
        String shopName,
        Money amount,
        Money taken,
        String caseNo,
        String reason,
        Instant chargedAt,
        String chargedBy,
        @Nullable Instant returnedAt) {

    Fines.Charge outcome() {
        return new Fines.Charge(taken, amount.minus(taken));
    }
}
