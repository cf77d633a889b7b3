package io.touchstone.merchant.bulk.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How pre-registration appears in the menu. */
@Configuration(proxyBeanMethods = false)
class BulkWeb {

    @Bean
    NavigationItem bulkNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS,
                "preregistration",
                "/admin/applications/import",
                "import",
                "merchant:preregister",
                40);
    }
}
