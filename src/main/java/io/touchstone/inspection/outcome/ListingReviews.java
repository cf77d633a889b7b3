package io.touchstone.inspection.outcome;

import io.touchstone.catalog.Products;
import io.touchstone.catalog.SameModel;
import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.outcome.ListingReview.Relation;
import io.touchstone.inspection.outcome.ListingReview.State;
import io.touchstone.inspection.outcome.ReviewRows.Listing;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.WorkingDays;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.Restrictions;
import io.touchstone.rulebook.Settings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the failed listing and those of the same model of all merchants (D13): they are not found and cannot be published until somebody
 * has reviewed them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ListingReviews {

    /** Of more listings of one model something else is the matter; a person looks for the rest. */
    private static final int LISTINGS_MAX = 1000;

    private static final String REASON = "failed inspection";

    private final ReviewRows rows;
    private final Products products;
    private final Restrictions restrictions;
    private final Settings settings;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    ListingReviews(
            ReviewRows rows,
            Products products,
            Restrictions restrictions,
            Settings settings,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Ids ids) {
        this.rows = rows;
        this.products = products;
        this.restrictions = restrictions;
        this.settings = settings;
        this.workingDays = workingDays;
        this.events = events;
        this.ids = ids;
    }

    /** What failed, and by what the same model is known. */
    record Failed(
            @Nullable UUID outcomeId,
            String caseNo,
            String productId,
            @Nullable String title,
            String merchantId,
            @Nullable String gtin,
            @Nullable String brand,
            @Nullable String model) {}

    /** Holds what the rule holds by itself; told again it holds nothing anew. */
    void open(Failed failed, Instant at, Actor actor) {
        ListingHold terms = settings.at(ListingHold.KEY, at);
        if (terms.reach() == ListingHold.Reach.NOTHING) {
            return;
        }
        Map<String, Listing> listings = new LinkedHashMap<>();
        listings.put(
                failed.productId(), new Listing(failed.productId(), failed.title(), failed.merchantId(), Relation.OWN));
        if (terms.reach() == ListingHold.Reach.SAME_MODEL) {
            for (SameModel same : products.sameModel(failed.gtin(), failed.brand(), failed.model(), LISTINGS_MAX)) {
                Relation relation = same.byGtin() ? Relation.GTIN : Relation.MODEL;
                listings.putIfAbsent(
                        same.productId(), new Listing(same.productId(), same.title(), same.merchantId(), relation));
            }
        }
        int held = 0;
        for (Listing listing : listings.values()) {
            boolean ofAnother = !listing.merchantId().equals(failed.merchantId());
            Instant due = workingDays.after(at, ofAnother ? terms.quickWorkingDays() : terms.workingDays());
            UUID id = ids.next();
            if (rows.add(id, failed.outcomeId(), failed.caseNo(), listing, ofAnother, due, at)
                    && held < terms.listingsMax()) {
                hold(id, failed.caseNo(), listing.productId(), listing.merchantId(), ofAnother, at, actor);
                held++;
            }
        }
    }

    /** A person holds what was too much for the rule alone. */
    void hold(ListingReview review, Instant at, Actor actor) {
        if (review.state() != State.WAITING) {
            throw new Conflict(OutcomeRule.REVIEW_DECIDED);
        }
        hold(
                review.reviewId(),
                review.caseNo(),
                review.productId(),
                review.merchantId(),
                review.ofAnother(),
                at,
                actor);
    }

    /** Reviewed: it stays held. */
    void keep(ListingReview review, String reason, Instant at, Actor actor) {
        if (review.state() != State.HELD) {
            throw new Conflict(OutcomeRule.REVIEW_DECIDED);
        }
        rows.decide(review, State.KEPT, actor.toString(), reason, at);
        tell("kept", review, reason, at, actor);
    }

    /** Reviewed, or corrected: it may be sold again. */
    void lift(ListingReview review, String reason, Instant at, Actor actor) {
        if (review.state() == State.LIFTED) {
            throw new Conflict(OutcomeRule.REVIEW_DECIDED);
        }
        release(review.searchId(), reason, at, actor);
        release(review.publishId(), reason, at, actor);
        rows.decide(review, State.LIFTED, actor.toString(), reason, at);
        tell("lifted", review, reason, at, actor);
    }

    /** Lifts what is left of a case, such as after its outcome was reversed. */
    void liftAll(UUID outcome, Predicate<ListingReview> which, String reason, Instant at, Actor actor) {
        rows.lockOf(outcome).stream().filter(which).forEach(review -> lift(review, reason, at, actor));
    }

    private void hold(
            UUID id, String caseNo, String productId, String merchantId, boolean ofAnother, Instant at, Actor actor) {
        UUID search = impose(RestrictionKind.SEARCH, caseNo, productId, merchantId, at, actor);
        UUID publish = impose(RestrictionKind.PUBLISH, caseNo, productId, merchantId, at, actor);
        rows.hold(id, search, publish, at);
        events.publishEvent(new InspectionEvent(
                "listing_held",
                new Subject("product", productId),
                actor,
                at,
                Map.of("case_no", caseNo, "merchant_id", merchantId, ListingLetters.OF_ANOTHER, ofAnother)));
    }

    private UUID impose(
            RestrictionKind kind, String caseNo, String productId, String merchantId, Instant at, Actor actor) {
        return restrictions
                .impose(new ImposeRestriction(
                        merchantId,
                        kind,
                        RestrictionScope.product(productId),
                        at,
                        null,
                        BigDecimal.ZERO,
                        caseNo,
                        REASON,
                        actor))
                .id();
    }

    private void release(@Nullable UUID restriction, String reason, Instant at, Actor actor) {
        if (restriction != null) {
            restrictions.lift(new RestrictionId(restriction), reason, at, actor);
        }
    }

    private void tell(String what, ListingReview review, String reason, Instant at, Actor actor) {
        events.publishEvent(new InspectionEvent(
                "listing_" + what,
                new Subject("product", review.productId()),
                actor,
                at,
                Map.of(
                        "case_no",
                        review.caseNo(),
                        "merchant_id",
                        review.merchantId(),
                        ListingLetters.OF_ANOTHER,
                        review.ofAnother(),
                        "reason",
                        reason)));
    }
}
