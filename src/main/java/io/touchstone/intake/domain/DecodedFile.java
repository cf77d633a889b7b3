package io.touchstone.intake.domain;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a received file, decompressed, checked to be UTF-8 and hashed as they stream by. */
final class DecodedFile implements Closeable {

    /** Decoded bytes of one file at most (contract, "Bulk intake"). */
    static final long DECODED_MAX = 8L << 30;

    /** Decoded bytes a compressed one may become at most (contract, "Bulk intake"). */
    static final long RATIO_MAX = 200;

    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final long decodedMax;
    private final String tooLarge;
    private final MessageDigest digest;
    private final Utf8Check utf8 = new Utf8Check();
    private long decoded;

    private DecodedFile(InputStream in, long decodedMax, String tooLarge) {
        this.in = in;
        this.decodedMax = decodedMax;
        this.tooLarge = tooLarge;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static DecodedFile open(Path file, boolean gzip) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BLOCK);
        if (!gzip) {
            return new DecodedFile(raw, DECODED_MAX, "more than 8 GiB");
        }
        try {
            long byRatio = RATIO_MAX * Files.size(file);
            return new DecodedFile(
                    new GZIPInputStream(raw, BLOCK),
                    Math.min(DECODED_MAX, byRatio),
                    byRatio < DECODED_MAX ? "decodes to more than 200 times its size" : "decodes to more than 8 GiB");
        } catch (EOFException e) {
            raw.close();
            throw new BadFile(BadFile.Code.TRUNCATED, "the compressed file is cut off");
        } catch (ZipException e) {
            raw.close();
            throw new BadFile(BadFile.Code.BAD_ENCODING, "not a gzip file");
        }
    }

    /** @return how many bytes came; -1 at the end */
    int read(byte[] buffer, int from, int room) throws IOException {
        int count = decode(buffer, from, room);
        if (count < 0) {
            utf8.end();
            return -1;
        }
        decoded += count;
        if (decoded > decodedMax) {
            throw new BadFile(BadFile.Code.TOO_LARGE, tooLarge);
        }
        utf8.feed(buffer, from, from + count);
        digest.update(buffer, from, count);
        return count;
    }

    private int decode(byte[] buffer, int from, int room) throws IOException {
        try {
            return in.read(buffer, from, room);
        } catch (EOFException e) {
            throw new BadFile(BadFile.Code.TRUNCATED, "the compressed file is cut off");
        } catch (ZipException e) {
            throw new BadFile(BadFile.Code.BAD_ENCODING, "the compressed file is damaged");
        }
    }

    /** Of all decoded bytes, once the end was reached. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
