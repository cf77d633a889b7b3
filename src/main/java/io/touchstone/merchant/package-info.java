/** The shops of the marketplace and where each stands in its life. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "identity",
            "taxonomy",
            "notice",
            "job",
            "export",
            "evidence",
            "intake",
            "rulebook",
            "restriction",
            "audit"
        })
@NullMarked
package io.touchstone.merchant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
