package io.touchstone.assessment.scheme;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong with a file.
 *
 * @param arguments for the message {@code assessment.scheme.fault.<kind>}
 */
public record SchemeFault(String path, int line, Kind kind, List<String> arguments) {

    public SchemeFault {
        arguments = List.copyOf(arguments);
    }

    SchemeFault(Tree.Place where, Kind kind, Object... arguments) {
        this(
                where.path(),
                where.line(),
                kind,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** What can be wrong. */
    public enum Kind {
        NOT_YAML,
        NOT_CSV,
        ALIAS,
        KEY_TWICE,
        KEY_UNKNOWN,
        KEY_MISSING,
        NOT_KEYS,
        NOT_LIST,
        NOT_TEXT,
        EMPTY,
        TOO_LONG,
        TOO_MANY,
        CONTROL,
        CODE_SHAPE,
        CODE_TWICE,
        NUMBER,
        FLAG,
        WEIGHT,
        FIRST_WEIGHT,
        PARENT,
        CHILDLESS,
        ITEMLESS,
        INDICATOR,
        SCALE,
        SCALE_STEPS,
        BANDS_BEGIN,
        BANDS_RISE,
        BAND_STARS,
        LIVE_WAY,
        LIVE_POINTS,
        LIVE_ORDER,
        LIVE_FIGURE,
        OUTLINE_ITEMS,
        FROM_ALONE,
        FROM_TWICE,
        FROM_UNKNOWN,
        FOLLOWS_UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** For operators, where no reader's language is known. */
    String line(String file) {
        return file + ":" + line + " " + path + ": " + kind.word() + " " + String.join(", ", arguments);
    }
}
