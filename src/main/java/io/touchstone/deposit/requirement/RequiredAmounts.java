package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Currency;

/** What merchants must have lodged (ruling G1). */
public interface RequiredAmounts {

    /** The amount required of a merchant at an instant; zero when no rule asks for one. */
    Money of(String merchantId, Currency currency, Instant at);

    /** How many live listings a merchant has in categories that ask for a deposit. */
    long listings(String merchantId, Instant at);
}
