package io.touchstone.inspection.acceptance;

/** A sample of a lot, as the lot’s page lists it. */
public record LotSample(String number, String productId, String state) {}
