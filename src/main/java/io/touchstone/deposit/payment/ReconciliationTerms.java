package io.touchstone.deposit.payment;

import io.touchstone.rulebook.SettingKey;

/**
 * How long the bank is waited for.
 *
 * @param missingDays a payment or payout in our books that no statement has shown after so long is missing
 */
public record ReconciliationTerms(int missingDays) {

    static final SettingKey<ReconciliationTerms> KEY = new SettingKey<>(
            "deposit.reconciliation", ReconciliationTerms.class, new ReconciliationTerms(3), "platform-defined");

    public ReconciliationTerms {
        if (missingDays < 1 || missingDays > 60) {
            throw new IllegalArgumentException("missingDays");
        }
    }
}
