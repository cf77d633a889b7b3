package io.touchstone.inspection.buying;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.buying.BuyingPermissions.CanBuy;
import io.touchstone.inspection.buying.BuyingPermissions.CanReadBuying;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.ShopLinks;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the pool of buyers is kept. An identity goes in here and comes out nowhere but at {@link OpeningDesk}. */
@Service
@Transactional
public class BuyerDesk {

    private final BuyerBook book;
    private final PurchaseBook purchases;
    private final BuyerRotation rotation;
    private final BuyerSecrets secrets;
    private final ShopLinks links;
    private final Merchants merchants;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    BuyerDesk(
            BuyerBook book,
            PurchaseBook purchases,
            BuyerRotation rotation,
            BuyerSecrets secrets,
            ShopLinks links,
            Merchants merchants,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.purchases = purchases;
        this.rotation = rotation;
        this.secrets = secrets;
        this.links = links;
        this.merchants = merchants;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Somebody in the pool with their ties and newest purchases. */
    public record BuyerPage(Buyer buyer, List<BuyerBook.Tie> ties, List<Purchase> purchases) {}

    /** Whoever is next in the rotation first. */
    @CanReadBuying
    @Transactional(readOnly = true)
    public List<Buyer> pool() {
        return book.all(rotation.quarter(clock.instant()), BuyerRotation.POOL_MAX);
    }

    @CanReadBuying
    @Transactional(readOnly = true)
    public BuyerPage open(String alias) {
        Buyer buyer = find(alias);
        return new BuyerPage(buyer, book.ties(buyer.buyerId()), purchases.ofBuyer(buyer.buyerId()));
    }

    /** @param once made when the form was shown, so that sent twice it is one person */
    @CanBuy
    public void add(UUID once, String alias, BuyerIdentity identity, @Nullable LocalDate consented, int quarterMax) {
        Instant at = clock.instant();
        if (book.find(once, at).isPresent()) {
            return;
        }
        if (book.find(alias, at).isPresent()) {
            throw new RuleViolation(BuyingRule.BUYING_ALIAS_TAKEN, alias);
        }
        String mark = accountMark(identity, once);
        var buyer = new Buyer(once, alias, consented, true, quarterMax, 0, null, 0);
        book.add(buyer, secrets.seal(identity, once), mark, at, actor.get().toString());
        book.replaceMarks(once, marks(identity));
        tell("buyer_added", once, Map.of(), at);
    }

    @CanBuy
    public void change(String alias, long seen, @Nullable LocalDate consented, boolean active, int quarterMax) {
        Buyer buyer = find(alias);
        if (!book.change(buyer.buyerId(), seen, consented, active, quarterMax)) {
            throw new Conflict(BuyingRule.BUYING_BUYER_CHANGED, alias);
        }
        tell(
                "buyer_changed",
                buyer.buyerId(),
                Map.of("active", active, "consented", consented != null, "quarter_max", quarterMax),
                clock.instant());
    }

    /** Puts another identity in the place of the one that is sealed, which nobody sees in doing so. */
    @CanBuy
    public void replaceIdentity(String alias, BuyerIdentity identity) {
        Buyer buyer = find(alias);
        UUID id = buyer.buyerId();
        book.lock(id);
        String mark = accountMark(identity, id);
        book.replaceIdentity(id, secrets.seal(identity, id), mark);
        book.replaceMarks(id, marks(identity));
        tell("buyer_identity_replaced", id, Map.of(), clock.instant());
    }

    /** Declares that somebody is close to a shop and never buys there. */
    @CanBuy
    public void declareTie(String alias, String merchantId, String reason) {
        Buyer buyer = find(alias);
        if (merchants.find(merchantId).isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
        Instant at = clock.instant();
        book.addTie(buyer.buyerId(), merchantId, reason, at, actor.get().toString());
        tell("buyer_tie_declared", buyer.buyerId(), Map.of("merchant_id", merchantId), at);
    }

    private Buyer find(String alias) {
        return book.find(alias, rotation.quarter(clock.instant())).orElseThrow(() -> new NotFound("buyer", alias));
    }

    private String accountMark(BuyerIdentity identity, UUID buyer) {
        String mark = secrets.mark("account", identity.account());
        if (book.isAccountKnown(mark, buyer)) {
            throw new RuleViolation(BuyingRule.BUYING_ACCOUNT_KNOWN);
        }
        return mark;
    }

    private List<ShopLinks.Mark> marks(BuyerIdentity identity) {
        return Stream.of(
                        links.mark(ShopLinks.Kind.PHONE, identity.phone()),
                        links.mark(ShopLinks.Kind.ADDRESS, identity.address()),
                        links.mark(ShopLinks.Kind.ACCOUNT, identity.paymentAccount()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void tell(String verb, UUID buyer, Map<String, ?> details, Instant at) {
        events.publishEvent(
                new InspectionEvent(verb, new Subject("buyer", buyer.toString()), actor.get(), at, details));
    }
}
