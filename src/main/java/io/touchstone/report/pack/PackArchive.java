package io.touchstone.report.pack;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.pack.PackFile.Written;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Puts files into a ZIP whose bytes follow from theirs alone: stored, since compressors differ from machine to machine, in the order
 * given, at the first day that such files know.
 */
final class PackArchive {

    /** What this form can address; a larger pack needs a narrower scope. */
    static final long BYTES_MAX = 0xFFFF_FFFFL;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int ABOUT_BYTES = 26;
    private static final int CENTRAL_MORE_BYTES = 14;
    private static final int END_BYTES = 22;
    private static final short VERSION_NEEDED = 10;
    private static final short VERSION_MADE_BY = 20;
    /** 1 January 1980, 00:00. */
    private static final int FIRST_DAY = 0x0021_0000;

    private PackArchive() {}

    /** Writes the archive and answers its SHA-256. */
    static String write(List<Written> files, Path target) throws IOException {
        requireFits(files);
        MessageDigest digest = PackFile.sha256();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        long offset = 0;
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(target)), digest)) {
            for (Written file : files) {
                byte[] name = file.name().getBytes(StandardCharsets.US_ASCII);
                byte[] about = about(file, name.length);
                out.write(little(Integer.BYTES).putInt(LOCAL).array());
                out.write(about);
                out.write(name);
                Files.copy(file.content(), out);
                central(directory, about, name, offset);
                offset += Integer.BYTES + about.length + name.length + file.bytes();
            }
            directory.writeTo(out);
            short count = (short) files.size();
            out.write(little(END_BYTES)
                    .putInt(END)
                    .putInt(0)
                    .putShort(count)
                    .putShort(count)
                    .putInt(directory.size())
                    .putInt((int) offset)
                    .array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void requireFits(List<Written> files) {
        long frame = files.stream()
                        .mapToLong(file -> 2L
                                * (ABOUT_BYTES
                                        + CENTRAL_MORE_BYTES
                                        + file.name().length()))
                        .sum()
                + END_BYTES;
        if (files.stream().mapToLong(Written::bytes).sum() + frame > BYTES_MAX) {
            throw new RuleViolation(PackRule.PACK_TOO_LARGE);
        }
    }

    /** The part that a file's own header and the directory share. */
    private static byte[] about(Written file, int nameLength) {
        return little(ABOUT_BYTES)
                .putShort(VERSION_NEEDED)
                .putInt(0)
                .putInt(FIRST_DAY)
                .putInt(file.checksum())
                .putInt((int) file.bytes())
                .putInt((int) file.bytes())
                .putShort((short) nameLength)
                .array();
    }

    private static void central(ByteArrayOutputStream directory, byte[] about, byte[] name, long offset) {
        directory.writeBytes(little(Integer.BYTES + Short.BYTES)
                .putInt(CENTRAL)
                .putShort(VERSION_MADE_BY)
                .array());
        directory.writeBytes(about);
        directory.writeBytes(little(CENTRAL_MORE_BYTES)
                .putInt(CENTRAL_MORE_BYTES - Integer.BYTES, (int) offset)
                .array());
        directory.writeBytes(name);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
