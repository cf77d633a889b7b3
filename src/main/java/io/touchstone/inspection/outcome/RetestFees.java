package io.touchstone.inspection.outcome;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.outcome.Objection.FeeState;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The retest fee: held on the deposit of whoever objects, taken when the retest says the same, let go in every other case (rules.md
 * 8.1, retest fee).
 */
@Component
class RetestFees {

    private static final String REASON = "retest fee";

    private final Deposits deposits;
    private final OutcomeRetests retests;
    private final Settings settings;

    RetestFees(Deposits deposits, OutcomeRetests retests, Settings settings) {
        this.deposits = deposits;
        this.retests = retests;
        this.settings = settings;
    }

    /** What is held for an objection that is filed now. */
    Money quote(SampleId sample, Instant at) {
        RetestFee fee = settings.at(RetestFee.KEY, at);
        if (fee.by() == RetestFee.By.FIXED) {
            return fee.amount();
        }
        return retests.firstPrice(sample).orElseGet(fee::amount);
    }

    /** What is held where no laboratory has named a price; asks no table of tests. */
    Money usual(Instant at) {
        return settings.at(RetestFee.KEY, at).amount();
    }

    /** What of the merchant's deposit is there to hold. */
    Money available(String merchantId, Money fee, Instant at) {
        return deposits.of(merchantId, fee.currency(), at).available();
    }

    /**
     * Holds the fee; nothing for a fee of zero.
     *
     * @throws io.touchstone.kernel.RuleViolation when less is available
     */
    @Nullable
    UUID hold(String merchantId, Money fee, String caseNo, Instant at, Actor actor) {
        if (fee.minor() == 0) {
            return null;
        }
        return deposits.hold(new PlaceHold(merchantId, fee, caseNo, REASON, null, at, actor))
                .holdId()
                .id();
    }

    /**
     * Ends the hold; one that staff of the deposits ended before stays as it is.
     *
     * @param take whether the retest said the same
     */
    FeeState settle(Objection objection, boolean take, Instant at, Actor actor) {
        UUID id = objection.holdId();
        if (id == null) {
            return FeeState.NONE;
        }
        HoldId hold = new HoldId(id);
        HoldView.State stands = deposits.findHold(hold).orElseThrow().state();
        if (stands != HoldView.State.OPEN) {
            return stands == HoldView.State.CAPTURED ? FeeState.CAPTURED : FeeState.RELEASED;
        }
        if (take) {
            deposits.capture(new CaptureHold(hold, objection.fee(), CaptureHold.Receiver.PLATFORM, REASON, at, actor));
            return FeeState.CAPTURED;
        }
        deposits.release(hold, REASON, at, actor);
        return FeeState.RELEASED;
    }

    /** Pays a fee back that was taken, by a new transfer (ruling E6). */
    void giveBack(Objection objection, Instant at, Actor actor) {
        deposits.giveBack(new HoldId(Objects.requireNonNull(objection.holdId())), REASON, at, actor);
    }
}
