package io.touchstone.assessment.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version with what only its file knows besides.
 *
 * @param follows the version of the same scheme that the words {@code from} speak of
 * @param from by item the earlier code whose answer it takes over, where that differs (feature L7)
 */
record SchemeDocument(SchemeVersion version, @Nullable String follows, Map<String, String> from) {

    SchemeDocument {
        from = Map.copyOf(new TreeMap<>(from));
    }

    /** With the hash of its canonical text, which is also the file it is exported as. */
    static SchemeDocument of(SchemeVersion content, @Nullable String follows, Map<String, String> from) {
        String text = SchemeText.write(new SchemeDocument(content, follows, from));
        return new SchemeDocument(with(content, content.state(), sha256(text)), follows, from);
    }

    SchemeDocument in(SchemeState state) {
        return new SchemeDocument(with(version, state, version.sha256()), follows, from);
    }

    private static SchemeVersion with(SchemeVersion of, SchemeState state, String sha256) {
        return new SchemeVersion(
                of.ref(),
                state,
                of.title(),
                of.notice(),
                of.source(),
                of.scales(),
                of.bands(),
                of.indicators(),
                of.items(),
                sha256);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
