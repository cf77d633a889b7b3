package io.touchstone.export;

import java.util.Map;

/**
 * A list that can be exported exactly as it is filtered. A module publishes a bean for each of its lists and puts the
 * fragment {@code export/_buttons} on the list's page; the rest is done by the export module.
 */
public interface ExportSource {

    /** Part of the address, such as {@code merchants}; the message key is {@code export.source.<name>}. */
    String name();

    /** What a reader must be able to do besides exporting, such as {@code merchant:read}. */
    String ability();

    /**
     * The table for what the reader has chosen.
     *
     * @param filter the list's own parameters as in its address, without blank ones; unknown names are ignored
     */
    TableExport table(Map<String, String> filter);

    /**
     * The filter of all its rows, for what leaves the house whole, such as an evidence pack: a list that begins with what is open says here
     * how it is told everything.
     */
    default Map<String, String> whole() {
        return Map.of();
    }

    /** A class of the module that owns the rows, which decides who may see them at all; another one where a third party made the source. */
    default Class<?> owner() {
        return getClass();
    }
}
