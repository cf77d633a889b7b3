package io.touchstone.shell.search;

import io.touchstone.shell.search.Characters.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A typed text as the search reads it.
 *
 * @param plain without spaces, half width
 * @param id the same as an id would be written
 * @param prefix what it begins with when it looks like a number, such as {@code VC-}
 * @param uuid when it is one
 * @param folded as names are folded
 * @param ways how it may be read as pinyin; empty when it cannot
 */
record SearchWords(
        String plain,
        String id,
        @Nullable String prefix,
        @Nullable UUID uuid,
        String folded,
        List<List<String>> ways) {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]{1,4}-).*");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,24}");

    static SearchWords of(String text, Tables tables) {
        String plain = Spelling.plain(text);
        String id = Spelling.id(plain);
        String folded = Spelling.folded(plain, tables);
        Matcher number = NUMBER.matcher(id);
        return new SearchWords(
                plain,
                id,
                number.matches() ? number.group(1) : null,
                UUID_FORM.matcher(id).matches() ? UUID.fromString(id) : null,
                folded,
                LETTERS.matcher(folded).matches() ? Pinyin.ways(tables.syllables(), folded) : List.of());
    }

    boolean isEmpty() {
        return plain.isEmpty();
    }

    /** Whether names can be searched by it: one letter of Latin would find nearly all. */
    boolean isName() {
        return !folded.isEmpty() && (length() > 1 || folded.codePointAt(0) >= 0x2E80);
    }

    int length() {
        return folded.codePointCount(0, folded.length());
    }

    /** The pairs of its characters, or of one the pair that a name begins with. */
    List<String> grams() {
        return pairs(folded.codePoints().mapToObj(Character::toString).toList());
    }

    /** The pairs of first letters of a way of reading it. */
    static List<String> grams(List<String> way) {
        return pairs(way.stream().map(piece -> piece.substring(0, 1)).toList());
    }

    /** An expression that finds a way in what {@code shell_sounds} answers; what is one character long must be the first. */
    static String expression(List<String> way) {
        String all =
                way.stream().map(piece -> ";([a-z]+,)*" + piece + "[a-z,]*").collect(Collectors.joining());
        return way.size() == 1 ? "^" + all : all;
    }

    /** Tells whether a short text, such as a menu entry, has it in its words or their sounds. */
    Predicate<String> matcher(Tables tables) {
        List<Pattern> sounds =
                ways.stream().map(way -> Pattern.compile(expression(way))).toList();
        return text -> {
            String name = Spelling.folded(Spelling.plain(text), tables);
            return name.contains(folded) || isHeard(sounds, tables.sounds(name));
        };
    }

    private static boolean isHeard(List<Pattern> ways, String sounds) {
        return ways.stream().anyMatch(way -> way.matcher(sounds).find());
    }

    private static List<String> pairs(List<String> characters) {
        if (characters.size() == 1) {
            return List.of(" " + characters.get(0));
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < characters.size(); i++) {
            pairs.add(characters.get(i - 1) + characters.get(i));
        }
        return pairs;
    }
}
