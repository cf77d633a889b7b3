package io.touchstone.notice.domain;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who sees which messages. */
@Configuration(proxyBeanMethods = false)
class NoticePermissions {

    @Bean
    Ability noticeRead() {
        return Ability.of("notice:read", Role.ADMIN);
    }

    @Bean
    Ability noticeInbox() {
        return Ability.of("notice:inbox", Role.values());
    }

    /** See which mail left and which did not. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('notice:read')")
    @interface CanReadMail {}

    /** Read one's own messages. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('notice:inbox')")
    @interface CanReadOwnInbox {}
}
