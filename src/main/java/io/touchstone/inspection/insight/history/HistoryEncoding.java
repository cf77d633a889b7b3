package io.touchstone.inspection.insight.history;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the letters of a file are written. The message key is {@code inspection.history.encoding.<word>}. */
public enum HistoryEncoding {
    /** UTF-8 where all of it is that, else what old European spreadsheets save. */
    AUTO("auto"),
    UTF_8("utf-8"),
    WINDOWS_1252("windows-1252"),
    GB18030("gb18030");

    private final String word;

    HistoryEncoding(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    Charset charset() {
        return this == AUTO ? StandardCharsets.UTF_8 : Charset.forName(word);
    }

    public static Optional<HistoryEncoding> typed(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
