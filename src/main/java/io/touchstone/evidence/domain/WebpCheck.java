package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;

/** Walks a WebP chunk by chunk; the container must end where the file does. */
record WebpCheck(PixelLimit limit) {

    private static final int HEADER = 12;

    void require(FileBytes bytes) throws IOException {
        long end = bytes.littleInt(4) + 8;
        if (end > bytes.size()) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
        if (end + (end & 1) < bytes.size()) {
            throw new RuleViolation(EvidenceRule.TRAILING_DATA);
        }
        boolean picture = false;
        for (long place = HEADER; place + 8 <= end; ) {
            long length = bytes.littleInt(place + 4);
            if (place + 8 + length > end) {
                throw new RuleViolation(EvidenceRule.DAMAGED);
            }
            picture |= requireChunk(bytes, place + 8, bytes.text(place, place + 4));
            place += 8 + length + (length & 1);
        }
        if (!picture) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
    }

    /** Whether the chunk holds a picture. */
    private boolean requireChunk(FileBytes bytes, long data, String type) throws IOException {
        switch (type) {
            case "VP8X" -> limit.require(triple(bytes, data + 4) + 1, triple(bytes, data + 7) + 1);
            case "VP8 " -> {
                requireTrue(bytes.has(data + 3, "\u009D\u0001*"));
                limit.require(bytes.littleShort(data + 6) & 0x3FFF, bytes.littleShort(data + 8) & 0x3FFF);
                return true;
            }
            case "VP8L" -> {
                requireTrue(bytes.at(data) == 0x2F);
                long sizes = bytes.littleInt(data + 1);
                limit.require((sizes & 0x3FFF) + 1, (sizes >> 14 & 0x3FFF) + 1);
                return true;
            }
            case "ANMF" -> {
                return true;
            }
            case "ICCP", "ALPH", "ANIM", "EXIF", "XMP " -> {
                return false;
            }
            default -> requireTrue(type.chars().allMatch(letter -> letter >= ' ' && letter < 0x7F && letter != '*'));
        }
        return false;
    }

    private static long triple(FileBytes bytes, long place) throws IOException {
        return bytes.littleShort(place) | (long) bytes.at(place + 2) << 16;
    }

    private static void requireTrue(boolean sound) {
        if (!sound) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
    }
}
