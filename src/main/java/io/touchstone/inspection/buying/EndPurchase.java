package io.touchstone.inspection.buying;

import io.touchstone.inspection.sample.SampleMoved;
import io.touchstone.inspection.sample.SampleState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A purchase ends with what becomes of its sample: it came, it was something else, or it is not to be bought. */
@Component
class EndPurchase {

    private final PurchaseBook book;
    private final Purchases purchases;

    EndPurchase(PurchaseBook book, Purchases purchases) {
        this.book = book;
        this.purchases = purchases;
    }

    @EventListener
    void on(SampleMoved moved) {
        boolean ends = moved.sample().state() == SampleState.RECEIVED
                || moved.sample().state() == SampleState.CANCELLED
                || moved.sample().state() == SampleState.STOPPED;
        if (ends) {
            book.open(moved.sample().id()).ifPresent(purchase -> end(purchase, moved));
        }
    }

    private void end(Purchase purchase, SampleMoved moved) {
        if (moved.sample().state() == SampleState.CANCELLED) {
            purchases.drop(purchase, "not-bought", moved.at(), moved.actor());
        } else if (moved.sample().state() == SampleState.RECEIVED) {
            purchases.end(purchase, Purchase.State.ARRIVED, moved.at(), moved.actor());
        } else if (moved.from() == SampleState.RECEIVED || moved.from() == SampleState.ORDERED) {
            purchases.end(purchase, Purchase.State.MISMATCHED, moved.at(), moved.actor());
        }
    }
}
