package io.touchstone.penalty.appeal;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of an {@link Appeal} that is stored besides its lines. */
record StoredAppeal(
        Head head,
        AppealState state,
        Instant dueAt,
        @Nullable Instant escalatedAt,
        @Nullable String reviewer,
        @Nullable Instant claimedAt,
        @Nullable String reply,
        @Nullable Instant endedAt,
        long version) {

    /**
     * What was filed; nothing of it changes.
     *
     * @param decisionId null for one against a dismissal
     * @param barred who had a hand in what it is about, and never decides it (ruling E3)
     */
    record Head(
            UUID id,
            String number,
            UUID caseId,
            @Nullable UUID decisionId,
            @Nullable String merchantId,
            AppealSide side,
            String appellant,
            int level,
            @Nullable UUID previousId,
            String grounds,
            @Nullable Plan plan,
            Set<String> barred,
            Instant filedAt) {

        Head {
            barred = Set.copyOf(barred);
        }
    }

    /** What the merchant did about the violation: its cause, its fix, and what prevents the next. */
    record Plan(String cause, String fix, String prevention) {}

    /**
     * One line of what was said and done.
     *
     * @param kind the message key is {@code penalty.appeal.line.<kind>}
     */
    record Entry(
            Instant at, String kind, Voice voice, @Nullable String words, Actor actor) {}

    /** Who speaks; the message key is {@code penalty.appeal.voice.<word>}. */
    enum Voice {
        MERCHANT,
        REPORTER,
        PLATFORM;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
