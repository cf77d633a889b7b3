/** The rule centre: dated settings with source and effective date; which value held at which time. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "identity", "job"})
@NullMarked
package io.touchstone.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
