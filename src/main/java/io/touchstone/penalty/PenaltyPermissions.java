package io.touchstone.penalty;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may do what staff does with violations, for every desk of this module; portal seats have abilities of their own. */
@Configuration(proxyBeanMethods = false)
public class PenaltyPermissions {

    public static final String READ = "penalty:read";
    public static final String WORK = "penalty:work";
    public static final String APPROVE = "penalty:approve";
    public static final String REVIEW = "penalty:review";

    PenaltyPermissions() {}

    /** See cases, decisions and points. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('penalty:read')")
    public @interface CanRead {}

    /** Open cases, hear merchants, propose decisions. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('penalty:work')")
    public @interface CanWork {}

    /** Be the second person of a decision that weighs (ruling E3). */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('penalty:approve')")
    public @interface CanApprove {}

    /** Decide appeals, never of one's own decisions (ruling E3). */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('penalty:review')")
    public @interface CanReview {}

    @Bean
    Ability readPenalties() {
        return Ability.of(
                READ,
                Role.OFFICER,
                Role.APPROVER,
                Role.MEDIATOR,
                Role.INSPECTOR,
                Role.REVIEWER,
                Role.ANALYST,
                Role.FINANCE,
                Role.STANDARDS,
                Role.AUDITOR,
                Role.ADMIN);
    }

    @Bean
    Ability workOnPenalties() {
        return Ability.of(WORK, Role.OFFICER);
    }

    @Bean
    Ability approvePenalties() {
        return Ability.of(APPROVE, Role.APPROVER);
    }

    @Bean
    Ability reviewPenalties() {
        return Ability.of(REVIEW, Role.MEDIATOR, Role.APPROVER);
    }
}
