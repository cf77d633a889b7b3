package io.touchstone.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of things that can be found: where its rows are and by which columns. The expressions are SQL of the module that owns
 * the rows; {@code :zh} in them is true for a reader of Chinese.
 *
 * @param key message key of what it is
 * @param ability what a reader of the page needs
 * @param page where a thing is shown, with <code>{}</code> for its place
 * @param from the rows
 * @param id what people call the thing by
 * @param place what its page calls it by
 * @param title what it is shown as
 * @param only a condition, or null when every row may be found
 * @param prefix what its numbers begin with, such as {@code VC-}; null when it has none
 * @param keys columns that a whole typed text is compared with
 * @param uuid the column of its id of 36 characters, or null
 * @param names columns searched by any part
 */
public record SearchKind(
        String key,
        String ability,
        String page,
        String from,
        String id,
        String place,
        String title,
        @Nullable String only,
        @Nullable String prefix,
        List<String> keys,
        @Nullable String uuid,
        List<Name> names) {

    /**
     * A column with an index over its pairs of characters.
     *
     * @param spoken the index is of {@code shell_spoken_grams}, so that pinyin finds it too
     */
    public record Name(String column, boolean spoken) {}

    /** What its rows are, besides their page. */
    public record Rows(String from, String id, String title) {}

    /** Things whose page is called by the same id that people use. */
    public static SearchKind of(String key, String ability, String page, Rows rows) {
        return new SearchKind(
                key,
                ability,
                page,
                rows.from(),
                rows.id(),
                rows.id(),
                rows.title(),
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    /** Found by numbers with a prefix that no other kind has. */
    public SearchKind numbered(String with) {
        return new SearchKind(key, ability, page, from, id, place, title, only, with, keys, uuid, names);
    }

    /** Found by the whole of any of these columns. */
    public SearchKind known(String... by) {
        return new SearchKind(key, ability, page, from, id, place, title, only, prefix, List.of(by), uuid, names);
    }

    /** Found by an id of 36 characters. */
    public SearchKind identified(String by) {
        return new SearchKind(key, ability, page, from, id, place, title, only, prefix, keys, by, names);
    }

    /** Its page is called by something else than its id. */
    public SearchKind at(String where) {
        return new SearchKind(key, ability, page, from, id, where, title, only, prefix, keys, uuid, names);
    }

    /** Only rows of a condition are found. */
    public SearchKind when(String condition) {
        return new SearchKind(key, ability, page, from, id, place, title, condition, prefix, keys, uuid, names);
    }

    /** Found by any part of these names, in characters only. */
    public SearchKind named(String... columns) {
        return with(false, columns);
    }

    /** Found by any part of these names, in characters and in pinyin. */
    public SearchKind spoken(String... columns) {
        return with(true, columns);
    }

    /** Every prefix of some kinds. */
    public static Set<String> prefixes(List<SearchKind> kinds) {
        return kinds.stream()
                .map(SearchKind::prefix)
                .filter(java.util.Objects::nonNull)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private SearchKind with(boolean spoken, String... columns) {
        List<Name> all = new ArrayList<>(names);
        for (String column : columns) {
            all.add(new Name(column, spoken));
        }
        return new SearchKind(key, ability, page, from, id, place, title, only, prefix, keys, uuid, List.copyOf(all));
    }
}
