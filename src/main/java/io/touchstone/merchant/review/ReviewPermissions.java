package io.touchstone.merchant.review;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may see applications, review them, and look at how reviews agree. */
@Configuration(proxyBeanMethods = false)
class ReviewPermissions {

    static final String READ = "review:read";
    static final String TAKE_OVER = "review:take-over";

    /** See the queue and the applications in it. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('review:read')")
    @interface CanReadApplications {}

    /** Claim, judge and decide. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('review:work')")
    @interface CanReview {}

    /** Take an application from somebody whose lease still runs. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('review:take-over')")
    @interface CanTakeOver {}

    /** Enter and end reasons. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('review:reasons')")
    @interface CanEditReasons {}

    /** See samples of decisions and how reviewers agree. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('quality:read')")
    @interface CanReadQuality {}

    /** Give the blind second opinion on a sampled decision. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('quality:answer')")
    @interface CanAnswerSamples {}

    @Bean
    Ability readApplications() {
        return Ability.of(READ, Role.REVIEWER, Role.OFFICER, Role.APPROVER, Role.STANDARDS, Role.AUDITOR);
    }

    @Bean
    Ability reviewApplications() {
        return Ability.of("review:work", Role.REVIEWER, Role.APPROVER);
    }

    @Bean
    Ability takeOverReviews() {
        return Ability.of(TAKE_OVER, Role.APPROVER);
    }

    @Bean
    Ability editReviewReasons() {
        return Ability.of("review:reasons", Role.STANDARDS);
    }

    @Bean
    Ability readReviewQuality() {
        return Ability.of("quality:read", Role.REVIEWER, Role.APPROVER, Role.ANALYST, Role.AUDITOR);
    }

    @Bean
    Ability answerSamples() {
        return Ability.of("quality:answer", Role.REVIEWER, Role.APPROVER);
    }
}
