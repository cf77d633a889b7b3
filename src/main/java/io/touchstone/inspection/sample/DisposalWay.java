package io.touchstone.inspection.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a part ends. The message key is {@code inspection.disposal.<word>}. */
public enum DisposalWay {
    DESTROYED,
    /** To the merchant. */
    RETURNED,
    /** The test left nothing of it. */
    USED_UP;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DisposalWay of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(DisposalWay::word).toList();
    }
}
