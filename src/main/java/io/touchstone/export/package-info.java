/** Tables as CSV and XLSX: streaming, formula-safe, in flat memory. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "identity", "job"})
@NullMarked
package io.touchstone.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
