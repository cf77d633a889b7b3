package io.touchstone.rulebook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.rulebook.rule.Redline.Fate;
import io.touchstone.rulebook.rule.Redline.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RedlineTests {

    @Test
    void comparesEnglishByWords() {
        assertThat(Redline.of("closed for 7 days", "closed for 14 days"))
                .containsExactly(
                        new Piece(Fate.SAME, "closed for "),
                        new Piece(Fate.REMOVED, "7"),
                        new Piece(Fate.ADDED, "14"),
                        new Piece(Fate.SAME, " days"));
    }

    @Test
    void comparesChineseBySigns() {
        assertThat(Redline.of("店铺屏蔽七天", "店铺屏蔽十四天"))
                .containsExactly(
                        new Piece(Fate.SAME, "店铺屏蔽"),
                        new Piece(Fate.REMOVED, "七"),
                        new Piece(Fate.ADDED, "十四"),
                        new Piece(Fate.SAME, "天"));
    }

    @Test
    void findsNothingInEqualTexts() {
        assertThat(Redline.of("a b", "a b")).containsExactly(new Piece(Fate.SAME, "a b"));
        assertThat(Redline.of("", "")).isEmpty();
    }

    @Test
    void alwaysHoldsBothTexts() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String before = text(random);
            String after = text(random);

            List<Piece> pieces = Redline.of(before, after);

            assertThat(without(pieces, Fate.ADDED)).isEqualTo(before);
            assertThat(without(pieces, Fate.REMOVED)).isEqualTo(after);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 6)
                .mapToObj(i -> List.of("店", "铺", "shop", " ", "7", ", ").get(i))
                .collect(Collectors.joining());
    }

    private static String without(List<Piece> pieces, Fate fate) {
        return pieces.stream()
                .filter(piece -> piece.fate() != fate)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
