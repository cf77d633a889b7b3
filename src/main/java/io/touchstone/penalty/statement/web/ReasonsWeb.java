package io.touchstone.penalty.statement.web;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How publications and reports appear in the menu. */
@Configuration(proxyBeanMethods = false)
class ReasonsWeb {

    private static final int PUBLICATIONS = 60;
    private static final int REPORTS = 66;

    @Bean
    NavigationItem publicationNavigation() {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES,
                "publications",
                PublicationController.PATH,
                "eye",
                PenaltyPermissions.READ,
                PUBLICATIONS);
    }

    @Bean
    NavigationItem governanceReportNavigation() {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES,
                "governance-report",
                GovernanceReportController.PATH,
                "report",
                PenaltyPermissions.READ,
                REPORTS);
    }
}
