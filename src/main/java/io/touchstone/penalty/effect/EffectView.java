package io.touchstone.penalty.effect;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One effect as it stands.
 *
 * @param seq its place within the decision
 * @param run the run of the ladder it belongs to; null for what the decision itself orders
 * @param figures what it brought about, or what its undoing did
 */
public record EffectView(
        UUID id,
        UUID decisionId,
        int seq,
        EffectSpec spec,
        @Nullable UUID run,
        State state,
        @Nullable Instant appliedAt,
        @Nullable Instant endsAt,
        @Nullable Instant endedAt,
        List<EffectHandler.Figure> figures) {

    public EffectView {
        figures = List.copyOf(figures);
    }

    /** The message key is {@code penalty.effect.state.<word>}. */
    public enum State {
        PLANNED,
        APPLIED,
        /** Its time was over. */
        ENDED,
        REVERTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
