package io.touchstone.export.domain;

import io.touchstone.export.ExportFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a reader of the register wants to see; whatever it does not know is left out.
 *
 * @param format a {@link ExportFormat}'s name
 * @param mine {@code 1} for the reader's own
 */
public record EntryFilter(String source, String format, String mine) {

    private static final int SOURCE_MAX = 80;

    public static EntryFilter of(Map<String, String> chosen) {
        String source = chosen.getOrDefault("source", "");
        String format = chosen.getOrDefault("format", "");
        boolean known =
                Arrays.stream(ExportFormat.values()).anyMatch(one -> one.name().equals(format));
        return new EntryFilter(
                source.length() <= SOURCE_MAX ? source : "",
                known ? format : "",
                "1".equals(chosen.get("mine")) ? "1" : "");
    }

    /** As an address says it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("source", source);
        words.put("format", format);
        words.put("mine", mine);
        words.values().removeIf(String::isEmpty);
        return words;
    }

    String where() {
        return " where true"
                + (source.isEmpty() ? "" : " and source = :source")
                + (format.isEmpty() ? "" : " and format = :format")
                + (mine.isEmpty() ? "" : " and actor_id = :reader");
    }
}
