package io.touchstone.inspection.appraisal;

import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** The seat of an owner of brands; staff’s abilities are those of all inspection. */
@Configuration(proxyBeanMethods = false)
public class AppraisalPermissions {

    public static final String SEAT = "inspection:appraise";

    AppraisalPermissions() {}

    /** Take part as the owner of a brand: which one, is asked of the account. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('inspection:appraise')")
    @interface CanAppraise {}

    @Bean
    Ability appraiseAsBrandOwner() {
        return Ability.of(SEAT, Role.BRANDOWNER);
    }
}
