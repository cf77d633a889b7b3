package io.touchstone.inspection.acceptance;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who asks for sampling plans beside staff. */
final class AcceptancePermissions {

    private AcceptancePermissions() {}

    /** Other systems of the platform. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('scope:standing:read')")
    @interface CanAskForPlan {}
}
