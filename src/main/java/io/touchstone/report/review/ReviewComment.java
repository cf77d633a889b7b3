package io.touchstone.report.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a review; never changed, a later one stands beside it.
 *
 * @param department null for the review as a whole
 * @param by how they are called; their account where nobody is asked for names
 */
public record ReviewComment(UUID id, @Nullable UUID department, String words, Instant at, String by) {}
