package io.touchstone.deposit.term;

import io.touchstone.deposit.SettlementTermView;
import io.touchstone.deposit.SettlementTerms;
import io.touchstone.deposit.term.TermPermissions.CanAskForOrder;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the settlement system asks how long it keeps the money of an order. */
@Service
@Transactional(readOnly = true)
public class OrderTermDesk {

    private final SettlementTerms terms;
    private final Clock clock;

    OrderTermDesk(SettlementTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @CanAskForOrder
    public SettlementTermView of(String orderId) {
        return terms.ofOrder(orderId, clock.instant());
    }
}
