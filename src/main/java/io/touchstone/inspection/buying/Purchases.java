package io.touchstone.inspection.buying;

import io.touchstone.deposit.Reimbursements;
import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.cost.CostKind;
import io.touchstone.inspection.cost.Costs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a purchase does to the books, and tells; never by whom. */
@Component
class Purchases {

    private static final String PATH = "/admin/inspection/samples/";

    private final PurchaseBook book;
    private final Costs costs;
    private final Reimbursements reimbursements;
    private final ApplicationEventPublisher events;

    Purchases(PurchaseBook book, Costs costs, Reimbursements reimbursements, ApplicationEventPublisher events) {
        this.book = book;
        this.costs = costs;
        this.reimbursements = reimbursements;
        this.events = events;
    }

    void bookCosts(Purchase purchase, Money price, Money postage, Instant at, Actor actor) {
        book(purchase, purchase.purchaseId(), price, postage, at, actor);
    }

    private void book(Purchase purchase, UUID cause, Money price, Money postage, Instant at, Actor actor) {
        costs.book(
                cause, CostKind.GOODS, purchase.planId(), purchase.sampleId(), price, Costs.Bearer.PLATFORM, at, actor);
        if (postage.minor() != 0) {
            costs.book(
                    cause,
                    CostKind.POSTAGE,
                    purchase.planId(),
                    purchase.sampleId(),
                    postage,
                    Costs.Bearer.PLATFORM,
                    at,
                    actor);
        }
    }

    /** The platform owes the buyer what was spent. */
    void reimburse(Purchase purchase, Instant at, Actor actor) {
        Money total = Objects.requireNonNull(purchase.total());
        reimbursements.reimburse(purchase.purchaseId(), purchase.number(), PATH + purchase.number(), total, at, actor);
        book.reimbursed(purchase.purchaseId(), at, actor.toString());
        tell("purchase_reimbursed", purchase, Map.of("amount_minor", total.minor()), at, actor);
    }

    /** The attempt is over without goods; what was booked for them is taken back unless it was paid already. */
    void drop(Purchase purchase, String reason, Instant at, Actor actor) {
        book.end(purchase.purchaseId(), Purchase.State.DROPPED, reason, at);
        Money price = purchase.price();
        Money postage = purchase.postage();
        if (price != null && postage != null && purchase.reimbursedAt() == null) {
            book(purchase, undone(purchase), minus(price), minus(postage), at, actor);
        }
        tell("purchase_dropped", purchase, Map.of(), at, actor);
    }

    void end(Purchase purchase, Purchase.State state, Instant at, Actor actor) {
        book.end(purchase.purchaseId(), state, null, at);
        tell("purchase_" + state.word(), purchase, Map.of(), at, actor);
    }

    void tell(String verb, Purchase purchase, Map<String, ?> details, Instant at, Actor actor) {
        events.publishEvent(new InspectionEvent(verb, new Subject("sample", purchase.number()), actor, at, details));
    }

    private static Money minus(Money amount) {
        return new Money(-amount.minor(), amount.currency());
    }

    private static UUID undone(Purchase purchase) {
        return UUID.nameUUIDFromBytes(("undone/" + purchase.purchaseId()).getBytes(StandardCharsets.UTF_8));
    }
}
