package io.touchstone.rulebook.rule;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who writes rules and standards, and who puts them in force. */
@Configuration(proxyBeanMethods = false)
public class RulePermissions {

    public static final String READ = "rule:read";
    public static final String WRITE = "rule:write";
    public static final String PUBLISH = "rule:publish";

    RulePermissions() {}

    /** See drafts, comments and everything in force. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('rule:read')")
    public @interface CanReadRules {}

    /** Draft, open to comments, answer them. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('rule:write')")
    public @interface CanWriteRules {}

    /** Give a draft its day; never one’s own. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('rule:publish')")
    public @interface CanPublishRules {}

    /** Read what is public, signed in or not. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    @interface AnybodyReads {}

    @Bean
    Ability readRules() {
        return Ability.ofStaff(READ);
    }

    @Bean
    Ability writeRules() {
        return Ability.of(WRITE, Role.STANDARDS);
    }

    @Bean
    Ability publishRules() {
        return Ability.of(PUBLISH, Role.STANDARDS, Role.APPROVER, Role.ADMIN);
    }
}
