package io.touchstone.inspection.buying.web;

import io.touchstone.inspection.buying.BuyingPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How mystery buying appears in the menu. */
@Configuration(proxyBeanMethods = false)
class BuyingWeb {

    @Bean
    NavigationItem purchaseNavigation() {
        return item("purchases", PurchaseController.PATH, "order", BuyingPermissions.READ, 20);
    }

    @Bean
    NavigationItem buyerNavigation() {
        return item("mystery-buyers", BuyerController.PATH, "users", BuyingPermissions.READ, 22);
    }

    @Bean
    NavigationItem openingNavigation() {
        return item("openings", OpeningController.PATH, "key", BuyingPermissions.READ, 24);
    }

    @Bean
    NavigationItem reimbursementNavigation() {
        return item("reimbursements", ReimbursementController.PATH, "coin", BuyingPermissions.REIMBURSE, 26);
    }

    private static NavigationItem item(String key, String path, String icon, String ability, int order) {
        return new NavigationItem(NavigationItem.Section.INSPECTION, key, path, icon, ability, order);
    }
}
