/** The rule centre: dated settings with source and effective date; which value held at which time. */
@ApplicationModule(
        allowedDependencies = {"kernel", "shell", "identity", "taxonomy", "notice", "job", "export", "evidence"})
@NullMarked
package io.touchstone.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
