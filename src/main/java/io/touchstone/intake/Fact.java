package io.touchstone.intake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row that arrived alone and is good by itself; empty columns are absent. */
public record Fact(Map<String, String> values) {

    public Fact {
        values = Map.copyOf(values);
    }

    /** The value of a required column. */
    public String text(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no " + column);
        }
        return value;
    }

    public @Nullable String optionalText(String column) {
        return values.get(column);
    }

    public @Nullable Long optionalNumber(String column) {
        String value = values.get(column);
        return value == null ? null : Long.valueOf(value);
    }

    /** The value of a required column of times, as {@link CopyRows#micros}. */
    public long micros(String column) {
        byte[] bytes = text(column).getBytes(StandardCharsets.UTF_8);
        return TimeText.micros(bytes, 0, bytes.length);
    }
}
