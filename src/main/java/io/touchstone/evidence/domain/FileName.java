package io.touchstone.evidence.domain;

import java.text.Normalizer;

/** The sender's name for a file, made fit for showing: no path, no signs that cannot be seen or that turn the line. */
final class FileName {

    private static final int LONGEST = 200;
    private static final int ENDING_LONGEST = 12;

    private FileName() {}

    static String of(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                .replaceAll("\\s+", " ")
                .strip();
        return name.isEmpty() || name.startsWith(".") ? "file" + name : shortened(name);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= ENDING_LONGEST ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
