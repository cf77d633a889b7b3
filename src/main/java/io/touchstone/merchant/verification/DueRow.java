package io.touchstone.merchant.verification;

import java.time.LocalDate;

/** A shop whose identity is to be verified, as a line of the work list. */
public record DueRow(String merchantId, String shopName, LocalDate dueOn, long daysLeft) {

    public String tone() {
        return daysLeft < 0 ? "bad" : "attention";
    }
}
