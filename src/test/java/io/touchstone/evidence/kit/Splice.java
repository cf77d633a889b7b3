package io.touchstone.evidence.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts bytes where each format lets strangers lie: in comments, in spare chunks, between objects, behind the end. */
final class Splice {

    private Splice() {}

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Into the place that readers of the carrier's format skip. */
    static byte[] hide(String format, byte[] carrier, byte[] stranger) {
        return switch (format) {
            case "jpg" ->
                join(
                        Arrays.copyOf(carrier, 2),
                        segment(0xFE, stranger),
                        Arrays.copyOfRange(carrier, 2, carrier.length));
            case "png" -> {
                int afterHeader = 8 + 25;
                yield join(
                        Arrays.copyOf(carrier, afterHeader),
                        pngChunk("tEXt", join(Pdf.bytes("Comment\0"), stranger)),
                        Arrays.copyOfRange(carrier, afterHeader, carrier.length));
            }
            case "webp" ->
                Pictures.riff(Arrays.copyOfRange(carrier, 12, carrier.length), Pictures.chunk("EXIF", stranger));
            case "tif" -> tiffGap(carrier, stranger);
            case "pdf" -> {
                int line = new String(carrier, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
                yield join(
                        Arrays.copyOf(carrier, line),
                        Pdf.bytes("%"),
                        stranger,
                        Pdf.bytes("\n"),
                        Arrays.copyOfRange(carrier, line, carrier.length));
            }
            default -> throw new IllegalArgumentException(format);
        };
    }

    static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    static byte[] pngChunk(String type, byte[] content) {
        byte[] inside = join(Pdf.bytes(type), content);
        var sum = new CRC32();
        sum.update(inside);
        return join(big(content.length), inside, big(sum.getValue()));
    }

    /** A hand-made TIFF of one black pixel row, with room between its header and its directory. */
    static byte[] tiffGap(byte[] ignored, byte[] stranger) {
        int start = 8 + stranger.length + stranger.length % 2;
        return join(tiffHead(start), Arrays.copyOf(stranger, start - 8), tiffDirectory(start, 8, 1, 8));
    }

    static byte[] tiffHead(int directory) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Pdf.bytes("II*\0"));
        Pictures.little(out, directory);
        return out.toByteArray();
    }

    /** One strip of grey behind the directory. */
    static byte[] tiffDirectory(int start, int width, int height, int bytesOfPixels) {
        int[][] fields = {
            {256, 4, width},
            {257, 4, height},
            {258, 3, 8},
            {259, 3, 1},
            {262, 3, 1},
            {273, 4, start + 2 + 9 * 12 + 4},
            {277, 3, 1},
            {278, 4, height},
            {279, 4, bytesOfPixels}
        };
        var out = new ByteArrayOutputStream();
        out.write(fields.length);
        out.write(0);
        for (int[] field : fields) {
            out.write(field[0]);
            out.write(field[0] >> 8);
            out.write(field[1]);
            out.write(0);
            Pictures.little(out, 1);
            Pictures.little(out, field[2]);
        }
        Pictures.little(out, 0);
        out.writeBytes(new byte[Math.min(bytesOfPixels, 1 << 20)]);
        return out.toByteArray();
    }

    static byte[] big(long value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    static byte[] zip(String entry, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A ZIP whose offsets fit where it will lie, as a careful forger makes it. */
    static byte[] zipAt(int place, String entry, byte[] content) {
        byte[] zip = zip(entry, content);
        int end = zip.length - 22;
        int directory = zip[end + 16] & 0xFF | (zip[end + 17] & 0xFF) << 8 | (zip[end + 18] & 0xFF) << 16;
        int moved = directory + place;
        for (int i = 0; i < 4; i++) {
            zip[end + 16 + i] = (byte) (moved >> 8 * i);
            zip[directory + 42 + i] = (byte) (place >> 8 * i);
        }
        return zip;
    }
}
