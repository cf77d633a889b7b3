/** Facts as they came: orders, ratings, returns, complaints; which rating rows are accepted; voids of ratings. */
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
            "catalog"
        })
@NullMarked
package io.touchstone.trade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
