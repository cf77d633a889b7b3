package io.touchstone.export.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reckons the hash of a file's table. A file has headings and not the names of its columns, so it is reckoned for every table that
 * was ever exported with these headings; there is hardly ever more than one.
 */
final class FileDigest implements RowSink {

    private final Function<String, List<String>> headers;
    private final CanonicalLine canonical = new CanonicalLine();
    private final List<Sum> sums = new ArrayList<>();
    private String headingHash = "";
    private long rows;

    /** @param headers the canonical first lines of the tables with the headings of a hash */
    FileDigest(Function<String, List<String>> headers) {
        this.headers = headers;
    }

    /** The table as one of the known ones. */
    private record Sum(MessageDigest digest, RowMarks marks) {}

    /** What the table came to if it is this one. */
    record Reckoned(String sha256, RowMarks marks) {}

    @Override
    public void headings(List<String> headings) {
        headingHash = ExportEntryRows.hashOf(headings);
        for (String header : headers.apply(headingHash)) {
            MessageDigest digest = CopyLines.sha256();
            digest.update((header + "\n").getBytes(StandardCharsets.UTF_8));
            sums.add(new Sum(digest, new RowMarks()));
        }
    }

    @Override
    public void row(List<byte @Nullable []> fields) throws IOException {
        rows++;
        byte[] line = canonical.of(fields);
        for (Sum sum : sums) {
            sum.digest().update(line);
            sum.marks().after(rows, sum.digest());
        }
    }

    long rows() {
        return rows;
    }

    String headingHash() {
        return headingHash;
    }

    List<Reckoned> reckoned() {
        return sums.stream()
                .map(sum -> new Reckoned(HexFormat.of().formatHex(sum.digest().digest()), sum.marks()))
                .toList();
    }
}
