package io.touchstone.rulebook.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a document of the library is. The message key is {@code rulebook.document.<word>}. */
public enum DocumentKind {
    /** National standard. */
    GB,
    INDUSTRY,
    ENTERPRISE,
    COMMITMENT;

    public static final List<String> STANDARDS =
            Stream.of(GB, INDUSTRY, ENTERPRISE).map(DocumentKind::word).toList();

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DocumentKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
