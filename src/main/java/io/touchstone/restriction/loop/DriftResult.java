package io.touchstone.restriction.loop;

/**
 * What a check of one consumer came to.
 *
 * @param reached whether it could be asked; else nothing was compared and what was known stands
 */
public record DriftResult(boolean reached, long compared, long drifting) {}
