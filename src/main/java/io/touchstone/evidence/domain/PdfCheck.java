package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a PDF from front to back, so that no cross-reference can hide an object: every name is looked at, those inside
 * packed objects too, and every packed stream is unpacked to see how large it becomes. Nothing is kept in memory.
 */
final class PdfCheck {

    private static final int DICTIONARY_MAX = 8192;
    private static final int TAIL = 1024;
    private static final int PADDING_MAX = 4096;
    private static final long PICTURE_MAX = 512L << 20;
    private static final long PICTURES_MAX = 4L << 30;
    private static final long OTHERS_MAX = 256L << 20;

    private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,12})(?!\\s+\\d+\\s+R)");
    private static final Pattern WIDTH = Pattern.compile("/Width\\s+(\\d{1,9})");
    private static final Pattern HEIGHT = Pattern.compile("/Height\\s+(\\d{1,9})");
    private static final Pattern PACKED_TWICE = Pattern.compile("/(?:FlateDecode|Fl)\\s*/(?:FlateDecode|Fl)\\b");
    private static final Pattern PACKED = Pattern.compile("/Filter\\s*\\[?\\s*/(?:FlateDecode|Fl)\\b");

    private final PixelLimit limit;
    private final FileBytes bytes;
    private final PdfNames names = new PdfNames();
    private final ForeignBytes inPlainSight = ForeignBytes.inPlainSight();
    private final ForeignBytes anywhere = ForeignBytes.anywhere();
    private long pictures;
    private long others;

    PdfCheck(PixelLimit limit, FileBytes bytes) {
        this.limit = limit;
        this.bytes = bytes;
    }

    void require() throws IOException {
        requireEnd();
        long from = 0;
        for (long place = 0; place < bytes.size(); place++) {
            int next = bytes.at(place);
            names.next(next, true);
            if (next == 's' && opensStream(place)) {
                inPlainSight.refuse(bytes, from, place);
                place = stream(from, place) - 1;
                from = place + 1;
            }
        }
        inPlainSight.refuse(bytes, from, bytes.size());
        if (!names.hasPage()) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
    }

    /** A whole file ends with its mark; behind it there is nothing to see, so there may be nothing. */
    private void requireEnd() throws IOException {
        long end = bytes.size();
        while (end > 0 && bytes.size() - end < PADDING_MAX && bytes.at(end - 1) <= ' ') {
            end--;
        }
        if (bytes.has(end - 5, "%%EOF")) {
            return;
        }
        boolean near = false;
        for (long place = Math.max(0, end - TAIL); place < end; place++) {
            near |= bytes.at(place) == '%' && bytes.has(place, "%%EOF");
        }
        throw new RuleViolation(near ? EvidenceRule.TRAILING_DATA : EvidenceRule.DAMAGED);
    }

    private boolean opensStream(long place) throws IOException {
        if (!bytes.has(place, "stream") || place + 7 >= bytes.size()) {
            return false;
        }
        int after = bytes.at(place + 6);
        long before = place - 1;
        while (before > 0 && bytes.at(before) <= ' ') {
            before--;
        }
        return (after == '\r' || after == '\n') && bytes.has(before - 1, ">>");
    }

    /** Checks one stream and says where its end mark stands. */
    private long stream(long from, long keyword) throws IOException {
        String dictionary = dictionary(from, keyword);
        long start = keyword + (bytes.at(keyword + 6) == '\r' && bytes.at(keyword + 7) == '\n' ? 8 : 7);
        long end = end(dictionary, start);
        requirePlain(dictionary);
        boolean objects = dictionary.contains("/ObjStm");
        for (long place = start; place < end; place++) {
            names.next(bytes.at(place), false);
        }
        names.endPiece();
        anywhere.refuse(bytes, start, end);
        if (PACKED.matcher(dictionary).find()) {
            unpack(dictionary, start, end, objects);
        }
        return end;
    }

    /** From the start of the object that the stream belongs to. */
    private String dictionary(long from, long keyword) throws IOException {
        String text = bytes.text(Math.max(from, keyword - DICTIONARY_MAX), keyword);
        return text.substring(Math.max(0, text.lastIndexOf(" obj")));
    }

    /** By its length where that is right, else by looking for the mark. */
    private long end(String dictionary, long start) throws IOException {
        Matcher length = LENGTH.matcher(dictionary);
        if (length.find()) {
            long end = start + Long.parseLong(length.group(1));
            for (int gap = 0; gap <= 2; gap++) {
                if (bytes.has(end + gap, "endstream")) {
                    return end;
                }
            }
        }
        for (long place = start; place < bytes.size(); place++) {
            if (bytes.at(place) == 'e' && bytes.has(place, "endstream")) {
                return place;
            }
        }
        throw new RuleViolation(EvidenceRule.DAMAGED);
    }

    private void requirePlain(String dictionary) {
        if (PACKED_TWICE.matcher(dictionary).find()) {
            throw new RuleViolation(EvidenceRule.BOMB);
        }
        if (dictionary.contains("/ObjStm")
                && dictionary.contains("/Filter")
                && !PACKED.matcher(dictionary).find()) {
            // No writer hides objects in another packing; those who do have something to hide.
            throw new RuleViolation(EvidenceRule.ACTIVE_CONTENT);
        }
        Matcher width = WIDTH.matcher(dictionary);
        Matcher height = HEIGHT.matcher(dictionary);
        if (width.find() && height.find()) {
            limit.require(Long.parseLong(width.group(1)), Long.parseLong(height.group(1)));
        }
    }

    private void unpack(String dictionary, long start, long end, boolean objects) throws IOException {
        boolean picture = dictionary.contains("/Image");
        long left = picture ? Math.min(PICTURE_MAX, PICTURES_MAX - pictures) : OTHERS_MAX - others;
        Inflation.Reader reader = objects ? this::readObjects : null;
        try (Inflation unpacked = new Inflation(left, reader)) {
            unpacked.add(bytes, start, end);
            pictures += picture ? unpacked.total() : 0;
            others += picture ? 0 : unpacked.total();
        }
        names.endPiece();
    }

    private void readObjects(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            names.next(piece[i] & 0xFF, true);
        }
    }
}
