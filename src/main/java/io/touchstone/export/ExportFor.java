package io.touchstone.export;

import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * Who reads an export and how.
 *
 * @param reader shown in the file's information: an account id or the name of a part of the application
 * @param progress told from time to time how many rows were written; may throw to end early
 */
public record ExportFor(String reader, Locale locale, LongConsumer progress) {

    public static ExportFor reader(String reader, Locale locale) {
        return new ExportFor(reader, locale, rows -> {});
    }
}
