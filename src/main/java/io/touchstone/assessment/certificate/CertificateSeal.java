package io.touchstone.assessment.certificate;

import io.touchstone.export.Drawing;
import io.touchstone.export.Drawing.ArcText;
import io.touchstone.export.Drawing.Part;
import io.touchstone.export.Drawing.Ring;
import java.util.ArrayList;
import java.util.List;

/** The platform's own round seal of service quality, and the row of stars; no state's or certifier's seal looks like them. */
public final class CertificateSeal {

    private static final double SIDE = 100;
    private static final int RED = 0xB3261E;
    private static final int GOLD = 0xB8860B;
    private static final int PALE = 0xD9D9D9;
    private static final int STARS_MAX = 5;
    private static final int LATIN_FROM = 14;

    private CertificateSeal() {}

    /** @param words around it */
    public static Drawing of(String words) {
        boolean longWords = words.length() > LATIN_FROM;
        return Drawing.square(
                SIDE,
                List.of(
                        new Ring(47, 2.4, RED),
                        new Ring(43.5, 0.8, RED),
                        new Ring(25, 0.8, RED),
                        new ArcText(words, longWords ? 31.5 : 29, longWords ? 7 : 10, longWords ? 300 : 240, RED),
                        Drawing.star(SIDE / 2, SIDE / 2, 17, RED)));
    }

    /** Five in a row, as many of them gold as were reached. */
    public static Drawing stars(int reached) {
        List<Part> parts = new ArrayList<>();
        double each = SIDE / STARS_MAX;
        for (int i = 0; i < STARS_MAX; i++) {
            parts.add(Drawing.star(each * i + each / 2, each / 2, each * 0.45, i < reached ? GOLD : PALE));
        }
        return new Drawing(SIDE, each, parts);
    }
}
