package io.touchstone.inspection.quality;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who asks for the quality of a product. */
final class QualityPermissions {

    private QualityPermissions() {}

    /** Other systems of the platform. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('scope:standing:read')")
    @interface CanAskForQuality {}
}
