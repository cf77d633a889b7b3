package io.touchstone.assessment.live;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of figures and living scores in the console. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static final int FIGURES = 60;
    private static final int SCORES = 50;

    @Bean
    NavigationItem liveFiguresItem() {
        return new NavigationItem(
                NavigationItem.Section.SERVICE_QUALITY,
                "live-figures",
                "/admin/live-figures",
                "chart",
                AssessmentPermissions.READ,
                FIGURES);
    }

    @Bean
    NavigationItem livingScoreItem() {
        return new NavigationItem(
                NavigationItem.Section.SERVICE_QUALITY,
                "living-score",
                "/admin/living-score",
                "star",
                AssessmentPermissions.READ,
                SCORES);
    }
}
