package io.touchstone.merchant.registration;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.security.access.prepost.PreAuthorize;

/** What people may do to register. */
final class RegistrationPermissions {

    private RegistrationPermissions() {}

    /** Open to all: nobody has an account yet. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    @interface AnybodyMay {}
}
