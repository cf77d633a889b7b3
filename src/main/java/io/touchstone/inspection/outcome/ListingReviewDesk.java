package io.touchstone.inspection.outcome;

import io.touchstone.inspection.sample.InspectionPermissions.CanApprove;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff reviews listings that were held after a failure: one, or several of a page for one reason (D13). */
@Service
@Transactional
public class ListingReviewDesk {

    /** As many as a page shows. */
    private static final int AT_ONCE_MAX = KeysetPage.LIMIT_MAX;

    private final ReviewList list;
    private final ReviewRows rows;
    private final ListingReviews reviews;
    private final CurrentActor actor;
    private final Clock clock;

    ListingReviewDesk(ReviewList list, ReviewRows rows, ListingReviews reviews, CurrentActor actor, Clock clock) {
        this.list = list;
        this.rows = rows;
        this.reviews = reviews;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<ListingReview> list(ReviewFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    /** They may be sold again. */
    @CanWork
    public void lift(Collection<UUID> ids, String reason) {
        Instant at = clock.instant();
        each(ids, review -> reviews.lift(review, reason, at, actor.get()));
    }

    /** They stay held. */
    @CanWork
    public void keep(Collection<UUID> ids, String reason) {
        Instant at = clock.instant();
        each(ids, review -> reviews.keep(review, reason, at, actor.get()));
    }

    /** Holds what was too much for the rule alone (ruling E3). */
    @CanApprove
    public void hold(Collection<UUID> ids) {
        Instant at = clock.instant();
        each(ids, review -> reviews.hold(review, at, actor.get()));
    }

    private void each(Collection<UUID> ids, Consumer<ListingReview> act) {
        Set<UUID> wanted = Set.copyOf(ids);
        if (wanted.size() > AT_ONCE_MAX) {
            throw new IllegalArgumentException("reviews at once: " + wanted.size());
        }
        List<ListingReview> found = rows.lock(wanted);
        if (found.size() < wanted.size()) {
            throw new NotFound("listing_review", wanted.toString());
        }
        found.forEach(act);
    }
}
