package io.touchstone.report.retention.web;

import io.touchstone.report.ReportPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How retention appears in the menu. */
@Configuration(proxyBeanMethods = false)
class RetentionWeb {

    private static final int RETENTION = 90;

    @Bean
    NavigationItem retentionNavigation() {
        return new NavigationItem(
                NavigationItem.Section.REPORTS,
                "retention",
                RetentionController.PATH,
                "shield",
                ReportPermissions.RETENTION,
                RETENTION);
    }
}
