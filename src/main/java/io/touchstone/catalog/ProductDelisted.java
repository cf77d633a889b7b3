package io.touchstone.catalog;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Listings were taken off the shelf together; or, of a removal that ended, are on sale again.
 *
 * @param subject the product, the shop or the brand
 * @param products how many are meant
 */
public record ProductDelisted(
        UUID removalId,
        Subject subject,
        boolean ended,
        long products,
        long shops,
        String caseNo,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return ended ? "product.relisted" : "product.delisted";
    }

    @Override
    public Map<String, ?> details() {
        return new TreeMap<>(
                Map.of("removal_id", removalId.toString(), "products", products, "shops", shops, "case_no", caseNo));
    }
}
