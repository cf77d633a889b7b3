package io.touchstone.shell;

import java.util.List;

/** Finds what one module keeps for the search box; asked only when the reader has the ability. */
public interface SearchSource {

    /** The ability that a reader of the hits needs. */
    String ability();

    /**
     * The best hits for what was typed, an exact id first.
     *
     * @param text stripped, 1 to 100 characters
     * @param limit most hits wanted
     */
    List<SearchHit> find(String text, int limit);

    /**
     * One thing found.
     *
     * @param kindKey message key of what it is, such as {@code merchant.one}
     * @param path where it is shown
     * @param exact the text was its id, so the search may go there at once
     */
    record SearchHit(String kindKey, String id, String title, String path, boolean exact) {}
}
