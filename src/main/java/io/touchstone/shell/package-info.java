/** The frame of the application: doors and their locks, layout, navigation, error answers, the database it runs on. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.touchstone.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
