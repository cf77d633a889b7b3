package io.touchstone.inspection.outcome.web;

import io.touchstone.inspection.sample.InspectionPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How outcomes, corrections and listing reviews appear in the menu. */
@Configuration(proxyBeanMethods = false)
class OutcomeWeb {

    private static final int OUTCOMES = 50;
    private static final int CORRECTIONS = 52;
    private static final int REVIEWS = 54;

    @Bean
    NavigationItem outcomeNavigation() {
        return item("outcomes", OutcomeController.PATH, "scale", OUTCOMES);
    }

    @Bean
    NavigationItem correctionNavigation() {
        return item("corrections", CorrectionController.PATH, "edit", CORRECTIONS);
    }

    @Bean
    NavigationItem listingReviewNavigation() {
        return item("listing-reviews", ListingReviewController.PATH, "eye", REVIEWS);
    }

    private static NavigationItem item(String key, String path, String icon, int order) {
        return new NavigationItem(
                NavigationItem.Section.INSPECTION, key, path, icon, InspectionPermissions.READ, order);
    }
}
