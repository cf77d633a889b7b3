package io.touchstone.inspection.insight.web;

import io.touchstone.inspection.sample.InspectionPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How figures of inspection appear in the menu. */
@Configuration(proxyBeanMethods = false)
class InsightWeb {

    @Bean
    NavigationItem inspectionDashboardNavigation() {
        return item("inspection", "/admin/inspection", "chart", 10);
    }

    @Bean
    NavigationItem inspectionRatesNavigation() {
        return item("inspection-rates", "/admin/inspection/rates", "report", 85);
    }

    @Bean
    NavigationItem inspectionBudgetsNavigation() {
        return item("inspection-budgets", "/admin/inspection/budgets", "coin", 87);
    }

    @Bean
    NavigationItem inspectionQualityNavigation() {
        return item("inspection-quality", "/admin/inspection/quality", "scale", 88);
    }

    @Bean
    NavigationItem inspectionHistoryNavigation() {
        return item("inspection-history", "/admin/inspection/history", "import", 89);
    }

    private static NavigationItem item(String key, String path, String icon, int order) {
        return new NavigationItem(
                NavigationItem.Section.INSPECTION, key, path, icon, InspectionPermissions.READ, order);
    }
}
