package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that happened to a version of a rule. */
public record RuleStep(
        Kind kind, Instant at, String actor, @Nullable String words) {

    /** What happened. The message key is {@code rulebook.step.<word>}. */
    public enum Kind {
        DRAFTED,
        EDITED,
        OPENED,
        TAKEN_BACK,
        PUBLISHED,
        TOOK_EFFECT,
        RETIRED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static RuleStep of(Kind kind, Instant at, Actor actor, @Nullable String words) {
        return new RuleStep(kind, at, actor.toString(), words);
    }
}
