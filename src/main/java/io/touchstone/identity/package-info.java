/** Who is at the door: accounts, roles, departments, sessions, second factor, password reset and API tokens. */
@ApplicationModule(allowedDependencies = {"kernel", "shell"})
@NullMarked
package io.touchstone.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
