package io.touchstone.penalty.claim.web;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How notices of infringed rights appear in the menu. */
@Configuration(proxyBeanMethods = false)
class IpNoticeWeb {

    private static final int IP_NOTICES = 62;

    @Bean
    NavigationItem ipNoticeNavigation() {
        return new NavigationItem(
                NavigationItem.Section.PENALTIES,
                "ip-notices",
                IpNoticeController.PATH,
                "diamond",
                PenaltyPermissions.READ,
                IP_NOTICES);
    }
}
