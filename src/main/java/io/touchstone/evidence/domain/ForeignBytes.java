package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds what other programs would find in a file that looks like a document: an archive at its end, code that a server
 * would run, a page that a browser would show, a disk image. Signatures are long enough that compressed pictures of any
 * size do not hold them by chance.
 */
final class ForeignBytes {

    private static final int ARCHIVE_TAIL = 22 + 65_535;
    private static final int FIRST_PART = 1024;

    private static final List<String> ARCHIVES = List.of("rar!\u001a\u0007", "7z\u00bc\u00af'\u001c");
    private static final List<String> CODE = List.of("__halt_compiler", "<?php ", "<?php\n", "<?php\r", "<?php\t");
    private static final List<String> PAGES =
            List.of("<script", "<html>", "<html ", "<!doctype html", "<iframe", "<svg ", "<svg>", "<hta:app", "<body ");
    private static final List<String> DOCUMENTS = List.of("%pdf-1.", "%pdf-2.");

    private final byte[][][] byFirst = new byte[256][][];

    private ForeignBytes(List<String> signatures) {
        List<List<byte[]>> sorted = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            sorted.add(new ArrayList<>());
        }
        for (String signature : signatures) {
            byte[] text = signature.getBytes(StandardCharsets.ISO_8859_1);
            sorted.get(text[0] & 0xFF).add(text);
            char upper = signature.substring(0, 1).toUpperCase(Locale.ROOT).charAt(0);
            if (upper != signature.charAt(0)) {
                sorted.get(upper).add(text);
            }
        }
        for (int i = 0; i < 256; i++) {
            byFirst[i] = sorted.get(i).toArray(byte[][]::new);
        }
    }

    /** What neither pictures nor documents hold anywhere. */
    static ForeignBytes anywhere() {
        return new ForeignBytes(join(ARCHIVES, CODE));
    }

    /** What documents hold only inside their compressed streams. */
    static ForeignBytes inPlainSight() {
        return new ForeignBytes(join(join(ARCHIVES, CODE), PAGES));
    }

    /** What pictures hold nowhere. */
    static ForeignBytes inPictures() {
        return new ForeignBytes(join(join(ARCHIVES, CODE), join(PAGES, DOCUMENTS)));
    }

    private static List<String> join(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Looks at every place from one to another. */
    void refuse(FileBytes bytes, long from, long to) throws IOException {
        for (long place = from; place < to; place++) {
            for (byte[] signature : byFirst[bytes.at(place)]) {
                if (stands(bytes, place, signature)) {
                    throw new RuleViolation(EvidenceRule.SEVERAL_TYPES);
                }
            }
        }
    }

    private static boolean stands(FileBytes bytes, long place, byte[] signature) throws IOException {
        if (place + signature.length > bytes.size()) {
            return false;
        }
        for (int i = 1; i < signature.length; i++) {
            int found = bytes.at(place + i);
            int wanted = signature[i] & 0xFF;
            if (found != wanted && !(found >= 'A' && found <= 'Z' && found + 32 == wanted)) {
                return false;
            }
        }
        return true;
    }

    /** What other types keep at fixed places, and archives at their end. */
    static void refuseByPlace(FileBytes bytes, MediaKind kind) throws IOException {
        boolean foreign = bytes.has(257, "ustar") || bytes.has(128, "DICM");
        for (long place : new long[] {32_769, 34_817, 36_865}) {
            foreign |= bytes.has(place, "CD001");
        }
        if (foreign || endsAsArchive(bytes) || (kind != MediaKind.PDF && startsAsDocument(bytes))) {
            throw new RuleViolation(EvidenceRule.SEVERAL_TYPES);
        }
    }

    /** PDF readers forgive a start that comes late. */
    private static boolean startsAsDocument(FileBytes bytes) throws IOException {
        for (long place = 1; place < Math.min(FIRST_PART, bytes.size()); place++) {
            if (bytes.at(place) == '%' && bytes.has(place, "%PDF-")) {
                return true;
            }
        }
        return false;
    }

    /** A ZIP is read from its end: a last record that points to a directory which is there. */
    private static boolean endsAsArchive(FileBytes bytes) throws IOException {
        long last = bytes.size() - 22;
        for (long place = last; place >= 0 && place >= bytes.size() - ARCHIVE_TAIL; place--) {
            if (bytes.at(place) == 'P' && bytes.has(place, "PK\u0005\u0006")) {
                long directory = place - bytes.littleInt(place + 12);
                boolean empty = bytes.littleInt(place + 8) == 0 && bytes.littleInt(place + 12) == 0;
                if (empty || bytes.has(directory, "PK\u0001\u0002") || bytes.has(place - 20, "PK\u0006\u0007")) {
                    return true;
                }
            }
        }
        return false;
    }
}
