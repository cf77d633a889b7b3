package io.touchstone.report.catalogue.web;

import io.touchstone.report.ReportPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the catalogue appears in the menu. */
@Configuration(proxyBeanMethods = false)
class CatalogueWeb {

    private static final int CATALOGUE = 10;

    @Bean
    NavigationItem catalogueOfReportsNavigation() {
        return new NavigationItem(
                NavigationItem.Section.REPORTS,
                "report-catalogue",
                CatalogueController.PATH,
                "report",
                ReportPermissions.REPORT,
                CATALOGUE);
    }
}
