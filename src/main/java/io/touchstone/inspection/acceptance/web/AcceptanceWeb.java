package io.touchstone.inspection.acceptance.web;

import io.touchstone.inspection.sample.InspectionPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How acceptance sampling appears in the menu. */
@Configuration(proxyBeanMethods = false)
class AcceptanceWeb {

    @Bean
    NavigationItem lotNavigation() {
        return item("inspection-lots", "/admin/inspection/lots", "box", 50);
    }

    @Bean
    NavigationItem switchingNavigation() {
        return item("inspection-switching", "/admin/inspection/switching", "filter", 55);
    }

    @Bean
    NavigationItem calculatorNavigation() {
        return item("inspection-acceptance", CalculatorController.PATH, "scale", 60);
    }

    private static NavigationItem item(String key, String path, String icon, int order) {
        return new NavigationItem(
                NavigationItem.Section.INSPECTION, key, path, icon, InspectionPermissions.READ, order);
    }
}
