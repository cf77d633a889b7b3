package io.touchstone.architecture.planted.graph.lower;

import io.touchstone.architecture.planted.graph.upper.Upper;

/** Breaks the law: a lower module knows an upper one. */
public record Lower(Upper upper) {}
