package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.acceptance.OpenLot.Stage;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot as the list and its page show it.
 *
 * @param number what people call it
 * @param resubmissionOf the refused lot it presents again
 * @param state open, accepted, refused or abandoned
 */
public record Lot(
        UUID lotId,
        String number,
        String merchantId,
        String categoryCode,
        Stage stage,
        @Nullable UUID planId,
        int size,
        String level,
        BigDecimal aql,
        Severity severity,
        CodeLetter codeLetter,
        int sampleSize,
        int accept,
        int reject,
        Instant openedAt,
        @Nullable Integer nonconforming,
        @Nullable Instant judgedAt,
        @Nullable UUID resubmissionOf,
        @Nullable String abandonedReason,
        String state) {

    static Lot open(
            UUID id, String number, OpenLot command, LotPlan plan, Severity severity, @Nullable UUID resubmissionOf) {
        return new Lot(
                id,
                number,
                command.merchantId(),
                command.categoryCode(),
                command.stage(),
                command.planId(),
                command.size(),
                command.level(),
                command.aql(),
                severity,
                plan.letter(),
                plan.sampleSize(),
                plan.accept(),
                plan.reject(),
                command.at(),
                null,
                null,
                resubmissionOf,
                null,
                "open");
    }

    public boolean isOpen() {
        return state.equals("open");
    }

    public LotKey key() {
        return new LotKey(merchantId, categoryCode, stage);
    }

    LotView view() {
        Boolean accepted = judgedAt == null ? null : state.equals("accepted");
        return new LotView(lotId, severity, codeLetter.name(), sampleSize, accept, reject, accepted);
    }

    /** What the switching rules see when so many are found. */
    Switching.JudgedLot judged(int found) {
        return new Switching.JudgedLot(
                severity, resubmissionOf == null, found <= accept, isAcceptedTighter(found), accept);
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_LOT_OVER, number);
        }
    }

    /** Above an AQL of 10 nonconformities are counted, of which a unit may have many. */
    void mustBePossible(int found) {
        if (found < 0 || (found > sampleSize && limit().isPercent())) {
            throw new RuleViolation(AcceptanceRule.ACCEPTANCE_COUNT_IMPOSSIBLE, sampleSize);
        }
    }

    Aql limit() {
        return Aql.of(aql).orElseThrow(() -> new RuleViolation(AcceptanceRule.ACCEPTANCE_AQL_UNKNOWN));
    }

    /** Only the score of normal inspection asks. */
    private boolean isAcceptedTighter(int found) {
        return severity == Severity.NORMAL
                && limit().tighter()
                        .map(aql -> SamplingTables.plan(codeLetter, aql, Severity.NORMAL))
                        .filter(plan -> found <= plan.accept())
                        .isPresent();
    }
}
