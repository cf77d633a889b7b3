package io.touchstone.merchant.register.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How registers appear in the menu. */
@Configuration(proxyBeanMethods = false)
class RegisterWeb {

    @Bean
    NavigationItem registerNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS,
                "registers",
                RegisterController.REGISTERS,
                "book",
                "register:read",
                50);
    }

    @Bean
    NavigationItem registerDifferenceNavigation() {
        return new NavigationItem(
                NavigationItem.Section.WORK,
                "register-differences",
                RegisterController.DIFFERENCES,
                "alert",
                "register:read",
                60);
    }
}
