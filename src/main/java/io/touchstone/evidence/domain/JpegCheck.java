package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;

/** Walks a JPEG marker by marker to its end, and looks at what cameras hang behind it. */
record JpegCheck(PixelLimit limit) {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APPLICATION_0 = 0xE0;
    /** A segment as long as the start of a comment: the file can then be read as a script. */
    private static final int COMMENT_OPENS = 0x2F2A;

    private static final int PADDING_MAX = 4096;

    void require(FileBytes bytes) throws IOException {
        long end = picture(bytes, 0);
        while (end + 1 < bytes.size() && bytes.at(end) == 0xFF && bytes.at(end + 1) == START) {
            // Further pictures of the same shot, as telephones write them (CIPA DC-007).
            end = picture(bytes, end);
        }
        requireNothingBehind(bytes, end);
    }

    /** The place after the picture that starts here. */
    private long picture(FileBytes bytes, long start) throws IOException {
        boolean sized = false;
        long place = start + 2;
        while (true) {
            int marker = marker(bytes, place);
            place = afterMarker(bytes, place);
            if (marker == END) {
                return requireSized(sized, place);
            }
            long length = bytes.bigShort(place);
            if (length < 2 || marker == START || (marker == APPLICATION_0 && length == COMMENT_OPENS)) {
                throw new RuleViolation(marker == APPLICATION_0 ? EvidenceRule.SEVERAL_TYPES : EvidenceRule.DAMAGED);
            }
            if (isFrame(marker)) {
                limit.require(bytes.bigShort(place + 5), bytes.bigShort(place + 3));
                sized = true;
            }
            place += length;
            if (marker == SCAN) {
                place = afterScan(bytes, place);
            }
        }
    }

    private static long requireSized(boolean sized, long place) {
        if (!sized) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
        return place;
    }

    private static int marker(FileBytes bytes, long place) throws IOException {
        if (bytes.at(place) != 0xFF) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
        return bytes.at(afterMarker(bytes, place) - 1);
    }

    /** A marker may be filled up with any number of FF. */
    private static long afterMarker(FileBytes bytes, long place) throws IOException {
        long next = place + 1;
        while (bytes.at(next) == 0xFF) {
            next++;
        }
        return next + 1;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Where the next marker stands that is neither a stuffed byte nor a restart. */
    private static long afterScan(FileBytes bytes, long from) throws IOException {
        long place = from;
        while (true) {
            if (bytes.at(place) == 0xFF) {
                int next = bytes.at(place + 1);
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return place;
                }
            }
            place++;
        }
    }

    /** Padding, or the block of settings one maker's telephones append; anything else nobody would see. */
    private static void requireNothingBehind(FileBytes bytes, long end) throws IOException {
        if (end == bytes.size() || bytes.has(bytes.size() - 4, "SEFT")) {
            return;
        }
        if (bytes.size() - end > PADDING_MAX) {
            throw new RuleViolation(EvidenceRule.TRAILING_DATA);
        }
        for (long place = end; place < bytes.size(); place++) {
            int padding = bytes.at(place);
            if (padding != 0 && padding != 0xFF && padding != '\n' && padding != '\r') {
                throw new RuleViolation(EvidenceRule.TRAILING_DATA);
            }
        }
    }
}
