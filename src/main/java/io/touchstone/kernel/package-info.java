/** The words every module speaks: actors, events, rules, ids, money, time and keyset pages. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.touchstone.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
