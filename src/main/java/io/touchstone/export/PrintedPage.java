package io.touchstone.export;

import java.util.Locale;
import java.util.Map;

/**
 * A document to be printed.
 *
 * @param template well-formed HTML without links and pictures; its looks are those of all printed documents
 */
public record PrintedPage(String template, Map<String, ?> model, Locale locale) {

    public PrintedPage {
        model = Map.copyOf(model);
    }
}
