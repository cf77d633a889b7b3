package io.touchstone.notice.webhook.web;

import io.touchstone.notice.webhook.WebhookPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How webhooks appear in the menu. */
@Configuration(proxyBeanMethods = false)
class WebhookNavigation {

    @Bean
    NavigationItem webhookItem() {
        return new NavigationItem(
                NavigationItem.Section.SYSTEM, "webhooks", WebhookController.PATH, "link", WebhookPermissions.READ, 35);
    }
}
