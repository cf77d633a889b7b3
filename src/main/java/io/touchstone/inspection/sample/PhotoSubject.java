package io.touchstone.inspection.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a picture shows. The message key is {@code inspection.photo.<word>}. */
public enum PhotoSubject {
    PARCEL,
    UNPACKING,
    GOODS,
    SEAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PhotoSubject of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(PhotoSubject::word).toList();
    }
}
