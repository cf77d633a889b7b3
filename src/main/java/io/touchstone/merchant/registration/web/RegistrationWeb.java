package io.touchstone.merchant.registration.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How invitations appear in the menu. */
@Configuration(proxyBeanMethods = false)
class RegistrationWeb {

    @Bean
    NavigationItem invitationNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS,
                "invitations",
                "/admin/applications/invitations",
                "mail",
                "application:invite",
                45);
    }
}
