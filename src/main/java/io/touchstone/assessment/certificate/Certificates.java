package io.touchstone.assessment.certificate;

import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Actor;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Certificates for supervision; whatever changes one joins the caller's transaction. */
public interface Certificates {

    Optional<Certified> find(String number);

    /** In force or suspended, by number. */
    List<Certified> alive();

    /**
     * Suspends it with a public reason, when it is in force; nothing happens otherwise.
     *
     * @param reasonCode the message key is {@code certificate.reason.<code>}
     */
    void suspend(String number, String reasonCode, Actor actor);

    /** Takes a suspension with this reason back; nothing happens when it is not suspended, or for something else. */
    void resume(String number, String reasonCode, Actor actor);

    /** A visit found it deserved as it is; the stars stay. */
    void confirm(String number, Decision decision);

    /** Suspends one that is in force. */
    void suspend(String number, Decision decision);

    /** Takes a suspension back, whatever it was for. */
    void resume(String number, Decision decision);

    /** Upgrade or downgrade to the stars of another, later assessment. */
    void regrade(String number, FrozenAssessment basis, Decision decision);

    /** Takes it away for good. */
    void revoke(String number, Decision decision);

    /**
     * What two people decided, and why.
     *
     * @param reasonCode the message key is {@code certificate.reason.<code>}
     * @param words public; what takes stars or the certificate away has some
     * @param proposedBy who wanted it; another person than who decides. Null only for what the application does by a rule
     * @param reference such as the number of the visit that it came of
     */
    record Decision(
            String reasonCode,
            @Nullable Wording words,
            @Nullable UUID proposedBy,
            @Nullable String reference,
            Instant at,
            Actor by) {

        /** By a published rule, such as a visit that was not held in time. */
        public static Decision byRule(String reasonCode, Instant at, Actor by) {
            return new Decision(reasonCode, null, null, null, at, by);
        }
    }

    /** A certificate as supervision sees it. */
    record Certified(
            UUID id,
            String number,
            String subject,
            String assessment,
            int stars,
            LocalDate awardedOn,
            LocalDate validTo,
            State state) {}

    /** Where a certificate stands; the message key is {@code certificate.state.<word>}. */
    enum State {
        VALID,
        SUSPENDED,
        REVOKED,
        EXPIRED;

        /** What it can become next. */
        public Set<State> successors() {
            return switch (this) {
                case VALID -> EnumSet.of(SUSPENDED, REVOKED, EXPIRED);
                case SUSPENDED -> EnumSet.of(VALID, REVOKED, EXPIRED);
                case REVOKED, EXPIRED -> EnumSet.noneOf(State.class);
            };
        }

        public boolean isAlive() {
            return this == VALID || this == SUSPENDED;
        }

        /** How its badge looks. */
        public String tone() {
            return switch (this) {
                case VALID -> "good";
                case SUSPENDED -> "attention";
                case REVOKED -> "bad";
                case EXPIRED -> "ended";
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Told in the transaction of the award. */
    record Awarded(Certified certificate) {}

    /** Told when it ended for good, so that open visits end too. */
    record Ended(Certified certificate) {}
}
