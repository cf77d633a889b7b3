/** Products and their listing state. */
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
            "merchant"
        })
@NullMarked
package io.touchstone.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
