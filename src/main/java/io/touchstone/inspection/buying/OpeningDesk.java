package io.touchstone.inspection.buying;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.buying.BuyingPermissions.CanBuy;
import io.touchstone.inspection.buying.BuyingPermissions.CanOpenIdentities;
import io.touchstone.inspection.buying.BuyingPermissions.CanReadBuying;
import io.touchstone.inspection.sample.Actors;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only door to who a buyer is: two people, a reason, a limited time, and every look on record (D2). */
@Service
@Transactional
public class OpeningDesk {

    private final OpeningBook book;
    private final PurchaseBook purchases;
    private final BuyerBook buyers;
    private final BuyerSecrets secrets;
    private final Settings settings;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;
    private final Ids ids;

    OpeningDesk(
            OpeningBook book,
            PurchaseBook purchases,
            BuyerBook buyers,
            BuyerSecrets secrets,
            Settings settings,
            Actors actors,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock,
            Ids ids) {
        this.book = book;
        this.purchases = purchases;
        this.buyers = buyers;
        this.secrets = secrets;
        this.settings = settings;
        this.actors = actors;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
        this.ids = ids;
    }

    /** Openings with the instant they were read at, which says where each stands. */
    public record Openings(KeysetPage<Opening> page, Map<String, String> names, Instant at) {}

    /** One opening with every look at it. */
    public record OpeningPage(
            Opening opening,
            Opening.State state,
            List<OpeningBook.Look> looks,
            Map<String, String> names,
            String reader) {

        public boolean isOwn() {
            return opening.askedBy().equals(reader);
        }

        /** Whether the reader may look now. */
        public boolean mayLook() {
            return state == Opening.State.OPEN && opening.isOf(reader);
        }
    }

    /** What an opening shows; in clear. */
    public record Shown(
            Opening opening,
            BuyerIdentity identity,
            @Nullable OrderRecord order,
            List<UUID> screenshots) {

        /** Tells nothing, so that it reaches no log. */
        @Override
        public String toString() {
            return "Shown[" + opening.openingId() + "]";
        }
    }

    /** A picture in clear with its type. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once, never compared.
    public record Picture(byte[] bytes, String mediaType) {

        @Override
        public String toString() {
            return "Picture[" + mediaType + "]";
        }
    }

    /** Newest first. */
    @CanReadBuying
    @Transactional(readOnly = true)
    public Openings list(@Nullable String cursor, int limit) {
        KeysetPage<Opening> page = book.page(cursor, limit);
        Set<String> people = new TreeSet<>();
        page.items().forEach(one -> people.add(one.askedBy()));
        return new Openings(page, actors.names(people), clock.instant());
    }

    @CanReadBuying
    @Transactional(readOnly = true)
    public OpeningPage open(UUID id) {
        Opening opening = book.find(id).orElseThrow(() -> notFound(id));
        List<OpeningBook.Look> looks = book.looks(id);
        Set<String> people = new TreeSet<>(List.of(opening.askedBy()));
        if (opening.decidedBy() != null) {
            people.add(opening.decidedBy());
        }
        looks.forEach(look -> people.add(look.actor()));
        return new OpeningPage(opening, opening.state(clock.instant()), looks, actors.names(people), reader());
    }

    /**
     * Asks to see who bought a sample, with the order they left behind.
     *
     * @param once made when the form was shown, so that sent twice it is one request
     */
    @CanBuy
    public void askForPurchase(UUID once, UUID purchaseId, String reason) {
        Purchase purchase =
                purchases.find(purchaseId).orElseThrow(() -> new NotFound("purchase", purchaseId.toString()));
        ask(once, purchase.buyerId(), purchaseId, reason);
    }

    /** Asks to see who stands behind an alias. */
    @CanBuy
    public void askForBuyer(UUID once, String alias, String reason) {
        Buyer buyer = buyers.find(alias, clock.instant()).orElseThrow(() -> new NotFound("buyer", alias));
        ask(once, buyer.buyerId(), null, reason);
    }

    private void ask(UUID once, UUID buyer, @Nullable UUID purchase, String reason) {
        if (book.find(once).isPresent()) {
            return;
        }
        Instant at = clock.instant();
        Duration wait = Duration.ofHours(settings.at(BuyingTerms.KEY, at).waitingHours());
        book.add(once, buyer, purchase, reason, reader(), at, at.plus(wait));
        tell("opening_asked", once, Map.of("order_too", purchase != null), at);
    }

    /** The second person decides; what they agree to is open for a while, to the two of them. */
    @CanOpenIdentities
    public void decide(UUID id, boolean agreed, @Nullable String words) {
        Opening opening = book.lock(id).orElseThrow(() -> notFound(id));
        Instant at = clock.instant();
        switch (opening.state(at)) {
            case WAITING -> {}
            case LAPSED -> throw new Conflict(BuyingRule.OPENING_LAPSED);
            case REFUSED, OPEN, CLOSED -> throw new Conflict(BuyingRule.OPENING_DECIDED);
        }
        if (opening.askedBy().equals(reader())) {
            throw new RuleViolation(BuyingRule.OPENING_DECIDES_OWN);
        }
        Duration time = Duration.ofMinutes(settings.at(BuyingTerms.KEY, at).openingMinutes());
        book.decide(id, agreed, words, reader(), at, agreed ? at.plus(time) : null);
        tell(agreed ? "opening_agreed" : "opening_refused", id, Map.of("asked_by", opening.askedBy()), at);
    }

    /** Shows who it is, once, and writes down that it did. */
    @CanReadBuying
    public Shown look(UUID id) {
        Opening opening = standing(id, "identity");
        UUID purchase = opening.purchaseId();
        byte[] sealed = purchase == null ? null : purchases.sealedOrder(purchase);
        return new Shown(
                opening,
                secrets.identity(buyers.sealed(opening.buyerId()), opening.buyerId()),
                sealed == null || purchase == null ? null : secrets.order(sealed, purchase),
                purchase == null ? List.of() : purchases.screenshots(purchase));
    }

    /** Shows a picture of the order, once, and writes down that it did. */
    @CanReadBuying
    public Picture lookAtScreenshot(UUID id, UUID screenshot) {
        Opening opening = standing(id, "screenshot");
        UUID purchase = opening.purchaseId();
        if (purchase == null) {
            throw new NotFound("screenshot", screenshot.toString());
        }
        PurchaseBook.Screenshot picture = purchases
                .screenshot(purchase, screenshot)
                .orElseThrow(() -> new NotFound("screenshot", screenshot.toString()));
        return new Picture(secrets.image(picture.sealed(), screenshot), picture.mediaType());
    }

    private Opening standing(UUID id, String what) {
        Opening opening = book.lock(id).orElseThrow(() -> notFound(id));
        Instant at = clock.instant();
        if (opening.state(at) != Opening.State.OPEN || !opening.isOf(reader())) {
            throw new Conflict(BuyingRule.OPENING_NOT_OPEN);
        }
        book.look(ids.next(), id, what, reader(), at);
        tell("identity_shown", id, Map.of("what", what), at);
        return opening;
    }

    private String reader() {
        return actor.get().toString();
    }

    private static NotFound notFound(UUID id) {
        return new NotFound("opening", id.toString());
    }

    private void tell(String verb, UUID opening, Map<String, ?> details, Instant at) {
        events.publishEvent(new InspectionEvent(
                verb, new Subject("opening", opening.toString()), actor.get(), at, new LinkedHashMap<>(details)));
    }
}
