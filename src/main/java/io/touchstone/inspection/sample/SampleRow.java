package io.touchstone.inspection.sample;

import org.jspecify.annotations.Nullable;

/**
 * A sample as a list shows it.
 *
 * @param plan the number of the plan that drew it
 */
public record SampleRow(
        SampleView sample, String shop, @Nullable String plan) {}
