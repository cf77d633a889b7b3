package io.touchstone.shell;

import java.util.List;

/** What one module lets the search box and the command palette find; told as data, so that one statement asks all modules. */
public interface SearchSource {

    /** Kinds of things with a number, an id or a name. */
    List<SearchKind> kinds();

    /** Things a reader may begin from anywhere, such as opening a case. */
    default List<SearchAction> actions() {
        return List.of();
    }

    /**
     * Something to begin.
     *
     * @param key message key of its words
     * @param path page it begins on
     * @param ability it is offered to those who have it
     */
    record SearchAction(String key, String path, String ability) {}
}
