package io.touchstone.merchant.brand;

import io.touchstone.merchant.brand.ChainVerdict.Break;
import io.touchstone.merchant.brand.ChainVerdict.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows authorisations from a seller up to a brand's owner (A7). Owner to A is level 1, A to B level 2 (rules.md 5); each
 * link must hold on the day and may not give what the link above it does not have.
 */
final class BrandChain {

    /** Longer chains than any rule allows are not followed: they are loops or inventions. */
    static final int LINKS_MAX = 8;

    private final Party owner;
    private final List<ChainLink> links;

    BrandChain(Party owner, List<ChainLink> links) {
        this.owner = owner;
        this.links = List.copyOf(links);
    }

    /**
     * The best chain to a seller on a day: the one with the fewest breaks, of these the shortest. With none at all the
     * verdict is one break without a link.
     *
     * @param niceClass the class the goods are in; null asks for none
     */
    ChainVerdict judge(Party seller, @Nullable Integer niceClass, LocalDate day) {
        if (seller.isSameAs(owner)) {
            return new ChainVerdict(0, List.of(), List.of());
        }
        List<List<ChainLink>> paths = new ArrayList<>();
        climb(seller, new ArrayList<>(), paths);
        return paths.stream()
                .map(path -> verdict(path, niceClass, day))
                .min(Comparator.<ChainVerdict>comparingInt(one -> one.breaks().size())
                        .thenComparingInt(ChainVerdict::level))
                .orElseGet(() -> new ChainVerdict(0, List.of(), List.of(new Break(Reason.NO_LINK, null))));
    }

    /** Collects every way from the owner down to a party, the owner's link first. */
    private void climb(Party to, List<ChainLink> below, List<List<ChainLink>> paths) {
        if (below.size() == LINKS_MAX) {
            return;
        }
        for (ChainLink link : links) {
            if (!link.grantee().isSameAs(to) || below.contains(link)) {
                continue;
            }
            List<ChainLink> path = new ArrayList<>(below.size() + 1);
            path.add(link);
            path.addAll(below);
            if (link.grantor().isSameAs(owner)) {
                paths.add(path);
            } else {
                climb(link.grantor(), path, paths);
            }
        }
    }

    private ChainVerdict verdict(List<ChainLink> path, @Nullable Integer niceClass, LocalDate day) {
        List<Break> breaks = new ArrayList<>();
        ChainLink above = null;
        for (ChainLink link : path) {
            Reason own = reason(link, day);
            if (own != null) {
                breaks.add(new Break(own, link.id()));
            }
            boolean wider = above != null && !above.coversClassesOf(link);
            if (wider || lacks(link, niceClass)) {
                breaks.add(new Break(Reason.CLASS_NOT_COVERED, link.id()));
            }
            if (above != null && !above.coversTerritoryOf(link)) {
                breaks.add(new Break(Reason.TERRITORY_NOT_COVERED, link.id()));
            }
            if (isExcluded(link, day)) {
                breaks.add(new Break(Reason.EXCLUSIVE_ELSEWHERE, link.id()));
            }
            above = link;
        }
        int level = path.stream().mapToInt(link -> link.kind().depth()).sum();
        return new ChainVerdict(level, path, breaks);
    }

    private static boolean lacks(ChainLink link, @Nullable Integer niceClass) {
        return niceClass != null && !link.classes().isEmpty() && !link.classes().contains(niceClass);
    }

    private static @Nullable Reason reason(ChainLink link, LocalDate day) {
        return switch (link.state()) {
            case REVOKED -> Reason.REVOKED;
            case CLAIMED -> Reason.UNVERIFIED;
            case VERIFIED ->
                day.isBefore(link.validFrom())
                        ? Reason.NOT_YET
                        : link.validUntil() != null && day.isAfter(link.validUntil()) ? Reason.EXPIRED : null;
        };
    }

    /** Whether the same grantor gave somebody else the same exclusively. */
    private boolean isExcluded(ChainLink link, LocalDate day) {
        return links.stream()
                .anyMatch(other -> other.exclusive()
                        && other.kind() == ChainLink.Kind.GRANT
                        && link.kind() == ChainLink.Kind.GRANT
                        && other.holdsOn(day)
                        && other.grantor().isSameAs(link.grantor())
                        && !other.grantee().isSameAs(link.grantee())
                        && overlaps(other, link));
    }

    private static boolean overlaps(ChainLink one, ChainLink other) {
        boolean place = one.territory().equals(other.territory())
                || one.territory().equals(ChainLink.WORLD)
                || other.territory().equals(ChainLink.WORLD);
        boolean classes = one.classes().isEmpty()
                || other.classes().isEmpty()
                || one.classes().stream().anyMatch(other.classes()::contains);
        return place && classes;
    }
}
