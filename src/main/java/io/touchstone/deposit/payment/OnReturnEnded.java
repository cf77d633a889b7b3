package io.touchstone.deposit.payment;

import io.touchstone.deposit.payment.BankLine.State;
import io.touchstone.deposit.payment.LineBook.Verdict;
import io.touchstone.deposit.refund.PayoutEnded;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A receipt that was to go back to its payer has, or is unassigned again. */
@Component
class OnReturnEnded {

    private final LineBook lines;

    OnReturnEnded(LineBook lines) {
        this.lines = lines;
    }

    @EventListener
    void on(PayoutEnded ended) {
        UUID line = ended.payout().lineId();
        if (line != null) {
            State state = ended.isPaid() ? State.RETURNED : State.UNMATCHED;
            lines.place(Map.of(line, Verdict.of(state)), ended.at());
        }
    }
}
