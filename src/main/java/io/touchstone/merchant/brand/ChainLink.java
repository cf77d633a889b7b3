package io.touchstone.merchant.brand;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One authorisation as the chain sees it.
 *
 * @param classes Nice classes it covers; empty covers all that the grantor has
 * @param territory {@code CN} or another place; {@link #WORLD} covers every one
 * @param validUntil the last day; null has no end of its own
 */
record ChainLink(
        UUID id,
        Kind kind,
        Party grantor,
        Party grantee,
        Set<Integer> classes,
        String territory,
        boolean exclusive,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        State state) {

    static final String WORLD = "WORLD";

    /** A grant is one step down; an affiliate of the owner counts as the owner itself (rules.md 5, brand chain). */
    enum Kind {
        GRANT,
        AFFILIATE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        int depth() {
            return this == GRANT ? 1 : 0;
        }
    }

    /** Whether staff has seen the paper. */
    enum State {
        CLAIMED,
        VERIFIED,
        REVOKED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    ChainLink {
        classes = Set.copyOf(classes);
    }

    /** Whether it alone is good on a day: verified, begun and not over. */
    boolean holdsOn(LocalDate day) {
        return state == State.VERIFIED && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    boolean coversClassesOf(ChainLink below) {
        return classes.isEmpty() || (!below.classes.isEmpty() && classes.containsAll(below.classes));
    }

    boolean coversTerritoryOf(ChainLink below) {
        return territory.equals(WORLD) || territory.equals(below.territory);
    }
}
