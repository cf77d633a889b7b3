package io.touchstone.report.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** One file of a pack while it is written, with the sums of its bytes and the hash of each of its records in a file beside it. */
final class PackFile implements AutoCloseable {

    /** Enough to tell rows apart; what proves them is the sum of the whole file. */
    static final int RECORD_HASH_BYTES = 16;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Path content;
    private final Path hashes;
    private final OutputStream out;
    private final OutputStream hashesOut;
    private final MessageDigest digest = sha256();
    private final CRC32 checksum = new CRC32();
    private long bytes;
    private long records;

    PackFile(String name, Path folder) {
        this.name = name;
        String plain = name.replace('/', '+');
        this.content = folder.resolve(plain);
        this.hashes = folder.resolve(plain + ".hashes");
        try {
            this.out = new BufferedOutputStream(Files.newOutputStream(content), BUFFER);
            this.hashesOut = new BufferedOutputStream(Files.newOutputStream(hashes), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one line or row, with its end. */
    void record(byte[] record) throws IOException {
        write(record);
        hashesOut.write(hash(record).getBytes(StandardCharsets.US_ASCII));
        records++;
    }

    void record(String record) throws IOException {
        record(record.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes what has no lines, or whose lines are not told apart. */
    void write(byte[] some) throws IOException {
        out.write(some);
        digest.update(some);
        checksum.update(some);
        bytes += some.length;
    }

    /** Ends the file and says what it is. */
    Written end() throws IOException {
        close();
        return new Written(
                name,
                content,
                hashes,
                HexFormat.of().formatHex(digest.digest()),
                (int) checksum.getValue(),
                bytes,
                records);
    }

    @Override
    public void close() throws IOException {
        out.close();
        hashesOut.close();
    }

    /** With its line feed. */
    static String hash(byte[] record) {
        return HexFormat.of().formatHex(sha256().digest(record), 0, RECORD_HASH_BYTES) + "\n";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A file that is whole. */
    record Written(String name, Path content, Path hashes, String sha256, int checksum, long bytes, long records) {}
}
