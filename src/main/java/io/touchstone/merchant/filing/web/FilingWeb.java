package io.touchstone.merchant.filing.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the filing appears in the menu. */
@Configuration(proxyBeanMethods = false)
class FilingWeb {

    @Bean
    NavigationItem filingNavigation() {
        return new NavigationItem(
                NavigationItem.Section.REPORTS, "filings", "/admin/filings", "report", "filing:make", 40);
    }
}
