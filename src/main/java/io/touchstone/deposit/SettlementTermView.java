package io.touchstone.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the money of an order is kept after it is completed (contract, settlement term).
 *
 * @param days 0 when it is settled as usual
 * @param until when it may be settled; null while the order is not completed or waits for a decision
 * @param reasons all that apply, the heaviest first
 */
public record SettlementTermView(int days, @Nullable Instant until, List<Reason> reasons) {

    public SettlementTermView {
        reasons = List.copyOf(reasons);
    }

    /** One term that covers the order. */
    public record Reason(
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String caseNo) {}
}
