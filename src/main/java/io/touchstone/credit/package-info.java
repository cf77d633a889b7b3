/** Credit points, levels, DSR, industry rank and buyer credit tier, with the statement that explains each. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "identity",
            "taxonomy",
            "notice",
            "job",
            "export",
            "intake",
            "rulebook",
            "restriction",
            "audit",
            "merchant",
            "trade"
        })
@NullMarked
package io.touchstone.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
