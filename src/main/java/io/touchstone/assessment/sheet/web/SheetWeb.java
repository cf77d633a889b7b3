package io.touchstone.assessment.sheet.web;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How assessments appear in the menu. */
@Configuration(proxyBeanMethods = false)
class SheetWeb {

    private static final int SECOND = 20;

    @Bean
    NavigationItem assessmentNavigation() {
        return new NavigationItem(
                NavigationItem.Section.SERVICE_QUALITY,
                "assessments",
                SheetController.PATH,
                "check",
                AssessmentPermissions.READ,
                SECOND);
    }
}
