package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import java.util.Set;

/** Spells out the names of a PDF byte by byte, escapes undone, and stops at those that a document for show has no use for. */
final class PdfNames {

    private static final int LONGEST = 20;
    private static final int SHORTEST_ACTIVE = 7;

    /** Long enough to be looked for within pictures too. */
    private static final Set<String> ACTIVE =
            Set.of("JavaScript", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "SubmitForm", "ImportData");

    private static final Set<String> ACTIVE_OUTSIDE_STREAMS = Set.of("JS", "XFA", "Launch", "GoToE");

    private final StringBuilder name = new StringBuilder();
    private boolean within;
    private boolean page;

    /** @param plain whether the byte stands outside a stream, or in one that holds objects */
    void next(int character, boolean plain) {
        if (within && isRegular(character)) {
            if (name.length() <= LONGEST * 3) {
                name.append((char) character);
            }
            return;
        }
        if (within) {
            ended(plain);
        }
        within = character == '/';
    }

    /** No name goes on from one piece into the next. */
    void endPiece() {
        within = false;
        name.setLength(0);
    }

    boolean hasPage() {
        return page;
    }

    private void ended(boolean plain) {
        String word = plain || name.length() >= SHORTEST_ACTIVE ? unescaped() : "";
        name.setLength(0);
        if (ACTIVE.contains(word) || (plain && ACTIVE_OUTSIDE_STREAMS.contains(word))) {
            throw new RuleViolation(EvidenceRule.ACTIVE_CONTENT);
        }
        if ("Encrypt".equals(word)) {
            throw new RuleViolation(EvidenceRule.ENCRYPTED);
        }
        page |= plain && ("Page".equals(word) || "Pages".equals(word));
    }

    private String unescaped() {
        if (name.indexOf("#") < 0) {
            return name.toString();
        }
        var word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '#' && i + 2 < name.length()) {
                int value = Character.digit(name.charAt(i + 1), 16) * 16 + Character.digit(name.charAt(i + 2), 16);
                if (value >= 0) {
                    word.append((char) value);
                    i += 2;
                    continue;
                }
            }
            word.append(name.charAt(i));
        }
        return word.toString();
    }

    private static boolean isRegular(int character) {
        return character > ' ' && "()<>[]{}/%".indexOf(character) < 0;
    }
}
