package io.touchstone.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place in a keyset-paged list as an opaque word: the sort values of the last row seen, base64url. */
public final class Cursor {

    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    public static String encode(List<String> values) {
        String joined = String.join(String.valueOf(SEPARATOR), values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The values of a cursor, or empty when it is not one of ours with that many values. */
    public static Optional<List<String>> decode(String cursor, int size) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>(size);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int from = 0;
        for (int at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, from)) {
            values.add(text.substring(from, at));
            from = at + 1;
        }
        values.add(text.substring(from));
        return values.size() == size ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    /**
     * The condition under which a list by time goes on, with its values {@code at} and {@code id}. Nothing on the first page, and
     * nothing for a word that no such list gave out.
     */
    public static String beyond(@Nullable String cursor, Map<String, Object> values, String condition) {
        Optional<List<String>> place =
                Optional.ofNullable(cursor).flatMap(word -> decode(word, 2)).filter(Cursor::isTimeAndId);
        place.ifPresent(found -> {
            values.put("at", found.get(0));
            values.put("id", found.get(1));
        });
        return place.isPresent() ? condition : "";
    }

    /** What has no time is the last of all. */
    private static boolean isTimeAndId(List<String> place) {
        try {
            if (!place.get(0).equals("infinity")) {
                Instant.parse(place.get(0));
            }
            UUID.fromString(place.get(1));
            return true;
        } catch (DateTimeParseException | IllegalArgumentException noPlace) {
            return false;
        }
    }
}
