package io.touchstone.report.review.web;

import io.touchstone.report.ReportPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How reviews and their actions appear in the menu. */
@Configuration(proxyBeanMethods = false)
class PeriodReviewWeb {

    private static final int REVIEWS = 40;
    private static final int ACTIONS = 41;
    private static final int DEPARTMENTS = 42;

    @Bean
    NavigationItem periodReviewNavigation() {
        return item("reviews", PeriodReviewController.PATH, "report", REVIEWS);
    }

    @Bean
    NavigationItem reviewActionNavigation() {
        return item("review-actions", ReviewActionController.PATH, "check", ACTIONS);
    }

    @Bean
    NavigationItem departmentFiguresNavigation() {
        return item("review-departments", DepartmentFiguresController.PATH, "tree", DEPARTMENTS);
    }

    private static NavigationItem item(String key, String path, String icon, int order) {
        return new NavigationItem(NavigationItem.Section.REPORTS, key, path, icon, ReportPermissions.KPI, order);
    }
}
