package io.touchstone.assessment.scheme.web;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How schemes appear in the menu. */
@Configuration(proxyBeanMethods = false)
class SchemeWeb {

    private static final int SCHEMES = 90;

    @Bean
    NavigationItem schemeNavigation() {
        return new NavigationItem(
                NavigationItem.Section.SERVICE_QUALITY,
                "schemes",
                SchemeController.PATH,
                "list",
                AssessmentPermissions.READ,
                SCHEMES);
    }
}
