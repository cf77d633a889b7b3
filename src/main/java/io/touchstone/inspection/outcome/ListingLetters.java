package io.touchstone.inspection.outcome;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.merchant.ShopNotices;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Tells shops whose listing is held, or no longer, because the same model failed at another shop (D13); the shop whose sample it was
 * hears of it with its result. The message keys begin with {@code inspection.outcome.notice}.
 */
@Component
class ListingLetters {

    /** Whether the sample that failed was another shop's. */
    static final String OF_ANOTHER = "of_another";

    private static final Set<String> TOLD = Set.of("listing_held", "listing_lifted");

    private final ShopNotices post;

    ListingLetters(ShopNotices post) {
        this.post = post;
    }

    @EventListener
    void on(InspectionEvent event) {
        if (TOLD.contains(event.verb()) && Boolean.TRUE.equals(event.details().get(OF_ANOTHER))) {
            String merchant = String.valueOf(event.details().get("merchant_id"));
            post.tell(
                    merchant,
                    "inspection.outcome.notice." + event.verb(),
                    "/portal/shops/" + UriUtils.encodePathSegment(merchant, StandardCharsets.UTF_8) + "/inspections",
                    event.subject().id(),
                    String.valueOf(event.details().get("case_no")));
        }
    }
}
