package io.touchstone.identity.web;

import io.touchstone.shell.NavigationItem;
import io.touchstone.shell.NavigationItem.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this module in the menus. */
@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

    @Bean
    NavigationItem accountsItem() {
        return new NavigationItem(Section.SYSTEM, "accounts", "/admin/accounts", "users", "identity:read", 10);
    }

    @Bean
    NavigationItem rolesItem() {
        return new NavigationItem(Section.SYSTEM, "roles", "/admin/roles", "shield", "identity:read", 11);
    }

    @Bean
    NavigationItem departmentsItem() {
        return new NavigationItem(Section.SYSTEM, "departments", "/admin/departments", "building", "identity:read", 12);
    }

    @Bean
    NavigationItem tokensItem() {
        return new NavigationItem(Section.SYSTEM, "tokens", "/admin/tokens", "key", "identity:issue-tokens", 13);
    }

    @Bean
    NavigationItem staffProfileItem() {
        return profile("/admin/profile", "seat:staff");
    }

    @Bean
    NavigationItem merchantProfileItem() {
        return profile("/portal/profile", "seat:merchant");
    }

    @Bean
    NavigationItem partnerProfileItem() {
        return profile("/portal/profile", "seat:partner");
    }

    private static NavigationItem profile(String path, String seat) {
        return new NavigationItem(Section.ME, "profile", path, "user", seat, 1);
    }
}
