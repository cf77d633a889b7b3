package io.touchstone.restriction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a merchant may take part, with what weight, and what stands in the way.
 *
 * @param weight 1.0 unless demoted, of several demotions the lowest; 0.0 when not eligible
 */
public record Eligibility(boolean eligible, BigDecimal weight, List<Reason> reasons) {

    private static final BigDecimal FULL = new BigDecimal("1.0");
    private static final BigDecimal NONE = new BigDecimal("0.0");

    public Eligibility {
        reasons = List.copyOf(reasons);
    }

    /** Why not, or why with less weight; {@code restricted-<kind>} names the restriction's kind. */
    public record Reason(
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String caseNo) {}

    /** A restriction of the whole merchant that is in force. */
    public record Bar(
            RestrictionKind kind,
            BigDecimal weight,
            @Nullable String caseNo) {}

    /**
     * Decides by the merchant's state and its restrictions.
     *
     * @param stateReason {@code state-<state>} when the state alone forbids it, or null
     */
    public static Eligibility decide(Purpose purpose, @Nullable String stateReason, List<Bar> bars) {
        List<Reason> reasons = new ArrayList<>();
        BigDecimal weight = FULL;
        if (stateReason != null) {
            reasons.add(new Reason(stateReason, null));
            weight = NONE;
        }
        for (Bar bar : bars) {
            if (purpose.isBarredBy(bar.kind())) {
                reasons.add(new Reason("restricted-" + bar.kind().word(), bar.caseNo()));
                weight = weight.min(bar.weight());
            }
        }
        boolean eligible = weight.signum() > 0;
        return new Eligibility(eligible, eligible ? weight : NONE, reasons);
    }
}
