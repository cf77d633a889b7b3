package io.touchstone.inspection.lab;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** The seat of a laboratory, and who writes what it tests against; the rest of staff’s abilities is that of all inspection. */
@Configuration(proxyBeanMethods = false)
public class LabPermissions {

    public static final String SEAT = "inspection:lab";
    static final String SPECIFY = "inspection:specify";

    LabPermissions() {}

    /** Take part as a laboratory: which one, is asked of the account. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('inspection:lab')")
    @interface CanTest {}

    /** Write specifications, and as another person publish them. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('inspection:specify')")
    @interface CanSpecify {}

    @Bean
    Ability testAsLab() {
        return Ability.of(SEAT, Role.LAB);
    }

    @Bean
    Ability specifyTests() {
        return Ability.of(SPECIFY, Role.STANDARDS, Role.INSPECTOR);
    }
}
