package io.touchstone.inspection.programme;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.security.access.prepost.PreAuthorize;

/** What anybody may do with draws; staff has the abilities of the whole module. */
final class ProgrammePermissions {

    private ProgrammePermissions() {}

    /** Anybody at all: a draw is there to be checked (ruling S4). */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    @interface OpenToEverybody {}
}
