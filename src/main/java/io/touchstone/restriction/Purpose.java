package io.touchstone.restriction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What another system of the platform asks about before it acts (contract, eligibility). */
public enum Purpose {
    SEARCH(RestrictionKind.SEARCH, RestrictionKind.SHIELDING),
    PUBLISH(RestrictionKind.PUBLISH),
    RECRUITMENT(RestrictionKind.RECRUITMENT),
    CAMPAIGN(RestrictionKind.CAMPAIGN, RestrictionKind.SHIELDING),
    FINANCE(RestrictionKind.FINANCE);

    private final Set<RestrictionKind> barredBy;

    Purpose(RestrictionKind... barredBy) {
        this.barredBy = Set.of(barredBy);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether restrictions of a kind bear on this purpose; a shielded shop is neither found nor promoted. */
    public boolean isBarredBy(RestrictionKind kind) {
        return barredBy.contains(kind);
    }

    public static Optional<Purpose> of(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst();
    }
}
