package io.touchstone.penalty.claim;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What merchants and the public may do about notices; staff has the abilities of the whole module. */
@Configuration(proxyBeanMethods = false)
class IpNoticePermissions {

    /** See the notices about one's own goods, and answer them. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('penalty:ip-notice:own')")
    @interface CanCounterNotices {}

    /** Holders of rights have no account; what is theirs opens by a secret link, and the rest is public by law (ECL 44). */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    @interface AnyHolder {}

    @Bean
    Ability counterOwnNotices() {
        return Ability.of("penalty:ip-notice:own", Role.MERCHANT);
    }

    @Bean
    SettingKey<IpNoticeTerms> penaltyIpNotice() {
        return IpNoticeTerms.KEY;
    }
}
