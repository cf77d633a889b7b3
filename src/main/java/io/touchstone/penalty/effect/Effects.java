package io.touchstone.penalty.effect;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries effects out and undoes them, and writes down each; in the caller's transaction, which locked the decision. */
public interface Effects {

    /** Sets down what a proposal orders, instead of what it ordered before. */
    void plan(UUID decisionId, List<EffectSpec> specs);

    /** What each planned effect would do, in their order; changes nothing. */
    List<Planned> preview(Cause cause, Instant at, Actor actor);

    /** Applies all that is planned, in its order. */
    List<EffectView> applyPlanned(Cause cause, Instant at, Actor actor);

    /**
     * Applies what the ladder adds to a decision.
     *
     * @param since from when its days are counted; earlier than {@code at} for a run that moved here from a decision now undone;
     *     what would be over already is not begun again
     */
    List<EffectView> applyRun(Cause cause, UUID run, List<EffectSpec> specs, Instant since, Instant at, Actor actor);

    /** Ends one effect before its time without undoing what it did; one that does not hold is left as it is. */
    EffectView release(Cause cause, UUID effectId, Instant at, Actor actor);

    /** Undoes one effect; one that does not hold is left as it is. */
    EffectView revert(Cause cause, UUID effectId, Instant at, Actor actor);

    /**
     * Undoes one effect of a decision about all shops for one of them; for all others it holds.
     *
     * @return what changed for that shop; empty when nothing of it held there
     */
    List<EffectHandler.Figure> revertFor(Cause cause, UUID effectId, String merchantId, Instant at, Actor actor);

    /**
     * Ends what waits for a corrective action that was accepted now (E10): at once, or when its days are over. Nothing happens to
     * effects that do not wait.
     */
    void releaseWaiting(Cause cause, Instant at, Actor actor);

    /** What a step of the ladder brought about, in its order. */
    List<EffectView> ofRun(UUID run);

    /** Everything a decision did, planned or brought about by its points, in its order. */
    List<EffectView> of(UUID decisionId);

    /**
     * On behalf of which decision.
     *
     * @param reason for those who read the registry, such as the rule's title
     * @param waits whether what it orders ends only once a corrective action was accepted (E10)
     */
    record Cause(UUID decisionId, String number, @Nullable String merchantId, String reason, boolean waits) {

        /** Of a decision whose measures end by their days. */
        public Cause(UUID decisionId, String number, @Nullable String merchantId, String reason) {
            this(decisionId, number, merchantId, reason, false);
        }
    }

    /** A planned effect and what it would do. */
    record Planned(EffectView effect, EffectHandler.Foreseen foreseen) {}
}
