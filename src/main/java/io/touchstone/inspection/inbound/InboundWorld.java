package io.touchstone.inspection.inbound;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.Products;
import io.touchstone.evidence.Evidence;
import io.touchstone.inspection.InspectionEvent;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.Merchants;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.CurrentActor;
import io.touchstone.taxonomy.Categories;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who acts and when, and what inbound checks ask of other modules. */
@Component
class InboundWorld {

    private final Merchants merchants;
    private final Products products;
    private final Categories categories;
    private final Evidence evidence;
    private final Settings settings;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InboundWorld(
            Merchants merchants,
            Products products,
            Categories categories,
            Evidence evidence,
            Settings settings,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.merchants = merchants;
        this.products = products;
        this.categories = categories;
        this.evidence = evidence;
        this.settings = settings;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Actor actor() {
        return actor.get();
    }

    InboundTerms terms(Instant at) {
        return settings.at(InboundTerms.KEY, at);
    }

    UUID photo(InputStream picture, String name) {
        return evidence.receive(picture, name, null, actor()).id().id();
    }

    void tell(String verb, String number, Map<String, ?> details, Instant at, Actor by) {
        events.publishEvent(new InspectionEvent(verb, new Subject("delivery", number), by, at, details));
    }

    /** The category of what has come, when nothing stands against it. */
    String check(NewDelivery come, Instant at) {
        int most = terms(at).unitsMax();
        if (come.units() > most) {
            throw new RuleViolation(InboundRule.INBOUND_TOO_LARGE, most);
        }
        return category(come);
    }

    /** As it was said, or that of the product. */
    private String category(NewDelivery come) {
        if (merchants.find(come.merchantId()).isEmpty()) {
            throw new RuleViolation(InboundRule.INBOUND_MERCHANT_UNKNOWN, come.merchantId());
        }
        String said = come.categoryCode();
        String ofProduct = come.productId() == null ? null : product(come).categoryCode();
        String category = said == null ? ofProduct : said;
        if (category == null || categories.find(category).isEmpty()) {
            throw new RuleViolation(InboundRule.INBOUND_CATEGORY_UNKNOWN, category == null ? "" : category);
        }
        if (ofProduct != null && !ofProduct.equals(category)) {
            throw new RuleViolation(InboundRule.INBOUND_PRODUCT_UNKNOWN, String.valueOf(come.productId()), category);
        }
        return category;
    }

    private ProductView product(NewDelivery come) {
        return products.find(String.valueOf(come.productId()))
                .filter(product -> product.merchantId().equals(come.merchantId()))
                .orElseThrow(() -> new RuleViolation(
                        InboundRule.INBOUND_PRODUCT_UNKNOWN, String.valueOf(come.productId()), come.merchantId()));
    }
}
