/** The registry of what a merchant or product may not do, and the eligibility answer. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "identity", "taxonomy", "notice", "job", "export"})
@NullMarked
package io.touchstone.restriction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
