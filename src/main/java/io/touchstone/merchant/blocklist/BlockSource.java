package io.touchstone.merchant.blocklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who says that somebody is to be refused; the message key is {@code merchant.blocklist.source.<word>}. */
public enum BlockSource {
    PLATFORM,
    AUTHORITY,
    COURT,
    PARTNER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BlockSource> of(String word) {
        return Arrays.stream(values())
                .filter(source -> source.word().equals(word))
                .findFirst();
    }
}
