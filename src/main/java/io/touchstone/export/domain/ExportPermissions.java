package io.touchstone.export.domain;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may take tables out of the application. */
@Configuration(proxyBeanMethods = false)
class ExportPermissions {

    /** Export lists that one may see. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('export:run')")
    @interface CanExport {}

    /** See what one took out oneself; with the trail’s ability what anybody did. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyAuthority('export:run', 'audit:read')")
    @interface CanReadExports {}

    @Bean
    Ability runExports() {
        Set<Role> staff = EnumSet.copyOf(Role.staff());
        staff.remove(Role.JUROR);
        return new Ability("export:run", staff);
    }
}
