package io.touchstone.merchant.review;

import java.util.Map;

/**
 * A sampled decision as its page shows it.
 *
 * @param names of the people who gave an opinion, by account id
 */
public record QualityCase(Sample sample, ReviewCase review, boolean mayAnswer, Map<String, String> names) {}
