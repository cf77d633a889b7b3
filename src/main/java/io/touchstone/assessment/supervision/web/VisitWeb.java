package io.touchstone.assessment.supervision.web;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How visits appear in the menu. */
@Configuration(proxyBeanMethods = false)
class VisitWeb {

    private static final int VISITS = 60;

    @Bean
    NavigationItem visitNavigation() {
        return new NavigationItem(
                NavigationItem.Section.SERVICE_QUALITY,
                "visits",
                VisitController.PATH,
                "calendar",
                AssessmentPermissions.READ,
                VISITS);
    }
}
