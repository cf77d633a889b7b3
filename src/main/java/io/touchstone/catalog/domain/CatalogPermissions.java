package io.touchstone.catalog.domain;

import io.touchstone.shell.Ability;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do with products. */
@Configuration(proxyBeanMethods = false)
class CatalogPermissions {

    /** See products as they were reported. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('catalog:read')")
    @interface CanReadProducts {}

    @Bean
    Ability readProducts() {
        return Ability.ofStaff("catalog:read");
    }
}
