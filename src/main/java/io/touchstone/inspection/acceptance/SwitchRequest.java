package io.touchstone.inspection.acceptance;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for milder inspection; another agrees or not.
 *
 * @param words of whoever decided
 */
public record SwitchRequest(
        UUID requestId,
        LotKey key,
        Kind kind,
        State state,
        String reason,
        Instant askedAt,
        String askedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String words) {

    /** What is asked for. The message key is {@code inspection.switch.request.<word>}. */
    public enum Kind {
        /** Production is steady, so reduced inspection is enough. */
        REDUCE,
        /** What led to the suspension is corrected. */
        RESUME;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** How far it is. The message key is {@code inspection.switch.request.state.<word>}. */
    public enum State {
        ASKED,
        AGREED,
        DECLINED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void mustBeDecidedBy(String decider) {
        mustBeOpen();
        if (decider.equals(askedBy)) {
            throw new RuleViolation(AcceptanceRule.ACCEPTANCE_DECIDER_IS_ASKER);
        }
    }

    void mustBeWithdrawnBy(String asker) {
        mustBeOpen();
        if (!asker.equals(askedBy)) {
            throw new RuleViolation(AcceptanceRule.ACCEPTANCE_NOT_ASKER);
        }
    }

    private void mustBeOpen() {
        if (state != State.ASKED) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_DECIDED);
        }
    }
}
