package io.touchstone.merchant.life;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a shop is suspended, which says how it may come back (A10). The message key is {@code merchant.suspension.<word>},
 * that of the condition of release {@code merchant.suspension.<word>.condition}.
 */
public enum SuspensionType {
    EXPIRED_QUALIFICATION(false),
    IDENTITY_UNVERIFIED(false),
    REGISTER_MISMATCH(false),
    DEPOSIT_SHORTFALL(false),
    INVESTIGATION(true),
    OWN_REQUEST(true),
    /** Ordered by a decision on a violation. */
    DECISION(false),
    /** The shop is closed by such a decision. */
    CLOSURE(false);

    private final boolean endDemanded;

    SuspensionType(boolean endDemanded) {
        this.endDemanded = endDemanded;
    }

    /** Whether it may not be left open how long it lasts. */
    public boolean endDemanded() {
        return endDemanded;
    }

    /** Whether a decision on a violation orders it, and nobody else; then several may stand at once. */
    public boolean isDecided() {
        return this == DECISION || this == CLOSURE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SuspensionType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
