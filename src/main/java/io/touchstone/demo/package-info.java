/** The demo market: made data with a fixed seed, sent through the same intake as real facts. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "identity",
            "job",
            "intake",
            "taxonomy",
            "merchant",
            "catalog",
            "trade",
            "credit"
        })
@NullMarked
package io.touchstone.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
