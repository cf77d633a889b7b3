/** Messages to people: an inbox, mail, and the log of what was delivered. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "identity", "export"})
@NullMarked
package io.touchstone.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
