package io.touchstone.report.pack;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One list of a pack.
 *
 * @param source the name of an {@code ExportSource}
 * @param filter the list's own parameters as in its address
 */
public record PackPart(String source, SortedMap<String, String> filter) {

    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9_.-]{0,40}");
    private static final int VALUE_MAX = 200;

    public PackPart {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException("not the name of a list");
        }
        filter = Collections.unmodifiableSortedMap(new TreeMap<>(filter));
    }

    /** Reads what an address has behind its question mark; empty when it is not of that form. */
    public static Optional<PackPart> of(String source, String query) {
        SortedMap<String, String> filter = new TreeMap<>();
        if (!SOURCE.matcher(source).matches()) {
            return Optional.empty();
        }
        for (String pair :
                query.strip().isEmpty() ? new String[0] : query.strip().split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals);
            Optional<String> value = decoded(pair.substring(equals + 1));
            if (!NAME.matcher(name).matches() || value.isEmpty() || value.get().length() > VALUE_MAX) {
                return Optional.empty();
            }
            if (!value.get().isBlank() && filter.put(name, value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new PackPart(source, filter));
    }

    /** Reads what {@link #toString} has written. */
    static PackPart parse(String text) {
        int mark = text.indexOf('?');
        String source = mark < 0 ? text : text.substring(0, mark);
        return of(source, mark < 0 ? "" : text.substring(mark + 1))
                .orElseThrow(() -> new IllegalStateException("not a part of a pack: " + text));
    }

    /** The filter as an address has it. */
    public String query() {
        return filter.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Map<String, String> values() {
        return filter;
    }

    @Override
    public String toString() {
        return filter.isEmpty() ? source : source + "?" + query();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8).strip());
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
