package io.touchstone.export.domain;

import io.touchstone.export.ExportEntry;
import io.touchstone.export.ExportRule;
import io.touchstone.export.domain.FileVerdict.Kind;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;

/** Tells whether a file that comes back is what once left, and else where it begins to differ. */
@Component
class FileCheck {

    private static final int MAGIC = 4;

    private final RegisterSearch register;

    FileCheck(RegisterSearch register) {
        this.register = register;
    }

    /** @param sha256 of the file's bytes */
    FileVerdict check(Path file, String sha256) throws IOException {
        Optional<ExportEntry> same = register.byFile(sha256);
        if (same.isPresent()) {
            return new FileVerdict(
                    Kind.SAME_FILE, same.get(), false, same.get().receipt().rows(), 0, 0, sha256);
        }
        FileDigest digest = new FileDigest(register::headers);
        read(file, digest);
        List<FileDigest.Reckoned> tables = digest.reckoned();
        for (FileDigest.Reckoned table : tables) {
            Optional<ExportEntry> equal = register.byTable(table.sha256());
            if (equal.isPresent()) {
                return new FileVerdict(Kind.SAME_TABLE, equal.get(), false, digest.rows(), 0, 0, sha256);
            }
        }
        return nearest(digest, tables, sha256);
    }

    private FileVerdict nearest(FileDigest digest, List<FileDigest.Reckoned> tables, String sha256) {
        RegisterSearch.Marked best = null;
        long same = -1;
        long step = 1;
        for (RegisterSearch.Marked marked : register.withHeadings(digest.headingHash())) {
            for (FileDigest.Reckoned table : tables) {
                long far = table.marks().sameUpTo(marked.marks());
                if (far > same) {
                    best = marked;
                    same = far;
                    step = Math.max(table.marks().step(), marked.marks().step());
                }
            }
        }
        if (best == null) {
            return new FileVerdict(Kind.UNKNOWN, null, false, digest.rows(), 0, 0, sha256);
        }
        return located(best.entry(), digest.rows(), same, step, sha256);
    }

    private static FileVerdict located(ExportEntry entry, long rows, long same, long step, String sha256) {
        long were = entry.receipt().rows();
        Kind kind = Kind.DIFFERS;
        if (same == rows && were > rows) {
            kind = Kind.CUT;
        } else if (same == were && rows > were) {
            kind = Kind.LENGTHENED;
        }
        long to = Math.min(same + step, Math.max(rows, were));
        return new FileVerdict(kind, entry, false, rows, same + 1, Math.max(to, same + 1), sha256);
    }

    private static void read(Path file, RowSink sink) throws IOException {
        byte[] magic;
        try (InputStream in = Files.newInputStream(file)) {
            magic = in.readNBytes(MAGIC);
        }
        if (magic.length < MAGIC || magic[0] != 'P' || magic[1] != 'K') {
            requireText(magic);
            try (InputStream in = Files.newInputStream(file)) {
                CsvReading.read(in, sink);
            }
        } else if (!readArchived(file, sink)) {
            XlsxReading.read(file, sink);
        }
    }

    /** A PDF or a program is no table. */
    private static void requireText(byte[] magic) {
        for (byte b : magic) {
            if (b == 0) {
                throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
            }
        }
        if (magic.length == MAGIC && magic[0] == '%' && magic[1] == 'P' && magic[2] == 'D') {
            throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
        }
    }

    /** The archive of a job, with its table as CSV. */
    private static boolean readArchived(Path file, RowSink sink) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<? extends ZipEntry> table = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".csv"))
                    .findFirst();
            if (table.isEmpty()) {
                return false;
            }
            try (InputStream in = zip.getInputStream(table.get())) {
                CsvReading.read(in, sink);
            }
            return true;
        } catch (java.util.zip.ZipException broken) {
            throw new RuleViolation(ExportRule.CHECK_NO_TABLE);
        }
    }
}
