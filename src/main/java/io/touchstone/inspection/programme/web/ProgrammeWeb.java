package io.touchstone.inspection.programme.web;

import io.touchstone.inspection.sample.InspectionPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How programmes and plans appear in the menu. */
@Configuration(proxyBeanMethods = false)
class ProgrammeWeb {

    @Bean
    NavigationItem inspectionProgrammeNavigation() {
        return item("inspection-programmes", ProgrammeController.PATH, "calendar", 10);
    }

    @Bean
    NavigationItem inspectionPlanNavigation() {
        return item("inspection-plans", PlanController.PATH, "list", 15);
    }

    private static NavigationItem item(String key, String path, String icon, int order) {
        return new NavigationItem(
                NavigationItem.Section.INSPECTION, key, path, icon, InspectionPermissions.READ, order);
    }
}
