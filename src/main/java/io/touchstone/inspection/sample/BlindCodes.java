package io.touchstone.inspection.sample;

import java.security.SecureRandom;

/** Makes the codes by which laboratories know parts: pure chance, so that nothing can be read from them (rules.md 8.2). */
final class BlindCodes {

    /** Base 32 without signs that are taken for another. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 10;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder code = new StringBuilder("L");
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
