package io.touchstone.shell.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ways in which typed letters can be pinyin: whole syllables, first letters, or both, the last one perhaps unfinished. */
final class Pinyin {

    private static final int WAYS_MAX = 8;
    private static final int TRIES_MAX = 400;
    private static final int SYLLABLE_MAX = 6;

    private final TreeSet<String> syllables;
    private final String letters;
    private final List<List<String>> found = new ArrayList<>();
    private int tries;

    private Pinyin(Set<String> syllables, String letters) {
        this.syllables = new TreeSet<>(syllables);
        this.letters = letters;
    }

    /** Each way as the pieces that the characters begin with, the fewest pieces first, and first letters alone last. */
    static List<List<String>> ways(Set<String> syllables, String letters) {
        Pinyin pinyin = new Pinyin(syllables, letters);
        pinyin.read(0, new ArrayList<>());
        Set<List<String>> ways = pinyin.found.stream()
                .sorted(Comparator.comparingInt(List::size))
                .limit(WAYS_MAX)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ways.add(letters.chars().mapToObj(Character::toString).toList());
        return List.copyOf(ways);
    }

    private void read(int from, List<String> pieces) {
        if (from == letters.length()) {
            found.add(List.copyOf(pieces));
            return;
        }
        for (int to = Math.min(letters.length(), from + SYLLABLE_MAX); to > from && tries < TRIES_MAX; to--) {
            String piece = letters.substring(from, to);
            if (isPiece(piece, to == letters.length())) {
                tries++;
                pieces.add(piece);
                read(to, pieces);
                pieces.remove(pieces.size() - 1);
            }
        }
    }

    private boolean isPiece(String piece, boolean last) {
        if (piece.length() == 1 || syllables.contains(piece)) {
            return true;
        }
        String next = syllables.ceiling(piece);
        return last && next != null && next.startsWith(piece);
    }
}
