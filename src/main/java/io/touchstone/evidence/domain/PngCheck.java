package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;

/** Walks a PNG chunk by chunk, checks each one's sum, and unpacks its rows to see that they are as many as it says. */
record PngCheck(PixelLimit limit) {

    private static final int HEADER = 8;
    private static final int AROUND = 12;
    private static final long TEXT_MAX = 8L << 20;
    /** Some writers pad the last row. */
    private static final long SLACK = 1 << 16;

    void require(FileBytes bytes) throws IOException {
        if (!bytes.has(HEADER + 4, "IHDR")) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
        long rows = rowBytes(bytes);
        try (Inflation picture = new Inflation(rows + SLACK, null)) {
            long end = walk(bytes, picture);
            if (picture.total() < rows) {
                throw new RuleViolation(EvidenceRule.DAMAGED);
            }
            if (end != bytes.size()) {
                throw new RuleViolation(EvidenceRule.TRAILING_DATA);
            }
        }
    }

    private static long walk(FileBytes bytes, Inflation picture) throws IOException {
        long place = HEADER;
        while (true) {
            long length = bytes.bigInt(place);
            if (length > bytes.size() - place - AROUND) {
                throw new RuleViolation(EvidenceRule.DAMAGED);
            }
            String type = bytes.text(place + 4, place + 8);
            if (bytes.crc32(place + 4, length + 4) != bytes.bigInt(place + 8 + length)) {
                throw new RuleViolation(EvidenceRule.DAMAGED);
            }
            long data = place + 8;
            place += length + AROUND;
            switch (type) {
                case "IDAT" -> picture.add(bytes, data, data + length);
                case "zTXt", "iTXt", "iCCP" -> requireSmallText(bytes, data, length, type);
                case "IEND" -> {
                    return place;
                }
                default -> {
                    // Other chunks hold small settings, and no reader unpacks them.
                }
            }
        }
    }

    /** A packed text may be a thousand times its size. */
    private static void requireSmallText(FileBytes bytes, long data, long length, String type) throws IOException {
        long end = data + length;
        long place = data;
        while (place < end && bytes.at(place) != 0) {
            place++;
        }
        boolean packed = !"iTXt".equals(type) || (place + 1 < end && bytes.at(place + 1) == 1);
        if (!packed) {
            return;
        }
        place += "iTXt".equals(type) ? 3 : 2;
        for (int texts = 0; "iTXt".equals(type) && texts < 2 && place < end; place++) {
            texts += bytes.at(place) == 0 ? 1 : 0;
        }
        try (Inflation text = new Inflation(TEXT_MAX, null)) {
            text.add(bytes, place, end);
        }
    }

    private long rowBytes(FileBytes bytes) throws IOException {
        long width = bytes.bigInt(16);
        long height = bytes.bigInt(20);
        limit.require(width, height);
        int bits = bytes.at(24) * channels(bytes.at(25));
        return switch (bytes.at(28)) {
            case 0 -> size(width, height, bits);
            case 1 -> interlaced(width, height, bits);
            default -> throw new RuleViolation(EvidenceRule.DAMAGED);
        };
    }

    private static int channels(int colour) {
        return switch (colour) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new RuleViolation(EvidenceRule.DAMAGED);
        };
    }

    /** Each row has one byte more, for its filter. */
    private static long size(long width, long height, int bits) {
        return width == 0 ? 0 : height * (1 + (width * bits + 7) / 8);
    }

    /** The seven passes of Adam7. */
    private static long interlaced(long width, long height, int bits) {
        int[][] passes = {
            {0, 8, 0, 8}, {4, 8, 0, 8}, {0, 4, 4, 8}, {2, 4, 0, 4}, {0, 2, 2, 4}, {1, 2, 0, 2}, {0, 1, 1, 2}
        };
        long total = 0;
        for (int[] pass : passes) {
            total += size(
                    Math.max(0, (width - pass[0] + pass[1] - 1) / pass[1]),
                    Math.max(0, (height - pass[2] + pass[3] - 1) / pass[3]),
                    bits);
        }
        return total;
    }
}
