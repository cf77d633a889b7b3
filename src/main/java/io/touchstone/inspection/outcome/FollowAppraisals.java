package io.touchstone.inspection.outcome;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.Products;
import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.appraisal.AppraisalSigned;
import io.touchstone.inspection.outcome.StoredOutcome.Cause;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goods that the owner of the brand does not know as its own failed, with the same time to object (B8). A listing of which no sample
 * was taken is held for review only: nothing was bought that others could look at.
 */
@Component
class FollowAppraisals {

    private final OutcomeBook book;
    private final ListingReviews reviews;
    private final Samples samples;
    private final Products products;

    FollowAppraisals(OutcomeBook book, ListingReviews reviews, Samples samples, Products products) {
        this.book = book;
        this.reviews = reviews;
        this.samples = samples;
        this.products = products;
    }

    @EventListener
    void on(AppraisalSigned appraisal) {
        if (!appraisal.counterfeit()) {
            return;
        }
        SampleId sampleId = appraisal.sampleId();
        if (sampleId == null) {
            hold(appraisal);
            return;
        }
        SampleView sample = samples.find(sampleId).orElseThrow();
        if (sample.state() == SampleState.SEALED) {
            samples.reported(sampleId, appraisal.at(), appraisal.actor());
        }
        book.found(
                sampleId,
                Cause.APPRAISAL,
                new Found(
                        appraisal.appraisalId(),
                        null,
                        null,
                        false,
                        false,
                        appraisal.deviations(),
                        false,
                        true,
                        appraisal.at(),
                        appraisal.actor()));
    }

    private void hold(AppraisalSigned appraisal) {
        @Nullable
        ProductView product =
                Optional.of(appraisal.productId()).flatMap(products::find).orElse(null);
        reviews.open(
                new ListingReviews.Failed(
                        null,
                        appraisal.number(),
                        appraisal.productId(),
                        product == null ? null : product.title(),
                        appraisal.merchantId(),
                        null,
                        null,
                        null),
                appraisal.at(),
                appraisal.actor());
    }
}
