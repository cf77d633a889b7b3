package io.touchstone.export;

import java.util.Locale;
import java.util.Map;

/**
 * A document to be printed.
 *
 * @param template well-formed HTML without links and pictures; its looks are those of all printed documents
 * @param drawings by name; each stands in the middle of the block whose id is {@code drawing-<name>}
 */
public record PrintedPage(String template, Map<String, ?> model, Locale locale, Map<String, Drawing> drawings) {

    public PrintedPage {
        model = Map.copyOf(model);
        drawings = Map.copyOf(drawings);
    }

    /** One of words alone. */
    public PrintedPage(String template, Map<String, ?> model, Locale locale) {
        this(template, model, locale, Map.of());
    }
}
