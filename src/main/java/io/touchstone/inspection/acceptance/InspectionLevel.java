package io.touchstone.inspection.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How large a sample is for its lot (ISO 2859-1, 10.1): three general levels and four special ones for costly tests. */
public enum InspectionLevel {
    S_1("S-1", "AAAABBBBCCCCDDD"),
    S_2("S-2", "AAABBBCCCDDDEEE"),
    S_3("S-3", "AABBCCDDEEFFGGH"),
    S_4("S-4", "AABCCDEEFGGHJJK"),
    I("I", "AABCCDEFGHJKLMN"),
    II("II", "ABCDEFGHJKLMNPQ"),
    III("III", "BCDEFGHJKLMNPQR");

    /** The largest lot of each row of the table but the last, which has no end. */
    private static final int[] LOT_MAX = {
        8, 15, 25, 50, 90, 150, 280, 500, 1_200, 3_200, 10_000, 35_000, 150_000, 500_000
    };

    private final String word;
    private final CodeLetter[] letters;

    InspectionLevel(String word, String row) {
        this.word = word;
        letters = row.chars()
                .mapToObj(letter -> CodeLetter.valueOf(Character.toString(letter)))
                .toArray(CodeLetter[]::new);
    }

    /** As the standard writes it. */
    public String word() {
        return word;
    }

    public static Optional<InspectionLevel> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(InspectionLevel::word).toList();
    }

    /** The letter for a lot before any arrow; a lot of one unit is read as the smallest. */
    CodeLetter letter(long lotSize) {
        int row = 0;
        while (row < LOT_MAX.length && lotSize > LOT_MAX[row]) {
            row++;
        }
        return letters[row];
    }
}
