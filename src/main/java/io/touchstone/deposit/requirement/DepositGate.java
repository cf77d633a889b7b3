package io.touchstone.deposit.requirement;

import io.touchstone.deposit.ledger.Balances;
import io.touchstone.kernel.Money;
import io.touchstone.merchant.OpeningGate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A shop may open once what is required of it is lodged, as the ledger says and no flag (A11). */
@Component
class DepositGate implements OpeningGate {

    private final TariffClaims claims;
    private final Balances balances;

    DepositGate(TariffClaims claims, Balances balances) {
        this.claims = claims;
        this.balances = balances;
    }

    @Override
    public Answer ask(String merchantId, Instant at) {
        for (Money required : required(merchantId, at).values()) {
            Money balance = balances.lodged(merchantId, required.currency(), at).all();
            Money missing = required.minus(balance);
            if (missing.minor() > 0) {
                return new Answer(
                        false,
                        "deposit.gate.missing",
                        ShortfallLetters.text(missing),
                        ShortfallLetters.text(required),
                        ShortfallLetters.text(balance));
            }
        }
        return new Answer(true, null);
    }

    /** The highest claim of each currency. */
    private Map<String, Money> required(String merchantId, Instant at) {
        Map<String, Money> highest = new LinkedHashMap<>();
        for (Claim claim : claims.on(merchantId, at)) {
            highest.putIfAbsent(claim.amount().currency().getCurrencyCode(), claim.amount());
        }
        return highest;
    }
}
