package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Walks the directories of a TIFF: each page has a size, and the strips or tiles of each lie within the file. */
record TiffCheck(PixelLimit limit) {

    private static final int PAGES_MAX = 500;
    private static final int FIELDS_MAX = 2000;
    private static final int FIELD_BYTES = 12;
    private static final long STRIPS_MAX = 1_000_000;

    void require(FileBytes bytes) throws IOException {
        boolean big = bytes.has(0, "MM");
        Set<Long> seen = new HashSet<>();
        long directory = wide(bytes, big, 4);
        while (directory != 0) {
            if (seen.size() >= PAGES_MAX) {
                throw new RuleViolation(EvidenceRule.BOMB);
            }
            if (!seen.add(directory)) {
                throw new RuleViolation(EvidenceRule.DAMAGED);
            }
            directory = page(bytes, big, directory);
        }
        requireTrue(!seen.isEmpty());
    }

    /** Checks one page and says where the next one's directory is. */
    private long page(FileBytes bytes, boolean big, long directory) throws IOException {
        int fields = narrow(bytes, big, directory);
        requireTrue(fields > 0 && fields <= FIELDS_MAX);
        Page page = new Page();
        for (int i = 0; i < fields; i++) {
            page.read(bytes, big, directory + 2 + (long) i * FIELD_BYTES);
        }
        limit.require(page.width, page.height);
        requireTrue(page.places > 0 && page.places == page.lengths && page.places <= STRIPS_MAX);
        for (long i = 0; i < page.places; i++) {
            long from = value(bytes, big, page.placesAt, page.placesType, i);
            long length = value(bytes, big, page.lengthsAt, page.lengthsType, i);
            requireTrue(from > 0 && length >= 0 && from + length <= bytes.size());
        }
        return wide(bytes, big, directory + 2 + (long) fields * FIELD_BYTES);
    }

    private static long value(FileBytes bytes, boolean big, long at, int type, long index) throws IOException {
        return type == 3 ? narrow(bytes, big, at + 2 * index) : wide(bytes, big, at + 4 * index);
    }

    private static int narrow(FileBytes bytes, boolean big, long place) throws IOException {
        return big ? bytes.bigShort(place) : bytes.littleShort(place);
    }

    private static long wide(FileBytes bytes, boolean big, long place) throws IOException {
        return big ? bytes.bigInt(place) : bytes.littleInt(place);
    }

    private static void requireTrue(boolean sound) {
        if (!sound) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
    }

    /** What of a directory matters: how large the page is, and where its pieces lie. */
    private static final class Page {

        private long width;
        private long height;
        private long places;
        private long placesAt;
        private int placesType;
        private long lengths;
        private long lengthsAt;
        private int lengthsType;

        void read(FileBytes bytes, boolean big, long field) throws IOException {
            int type = narrow(bytes, big, field + 2);
            long count = wide(bytes, big, field + 4);
            long inline = field + 8;
            boolean fits = count * (type == 3 ? 2 : 4) <= 4;
            switch (narrow(bytes, big, field)) {
                case 256 -> width = value(bytes, big, inline, type, 0);
                case 257 -> height = value(bytes, big, inline, type, 0);
                case 273, 324 -> {
                    places = count;
                    placesType = type;
                    placesAt = fits ? inline : wide(bytes, big, inline);
                }
                case 279, 325 -> {
                    lengths = count;
                    lengthsType = type;
                    lengthsAt = fits ? inline : wide(bytes, big, inline);
                }
                default -> {
                    // Colours, resolution and the like.
                }
            }
        }
    }
}
