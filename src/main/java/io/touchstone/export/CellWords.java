package io.touchstone.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the values of columns of codes in words, for people to read on pages and on paper. */
@Component
public class CellWords {

    private static final String BETWEEN = "export.code.between";

    private final MessageSource messages;

    public CellWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A value as it is read; a code nobody has words for stays as it is. */
    public @Nullable String shown(ExportColumn column, @Nullable String value, Locale locale) {
        String words = column.words();
        if (words == null || value == null || value.isEmpty()) {
            return value;
        }
        return Arrays.stream(value.split(" "))
                .map(code -> messages.getMessage(words + code, null, code, locale))
                .collect(Collectors.joining(messages.getMessage(BETWEEN, null, locale)));
    }
}
