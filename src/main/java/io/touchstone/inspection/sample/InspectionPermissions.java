package io.touchstone.inspection.sample;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may do what staff does in inspection, for every desk of this module; seats of partners have abilities of their own. */
@Configuration(proxyBeanMethods = false)
public class InspectionPermissions {

    public static final String READ = "inspection:read";
    public static final String WORK = "inspection:work";
    public static final String APPROVE = "inspection:approve";

    InspectionPermissions() {}

    /** See plans, samples, results and figures; never who bought a sample. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('inspection:read')")
    public @interface CanRead {}

    /** Plan, draw, keep custody, send to laboratories, answer objections. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('inspection:work')")
    public @interface CanWork {}

    /** Be the second person of what another did (ruling S3). */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('inspection:approve')")
    public @interface CanApprove {}

    @Bean
    Ability readInspection() {
        return Ability.of(
                READ,
                Role.INSPECTOR,
                Role.ANALYST,
                Role.OFFICER,
                Role.APPROVER,
                Role.STANDARDS,
                Role.FINANCE,
                Role.AUDITOR,
                Role.ADMIN);
    }

    @Bean
    Ability workInInspection() {
        return Ability.of(WORK, Role.INSPECTOR);
    }

    @Bean
    Ability approveInInspection() {
        return Ability.of(APPROVE, Role.INSPECTOR, Role.APPROVER);
    }
}
