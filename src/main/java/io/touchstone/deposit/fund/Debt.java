package io.touchstone.deposit.fund;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One debt of a merchant as it stands.
 *
 * @param sourceId the fund's payment or the charge it comes from
 */
public record Debt(
        UUID debtId,
        String merchantId,
        String shopName,
        DebtKind kind,
        UUID sourceId,
        String caseNo,
        Money amount,
        Money remaining,
        Instant openedAt) {

    public boolean isOpen() {
        return remaining.minor() > 0;
    }

    /** What is no longer owed of it, however. */
    public Money settled() {
        return amount.minus(remaining);
    }
}
