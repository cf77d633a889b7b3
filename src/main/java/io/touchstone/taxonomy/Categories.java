package io.touchstone.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The category tree. */
public interface Categories {

    Optional<CategoryView> find(String code);

    /** The names of some categories by code, in the reader's language; codes that are unknown are left out. */
    Map<String, String> names(Collection<String> codes, Locale locale);

    /** The categories right below one, by code. */
    List<CategoryView> children(String code);

    /** The categories without a parent, by code. */
    List<CategoryView> roots();

    /** A category and everything below it, as codes. */
    List<String> subtree(String code);

    /** All categories, parents before their children; for choices in forms. */
    List<CategoryView> all();
}
