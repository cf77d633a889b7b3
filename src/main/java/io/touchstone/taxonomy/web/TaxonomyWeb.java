package io.touchstone.taxonomy.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the category tree appears in the menu. */
@Configuration(proxyBeanMethods = false)
class TaxonomyWeb {

    @Bean
    NavigationItem categoryNavigation() {
        return new NavigationItem(
                NavigationItem.Section.GOODS, "categories", "/admin/categories", "tree", "taxonomy:read", 10);
    }
}
