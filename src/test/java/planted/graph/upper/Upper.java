package planted.graph.upper;

/** What a lower module must not know. */
public record Upper(String name) {}
