package io.touchstone.penalty.points.web;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of points are entered. */
@Configuration(proxyBeanMethods = false)
class PointsWeb {

    private static final int ORDER = 50;

    @Bean
    NavigationItem pointsNavigation() {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES,
                "penalty-points",
                PointsController.PATH,
                "chart",
                PenaltyPermissions.READ,
                ORDER);
    }
}
