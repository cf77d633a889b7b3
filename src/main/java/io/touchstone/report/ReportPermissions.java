package io.touchstone.report;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may do what with reports, packs, key figures, reviews and engagements, for every desk of this module. */
@Configuration(proxyBeanMethods = false)
public class ReportPermissions {

    public static final String HOST = "engagement:host";
    public static final String AUDIT = "engagement:audit";
    public static final String REPORT = "report:run";
    public static final String SCHEDULE = "report:schedule";
    public static final String PACK = "pack:make";
    public static final String KPI = "kpi:read";
    public static final String TARGET = "kpi:target";
    public static final String CONFIRM_TARGET = "kpi:confirm";
    public static final String REVIEW = "review:lead";
    public static final String COMMENT = "review:comment";
    public static final String RETENTION = "retention:read";

    ReportPermissions() {}

    /** Engage auditors, see what they looked at, answer what they ask for, end it. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('engagement:host')")
    public @interface CanHost {}

    /** See one’s own engagement and ask for evidence under it. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('engagement:audit')")
    public @interface CanAudit {}

    /** Run reports of the catalogue; what is in one also asks for the ability of its rows. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('report:run')")
    public @interface CanReport {}

    /** Save reports and have them made by the calendar. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('report:schedule')")
    public @interface CanSchedule {}

    /** Make evidence packs. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('pack:make')")
    public @interface CanPack {}

    /** See key figures and half-year reviews. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('kpi:read')")
    public @interface CanReadKpis {}

    /** Propose targets of the key figures that one’s role owns. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('kpi:target')")
    public @interface CanTarget {}

    /** Confirm or refuse targets that another person proposed. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('kpi:confirm')")
    public @interface CanConfirmTargets {}

    /** Make half-year reviews and follow their actions. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('review:lead')")
    public @interface CanReview {}

    /** Say for one’s own department what its figures mean, while a review is a draft. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('review:comment')")
    public @interface CanComment {}

    /** See which personal data is kept for how long. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('retention:read')")
    public @interface CanReadRetention {}

    @Bean
    Ability hostAuditors() {
        return Ability.of(HOST, Role.ADMIN, Role.APPROVER);
    }

    @Bean
    Ability auditUnderEngagement() {
        return Ability.of(AUDIT, Role.AUDITOR);
    }

    @Bean
    Ability runReports() {
        return Ability.ofStaff(REPORT);
    }

    @Bean
    Ability scheduleReports() {
        return Ability.of(
                SCHEDULE,
                Role.ADMIN,
                Role.APPROVER,
                Role.ANALYST,
                Role.FINANCE,
                Role.OFFICER,
                Role.STANDARDS,
                Role.REVIEWER,
                Role.INSPECTOR,
                Role.MEDIATOR);
    }

    @Bean
    Ability makePacks() {
        return Ability.of(PACK, Role.AUDITOR, Role.ADMIN, Role.APPROVER);
    }

    @Bean
    Ability readKpis() {
        return Ability.of(
                KPI,
                Role.ADMIN,
                Role.APPROVER,
                Role.ANALYST,
                Role.FINANCE,
                Role.OFFICER,
                Role.STANDARDS,
                Role.REVIEWER,
                Role.INSPECTOR,
                Role.MEDIATOR,
                Role.AUDITOR);
    }

    @Bean
    Ability setTargets() {
        return Ability.of(
                TARGET,
                Role.STANDARDS,
                Role.APPROVER,
                Role.ANALYST,
                Role.FINANCE,
                Role.OFFICER,
                Role.REVIEWER,
                Role.INSPECTOR,
                Role.MEDIATOR);
    }

    @Bean
    Ability confirmTargets() {
        return Ability.of(CONFIRM_TARGET, Role.STANDARDS, Role.APPROVER);
    }

    @Bean
    Ability leadReviews() {
        return Ability.of(REVIEW, Role.STANDARDS, Role.APPROVER);
    }

    @Bean
    Ability commentReviews() {
        return Ability.of(
                COMMENT,
                Role.ADMIN,
                Role.APPROVER,
                Role.ANALYST,
                Role.FINANCE,
                Role.OFFICER,
                Role.STANDARDS,
                Role.REVIEWER,
                Role.INSPECTOR,
                Role.MEDIATOR);
    }

    @Bean
    Ability readRetention() {
        return Ability.of(RETENTION, Role.ADMIN, Role.AUDITOR, Role.APPROVER);
    }
}
