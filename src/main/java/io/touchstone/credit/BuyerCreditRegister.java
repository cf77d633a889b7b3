package io.touchstone.credit;

import java.time.Instant;

/** Answers which credit tier a buyer has at any instant; a buyer without orders is {@code NotFound}. */
public interface BuyerCreditRegister {

    BuyerCredit credit(String buyerId, Instant asOf);
}
