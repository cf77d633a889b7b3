package io.touchstone.report.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an engaged auditor did; the message key is {@code report.look.kind.<word>}. */
public enum LookKind {
    PAGE,
    /** Of a page, fetched on its own. */
    PART,
    /** Numbers behind a chart. */
    FIGURES,
    FILE,
    /** Something sent, such as a request for evidence. */
    ACT,
    /** A table taken away, with its rows and hash. */
    EXPORT,
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LookKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(LookKind::word).toList();
    }
}
