package io.touchstone.merchant.brand;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a seller may sell under a brand on a day, and where the chain breaks when not.
 *
 * @param level 0 for the owner and its affiliates, 1 for whom the owner authorised, and so on
 * @param path the links from the owner down; empty for the owner itself, and where there is no way at all
 * @param breaks empty when the chain is whole
 */
record ChainVerdict(int level, List<ChainLink> path, List<Break> breaks) {

    /** What can be wrong with a chain; the message key is {@code merchant.brand.break.<word>}. */
    enum Reason {
        NO_LINK,
        UNVERIFIED,
        REVOKED,
        NOT_YET,
        EXPIRED,
        CLASS_NOT_COVERED,
        TERRITORY_NOT_COVERED,
        EXCLUSIVE_ELSEWHERE,
        LEVEL_TOO_DEEP,
        NOT_EXCLUSIVE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param linkId which link; null when it is the chain as a whole
     */
    record Break(Reason reason, @Nullable UUID linkId) {}

    ChainVerdict {
        path = List.copyOf(path);
        breaks = List.copyOf(breaks);
    }

    boolean isWhole() {
        return breaks.isEmpty();
    }

    /** The last day on which the chain as it is can hold; empty when no link has an end. */
    Optional<LocalDate> lastDay() {
        return path.stream().map(ChainLink::validUntil).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }
}
