package io.touchstone.inspection.sample;

import io.touchstone.kernel.Money;

/** What a sample cost of one kind. */
public record SampleCost(String kind, String bearer, Money amount) {}
