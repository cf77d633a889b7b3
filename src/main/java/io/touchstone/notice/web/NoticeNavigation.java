package io.touchstone.notice.web;

import io.touchstone.shell.NavigationItem;
import io.touchstone.shell.NavigationItem.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this module in the menus; the key {@code notices} makes an entry the bell of the top bar. */
@Configuration(proxyBeanMethods = false)
class NoticeNavigation {

    @Bean
    NavigationItem staffInboxItem() {
        return inbox("/admin/inbox", "seat:staff");
    }

    @Bean
    NavigationItem merchantInboxItem() {
        return inbox("/portal/inbox", "seat:merchant");
    }

    @Bean
    NavigationItem partnerInboxItem() {
        return inbox("/portal/inbox", "seat:partner");
    }

    @Bean
    NavigationItem mailItem() {
        return new NavigationItem(Section.SYSTEM, "mail", "/admin/mail", "mail", "notice:read", 30);
    }

    private static NavigationItem inbox(String path, String seat) {
        return new NavigationItem(Section.ME, "notices", path, "bell", seat, 2);
    }
}
