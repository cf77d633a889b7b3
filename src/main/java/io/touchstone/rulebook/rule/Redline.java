package io.touchstone.rulebook.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one text became another, word by word; Chinese, which has no spaces, sign by sign. */
public final class Redline {

    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    private Redline() {}

    /** What became of a piece of text. */
    public enum Fate {
        SAME,
        REMOVED,
        ADDED
    }

    /** Neighbouring words of the same fate. */
    public record Piece(Fate fate, String text) {

        public boolean isRemoved() {
            return fate == Fate.REMOVED;
        }

        public boolean isAdded() {
            return fate == Fate.ADDED;
        }
    }

    public static List<Piece> of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Piece> pieces = new ArrayList<>();
        old.subList(0, head).forEach(word -> pieces.add(new Piece(Fate.SAME, word)));
        pieces.addAll(middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail)));
        old.subList(old.size() - tail, old.size()).forEach(word -> pieces.add(new Piece(Fate.SAME, word)));
        return joined(pieces);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** By the longest common run of words that need not touch. */
    private static List<Piece> middle(List<String> old, List<String> now) {
        boolean[][] diagonal = new boolean[old.size() + 1][now.size() + 1];
        boolean[][] up = new boolean[old.size() + 1][now.size() + 1];
        int[] above = new int[now.size() + 1];
        for (int i = 1; i <= old.size(); i++) {
            int[] row = new int[now.size() + 1];
            for (int j = 1; j <= now.size(); j++) {
                diagonal[i][j] = old.get(i - 1).equals(now.get(j - 1));
                up[i][j] = above[j] > row[j - 1];
                row[j] = diagonal[i][j] ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
            }
            above = row;
        }
        List<Piece> backwards = new ArrayList<>();
        int i = old.size();
        int j = now.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && diagonal[i][j]) {
                backwards.add(new Piece(Fate.SAME, old.get(--i)));
                j--;
            } else if (j == 0 || (i > 0 && up[i][j])) {
                backwards.add(new Piece(Fate.REMOVED, old.get(--i)));
            } else {
                backwards.add(new Piece(Fate.ADDED, now.get(--j)));
            }
        }
        Collections.reverse(backwards);
        return backwards;
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).fate() == piece.fate()) {
                joined.set(last, new Piece(piece.fate(), joined.get(last).text() + piece.text()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
