package io.touchstone.job.domain;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do with jobs. Whoever handed a job in may also end it and fetch what came out. */
@Configuration(proxyBeanMethods = false)
class JobPermissions {

    /** See all jobs, their progress and logs. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('job:read')")
    @interface CanReadJobs {}

    /** End a job early. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('job:cancel') or @jobOwnership.isMine(#job)")
    @interface CanCancelJob {}

    /** Fetch the result file of a job; it may hold what only some may see. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('job:download') or @jobOwnership.isMine(#job)")
    @interface CanDownloadResult {}

    @Bean
    Ability readJobs() {
        return Ability.ofStaff("job:read");
    }

    @Bean
    Ability cancelJobs() {
        return Ability.of("job:cancel", Role.ADMIN, Role.ANALYST);
    }

    @Bean
    Ability downloadJobResults() {
        return Ability.of("job:download", Role.ADMIN);
    }
}
