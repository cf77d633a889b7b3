package io.touchstone.penalty.effect;

import io.touchstone.kernel.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of effect: what it would do, does, and takes back. A handler joins the caller's transaction and puts no stored "before" back:
 * undoing removes what it made, and what holds then follows from what is left (ruling E6).
 */
public interface EffectHandler<S extends EffectSpec> {

    Class<S> handles();

    /** What it would do, without doing it. */
    Foreseen preview(S spec, EffectContext in);

    Made apply(S spec, EffectContext in);

    Undone revert(S spec, Made made, EffectContext in);

    /**
     * Takes back what an effect of a decision about all shops does to one of them; empty when there is nothing. Only what reaches into
     * several shops can.
     */
    default List<Figure> revertFor(S spec, String merchantId, EffectContext in) {
        return List.of();
    }

    /**
     * Ends an effect whose time is over, where nothing else does; restrictions and suspensions end by their own dates. It is no
     * undoing: what it did stays on record.
     */
    default void expire(S spec, Made made, EffectContext in) {}

    /**
     * A figure before and after; the message key is {@code penalty.figure.<key>}, and values are numbers or words with message keys
     * {@code penalty.value.<word>}.
     */
    record Figure(String key, String before, String after) {}

    /**
     * @param count how many things it touches: listings, ratings, 1 otherwise
     * @param obstacles why it cannot be done as proposed; empty when it can
     */
    record Foreseen(long count, List<Figure> figures, List<Rule> obstacles) {
        public Foreseen {
            figures = List.copyOf(figures);
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * @param refs what it made, by which it is undone, such as the id of a restriction
     * @param endsAt when it ends by itself; null for never
     */
    record Made(
            Map<String, String> refs,
            List<Figure> figures,
            @Nullable Instant endsAt) {
        public Made {
            refs = Map.copyOf(refs);
            figures = List.copyOf(figures);
        }
    }

    /** What undoing brought about; lines of the report of reversal. */
    record Undone(List<Figure> figures) {
        public Undone {
            figures = List.copyOf(figures);
        }
    }
}
