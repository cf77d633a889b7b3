package io.touchstone.report.pack;

import io.touchstone.audit.ChainExcerpts;
import io.touchstone.audit.ChainExcerpts.Excerpt;
import io.touchstone.export.CanonicalTables;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.pack.Pack.Result;
import io.touchstone.report.pack.PackFile.Written;
import io.touchstone.report.pack.PackManifest.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes a pack. Nothing of who makes it, when and in which language goes into it, so that the same scope gives the same bytes. */
@Component
class PackWriter {

    /** Rows of all lists together. */
    static final long ROWS_MAX = 2_000_000;

    private static final String README = "README.txt";
    private static final byte[] NEXT = ",\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE = "\n".getBytes(StandardCharsets.US_ASCII);

    private final PackParts parts;
    private final CanonicalTables tables;
    private final ChainExcerpts chain;
    private final PackSummary summary;
    private final PackSeal seal;
    private final PlatformTime time;

    PackWriter(
            PackParts parts,
            CanonicalTables tables,
            ChainExcerpts chain,
            PackSummary summary,
            PackSeal seal,
            PlatformTime time) {
        this.parts = parts;
        this.tables = tables;
        this.chain = chain;
        this.summary = summary;
        this.seal = seal;
        this.time = time;
    }

    /**
     * Writes the archive.
     *
     * @param folder an empty one to work in
     * @param progress told from time to time how many rows were written; may throw to end early
     */
    Result write(PackScope scope, Path folder, Path target, LongConsumer progress) throws IOException {
        PackSubjects subjects = new PackSubjects(chain, scope);
        List<Written> files = new ArrayList<>(List.of(readme(folder)));
        long rows = parts.through(scope, () -> tables(scope, folder, files, subjects, progress));
        List<Written> excerpt = new ArrayList<>();
        Excerpt cut = excerpt(scope, folder, subjects, excerpt);
        files.addAll(excerpt);
        files.add(1, summary(scope, folder, rows, cut, files));
        files.add(rowHashes(folder, files));
        Facts facts = new Facts(scope, time.zone().getId(), seal.keyHash(), cut.head(), cut.hash());
        String manifest = PackManifest.write(facts, files);
        List<Written> all = new ArrayList<>(seal.seal(manifest, folder));
        all.addAll(files);
        String sha256 = PackArchive.write(all, target);
        return new Result(sha256, Files.size(target), rows, manifest);
    }

    private static Written readme(Path folder) throws IOException {
        String text = new ClassPathResource("pack/README.txt").getContentAsString(StandardCharsets.UTF_8);
        try (PackFile file = new PackFile(README, folder)) {
            for (String line : text.lines().toList()) {
                file.record(line + "\n");
            }
            return file.end();
        }
    }

    private long tables(
            PackScope scope, Path folder, List<Written> files, PackSubjects subjects, LongConsumer progress) {
        long rows = 0;
        for (PackPart part : scope.parts()) {
            try {
                rows += table(part, parts.table(part), folder, files, subjects, rows, progress);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rows;
    }

    private long table(
            PackPart part,
            TableExport table,
            Path folder,
            List<Written> files,
            PackSubjects subjects,
            long before,
            LongConsumer progress)
            throws IOException {
        boolean[] naming = subjects.naming(table);
        try (PackFile csv = new PackFile("tables/" + part.source() + ".csv", folder);
                PackFile json = new PackFile("tables/" + part.source() + ".json", folder)) {
            csv.record(tables.header(table));
            json.record("[\n");
            JsonArray array = new JsonArray(json);
            LongConsumer watched = rows -> watch(before + rows, progress);
            long rows = tables.read(table, watched, (line, object) -> {
                        csv.record(line);
                        array.add(object);
                        subjects.take(line, naming);
                    })
                    .rows();
            array.end();
            files.add(csv.end());
            files.add(json.end());
            watch(before + rows, progress);
            return rows;
        }
    }

    private static void watch(long rows, LongConsumer progress) {
        progress.accept(rows);
        if (rows > ROWS_MAX) {
            throw new RuleViolation(PackRule.PACK_TOO_LARGE);
        }
    }

    /** An array of objects, one a line; all but the last with a comma, so the last is held back. */
    private static final class JsonArray {

        private final PackFile file;
        private byte[] held = new byte[0];

        JsonArray(PackFile file) {
            this.file = file;
        }

        void add(byte[] object) throws IOException {
            flush(NEXT);
            held = object;
        }

        void end() throws IOException {
            flush(LINE);
            file.record("]\n");
        }

        private void flush(byte[] end) throws IOException {
            if (held.length > 0) {
                byte[] record = java.util.Arrays.copyOf(held, held.length + end.length);
                System.arraycopy(end, 0, record, held.length, end.length);
                file.record(record);
                held = new byte[0];
            }
        }
    }

    private Excerpt excerpt(PackScope scope, Path folder, PackSubjects subjects, List<Written> written)
            throws IOException {
        try (PackFile checkpoints = new PackFile("chain/checkpoints.log", folder);
                PackFile seals = new PackFile("chain/seals.csv", folder);
                PackFile events = new PackFile("chain/events.csv", folder)) {
            Excerpt cut = chain.cut(scope.asOf(), subjects.all(), new ChainFiles(checkpoints, seals, events));
            written.add(checkpoints.end());
            written.add(seals.end());
            written.add(events.end());
            return cut;
        }
    }

    private record ChainFiles(PackFile checkpoints, PackFile seals, PackFile events) implements ChainExcerpts.Sink {

        @Override
        public void seal(String line) throws IOException {
            seals.record(line);
        }

        @Override
        public void event(String line) throws IOException {
            events.record(line);
        }

        @Override
        public void checkpoint(String line) throws IOException {
            checkpoints.record(line);
        }
    }

    private Written summary(PackScope scope, Path folder, long rows, Excerpt cut, List<Written> files)
            throws IOException {
        try (PackFile file = new PackFile("summary.pdf", folder)) {
            file.write(summary.pdf(scope, rows, cut, files));
            return file.end();
        }
    }

    /** One line for each record of the files before, in their order. */
    private static Written rowHashes(Path folder, List<Written> files) throws IOException {
        try (PackFile file = new PackFile("row-hashes.txt", folder)) {
            byte[] chunk = new byte[1 << 16];
            for (Written one : files) {
                try (java.io.InputStream in = Files.newInputStream(one.hashes())) {
                    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                        file.write(java.util.Arrays.copyOf(chunk, read));
                    }
                }
            }
            return file.end();
        }
    }
}
