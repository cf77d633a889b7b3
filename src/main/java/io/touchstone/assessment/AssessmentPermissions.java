package io.touchstone.assessment;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may do what with the platform's own assessment, for every desk of this module. */
@Configuration(proxyBeanMethods = false)
public class AssessmentPermissions {

    public static final String READ = "assessment:read";
    public static final String LEAD = "assessment:lead";
    public static final String ANSWER = "assessment:answer";
    public static final String REVIEW = "assessment:review";
    public static final String AWARD = "assessment:award";

    AssessmentPermissions() {}

    /** See schemes, assessments, certificates and visits. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('assessment:read')")
    public @interface CanRead {}

    /** Keep schemes, open assessments, share out their sections, freeze them, plan and hold visits. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('assessment:lead')")
    public @interface CanLead {}

    /** Answer the sections one was given. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('assessment:answer')")
    public @interface CanAnswer {}

    /** Look at other people's answers again; never at one's own. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('assessment:review')")
    public @interface CanReview {}

    /** Publish schemes that others made, award certificates, change them and take them away. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('assessment:award')")
    public @interface CanAward {}

    @Bean
    Ability readAssessments() {
        return Ability.of(
                READ,
                Role.STANDARDS,
                Role.APPROVER,
                Role.OFFICER,
                Role.MEDIATOR,
                Role.INSPECTOR,
                Role.REVIEWER,
                Role.ANALYST,
                Role.FINANCE,
                Role.AUDITOR,
                Role.ADMIN);
    }

    @Bean
    Ability leadAssessments() {
        return Ability.of(LEAD, Role.STANDARDS);
    }

    @Bean
    Ability answerAssessments() {
        return Ability.of(
                ANSWER,
                Role.STANDARDS,
                Role.OFFICER,
                Role.MEDIATOR,
                Role.INSPECTOR,
                Role.REVIEWER,
                Role.ANALYST,
                Role.FINANCE);
    }

    @Bean
    Ability reviewAssessments() {
        return Ability.of(REVIEW, Role.STANDARDS, Role.APPROVER);
    }

    @Bean
    Ability awardCertificates() {
        return Ability.of(AWARD, Role.APPROVER);
    }
}
