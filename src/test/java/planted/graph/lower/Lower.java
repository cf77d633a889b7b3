package planted.graph.lower;

import planted.graph.upper.Upper;

/** Breaks the law: a lower module knows an upper one. */
public record Lower(Upper upper) {}
