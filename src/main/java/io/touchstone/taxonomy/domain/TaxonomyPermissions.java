package io.touchstone.taxonomy.domain;

import io.touchstone.shell.Ability;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do with the category tree. */
@Configuration(proxyBeanMethods = false)
class TaxonomyPermissions {

    /** See categories as they were reported. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('taxonomy:read')")
    @interface CanReadCategories {}

    @Bean
    Ability readCategories() {
        return Ability.ofStaff("taxonomy:read");
    }
}
