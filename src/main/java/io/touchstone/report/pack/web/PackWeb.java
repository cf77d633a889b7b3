package io.touchstone.report.pack.web;

import io.touchstone.report.ReportPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How evidence packs appear in the menu. */
@Configuration(proxyBeanMethods = false)
class PackWeb {

    private static final int PACKS = 40;

    @Bean
    NavigationItem packNavigation() {
        return new NavigationItem(
                NavigationItem.Section.REPORTS, "packs", PackController.PATH, "shield", ReportPermissions.PACK, PACKS);
    }
}
