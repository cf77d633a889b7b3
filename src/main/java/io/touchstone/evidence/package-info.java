/** Uploaded files by content hash: what type they really are, whether they were scanned, where they lie. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "job"})
@NullMarked
package io.touchstone.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
