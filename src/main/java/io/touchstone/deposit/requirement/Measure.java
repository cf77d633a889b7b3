package io.touchstone.deposit.requirement;

import io.touchstone.restriction.RestrictionKind;
import java.util.Locale;
import java.util.Set;

/** What follows when a shop does not top up, lightest first. The message key is {@code deposit.shortfall.measure.<word>}. */
enum Measure {
    /** No campaigns and no recruitment, as the badge of guarantee is gone. */
    BADGE(Set.of(RestrictionKind.CAMPAIGN, RestrictionKind.RECRUITMENT)),
    /** The shop is shielded and its orders are settled later. */
    SHIELD(Set.of(RestrictionKind.SHIELDING)),
    /** Suspending the shop is proposed; people decide (ruling E3). */
    SUPERVISE(Set.of());

    private final Set<RestrictionKind> restrictions;

    Measure(Set<RestrictionKind> restrictions) {
        this.restrictions = restrictions;
    }

    Set<RestrictionKind> restrictions() {
        return restrictions;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Measure of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
