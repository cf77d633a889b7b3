package io.touchstone.notice.webhook;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who sees what other systems are told, and who says where it goes. */
@Configuration(proxyBeanMethods = false)
public class WebhookPermissions {

    public static final String READ = "webhook:read";
    public static final String MANAGE = "webhook:manage";

    WebhookPermissions() {}

    /** See endpoints and the log of deliveries. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('webhook:read')")
    @interface CanReadWebhooks {}

    /** Enter endpoints, exchange secrets, send again. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('webhook:manage')")
    @interface CanManageWebhooks {}

    @Bean
    Ability readWebhooks() {
        return Ability.of(READ, Role.ADMIN, Role.AUDITOR, Role.STANDARDS);
    }

    @Bean
    Ability manageWebhooks() {
        return Ability.of(MANAGE, Role.ADMIN);
    }
}
