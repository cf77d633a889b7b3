package io.touchstone.inspection.buying;

import io.touchstone.inspection.buying.BuyingPermissions.CanBuy;
import io.touchstone.inspection.buying.BuyingPermissions.CanReadBuying;
import io.touchstone.inspection.buying.BuyingPermissions.CanReimburse;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is decided who buys what, and written down what was bought (D2). */
@Service
@Transactional
public class PurchaseDesk {

    /** Samples shown that nobody was asked to buy yet. */
    static final int WAITING_MAX = 100;

    private final PurchaseBook book;
    private final PurchaseList list;
    private final Purchases purchases;
    private final BuyerRotation rotation;
    private final BuyerBook buyers;
    private final BuyerSecrets secrets;
    private final Samples samples;
    private final CurrentActor actor;
    private final Clock clock;
    private final Ids ids;

    PurchaseDesk(
            PurchaseBook book,
            PurchaseList list,
            Purchases purchases,
            BuyerRotation rotation,
            BuyerBook buyers,
            BuyerSecrets secrets,
            Samples samples,
            CurrentActor actor,
            Clock clock,
            Ids ids) {
        this.book = book;
        this.list = list;
        this.purchases = purchases;
        this.rotation = rotation;
        this.buyers = buyers;
        this.secrets = secrets;
        this.samples = samples;
        this.actor = actor;
        this.clock = clock;
        this.ids = ids;
    }

    /** What waits for a buyer. */
    public record Open(List<PurchaseList.Waiting> waiting, long count) {}

    /**
     * A sample with the attempts to buy it.
     *
     * @param current the attempt that was not dropped
     * @param candidates whom it may be given to; empty while an attempt stands
     * @param screenshots how many pictures of the order are sealed
     */
    public record PurchasePage(
            SampleView sample,
            @Nullable Purchase current,
            List<Purchase> attempts,
            List<Candidate> candidates,
            Currency currency,
            int screenshots) {}

    @CanReadBuying
    @Transactional(readOnly = true)
    public Open waiting() {
        return new Open(list.waiting(WAITING_MAX), list.waitingCount());
    }

    /** Newest first. */
    @CanReadBuying
    @Transactional(readOnly = true)
    public KeysetPage<Purchase> list(Map<String, String> parameters, @Nullable String cursor, int limit) {
        return list.page(PurchaseList.filter(parameters), cursor, limit);
    }

    /** What buyers wait for, for those who pay: amounts and samples, no aliases. */
    @CanReimburse
    @Transactional(readOnly = true)
    public KeysetPage<Purchase> owed(@Nullable String cursor, int limit) {
        return list.page(Map.of("owed", "true"), cursor, limit);
    }

    @CanReadBuying
    @Transactional(readOnly = true)
    public PurchasePage open(String number) {
        SampleView sample = find(number);
        List<Purchase> attempts = book.of(sample.id());
        Purchase current = attempts.stream()
                .filter(one -> one.state() != Purchase.State.DROPPED)
                .findFirst()
                .orElse(null);
        boolean choosing = current == null && sample.state() == SampleState.DRAWN;
        return new PurchasePage(
                sample,
                current,
                attempts,
                choosing ? rotation.of(sample.merchantId(), clock.instant()) : List.of(),
                list.currency(sample.id()),
                current == null ? 0 : book.screenshots(current.purchaseId()).size());
    }

    /**
     * Gives the purchase to somebody in the pool, by alias.
     *
     * @throws RuleViolation when anything stands between the two
     */
    @CanBuy
    public void assign(String number, String alias) {
        Instant at = clock.instant();
        SampleView sample = find(number);
        Buyer buyer = buyers.find(alias, rotation.quarter(at)).orElseThrow(() -> new NotFound("buyer", alias));
        buyers.lock(buyer.buyerId());
        Purchase before = book.open(sample.id()).orElse(null);
        if (before != null && before.alias().equals(alias) && before.state() == Purchase.State.ASSIGNED) {
            return;
        }
        if (before != null || sample.state() != SampleState.DRAWN) {
            throw new Conflict(BuyingRule.BUYING_UNDER_WAY, number);
        }
        Buyer locked = buyers.find(buyer.buyerId(), rotation.quarter(at)).orElseThrow();
        if (!rotation.of(locked, sample.merchantId(), at).isFree()) {
            throw new RuleViolation(BuyingRule.BUYING_CONFLICT, alias);
        }
        UUID id = ids.next();
        book.add(id, sample.id(), sample.merchantId(), buyer.buyerId(), at, actor().toString());
        buyers.assigned(buyer.buyerId(), at);
        purchases.tell("purchase_assigned", book.find(id).orElseThrow(), Map.of(), at, actor());
    }

    /** Writes the order down: the sample is ordered, and its price is in the book of costs. */
    @CanBuy
    public void order(String number, PlaceOrder command) {
        if (book.isTold(command.once())) {
            return;
        }
        Purchase purchase = current(number);
        if (purchase.state() != Purchase.State.ASSIGNED) {
            throw new Conflict(BuyingRule.BUYING_ORDERED_ALREADY, number);
        }
        String mark = secrets.mark("order", command.order().orderId());
        if (book.isOrderKnown(mark)) {
            throw new RuleViolation(BuyingRule.BUYING_ORDER_TAKEN);
        }
        Instant at = clock.instant();
        UUID id = purchase.purchaseId();
        byte[] sealed = secrets.seal(command.order(), id);
        book.order(id, command.once(), sealed, mark, command.price(), command.postage(), at, actor().toString());
        samples.ordered(purchase.sampleId(), at, actor());
        purchases.bookCosts(purchase, command.price(), command.postage(), at, actor());
        purchases.tell(
                "purchase_ordered",
                purchase,
                Map.of(
                        "price_minor", command.price().minor(),
                        "postage_minor", command.postage().minor(),
                        "currency", command.price().currency().getCurrencyCode()),
                at,
                actor());
    }

    /** Seals a picture of the order; from then on it is seen only through an opening. */
    @CanBuy
    public void addScreenshot(String number, byte[] bytes) {
        Purchase purchase = current(number);
        Screenshot picture = Screenshot.of(bytes);
        Instant at = clock.instant();
        UUID id = ids.next();
        book.addScreenshot(
                id,
                purchase.purchaseId(),
                secrets.sealImage(picture.bytes(), id),
                picture.mediaType(),
                picture.sha256(),
                at);
        purchases.tell("purchase_pictured", purchase, Map.of("sha256", picture.sha256()), at, actor());
    }

    /** The buyer cannot do it; before anything was ordered somebody else may. */
    @CanBuy
    public void release(String number, String reason) {
        Purchase purchase = current(number);
        if (purchase.state() != Purchase.State.ASSIGNED) {
            throw new Conflict(BuyingRule.BUYING_ORDERED_ALREADY, number);
        }
        purchases.drop(purchase, reason, clock.instant(), actor());
    }

    /** Pays the buyer back; never by whoever wrote the order down. */
    @CanReimburse
    public void reimburse(UUID purchaseId) {
        Purchase purchase = book.lock(purchaseId).orElseThrow(() -> new NotFound("purchase", purchaseId.toString()));
        if (purchase.reimbursedAt() != null) {
            throw new Conflict(BuyingRule.BUYING_REIMBURSED, purchase.number());
        }
        if (!purchase.isOwed()) {
            throw new Conflict(BuyingRule.BUYING_NOTHING_OWED, purchase.number());
        }
        if (actor().toString().equals(purchase.orderedBy())) {
            throw new RuleViolation(BuyingRule.BUYING_REIMBURSES_OWN);
        }
        purchases.reimburse(purchase, clock.instant(), actor());
    }

    private Purchase current(String number) {
        return book.open(find(number).id()).orElseThrow(() -> new Conflict(BuyingRule.BUYING_NOT_ASSIGNED, number));
    }

    private SampleView find(String number) {
        return samples.find(number).orElseThrow(() -> new NotFound("sample", number));
    }

    private Actor actor() {
        return actor.get();
    }
}
