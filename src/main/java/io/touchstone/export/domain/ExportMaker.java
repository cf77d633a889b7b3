package io.touchstone.export.domain;

import io.touchstone.export.ExportEntry;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportRegister;
import io.touchstone.export.ExportTask;
import io.touchstone.export.MadeExport;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.Lenses;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Makes the files and puts each down before it is given to anybody. */
@Component
class ExportMaker implements ExportRegister {

    private final ExportSources sources;
    private final TableWriter tables;
    private final CsvArchive archive;
    private final ExportBook book;
    private final Lenses lenses;
    private final Ids ids;
    private final ExportFiles files;

    ExportMaker(
            ExportSources sources,
            TableWriter tables,
            CsvArchive archive,
            ExportBook book,
            Lenses lenses,
            Ids ids,
            RunMode mode) {
        this.sources = sources;
        this.tables = tables;
        this.archive = archive;
        this.book = book;
        this.lenses = lenses;
        this.ids = ids;
        this.files = new ExportFiles(mode);
    }

    @Override
    public MadeExport make(ExportTask task, LongConsumer progress) throws IOException {
        try {
            return lenses.through(
                    task.lens(), () -> made(task, sources.find(task.source()).table(task.filter()), progress));
        } catch (UncheckedIOException e) {
            throw new IOException("the export " + task.source() + " could not be written", e.getCause());
        }
    }

    /** Of a table that was asked for already: asking again could leave a second trace, as with opened identities. */
    MadeExport make(ExportTask task, TableExport table) throws IOException {
        try {
            return lenses.through(task.lens(), () -> made(task, table, rows -> {}));
        } catch (UncheckedIOException e) {
            throw new IOException("the export " + task.source() + " could not be written", e.getCause());
        }
    }

    private MadeExport made(ExportTask task, TableExport table, LongConsumer progress) {
        ExportFor reader = new ExportFor(task.actor().toString(), task.locale(), progress);
        UUID id = ids.next();
        boolean archived = task.job() != null && task.format() == ExportFormat.CSV;
        String extension = archived ? "zip" : task.format().extension();
        // One name a job, so that a second start writes over the first.
        String kept = (task.job() == null ? id.toString() : table.name() + "-" + task.job()) + "." + extension;
        try {
            Sum sum = files.write(kept, out -> write(table, task.format(), reader, archived, out));
            ExportEntry entry = new ExportEntry(
                    id,
                    task.source(),
                    task.format(),
                    table.filter(),
                    task.lens(),
                    table.columns().stream().map(column -> column.name()).toList(),
                    sum.table().receipt(),
                    table.name() + "." + extension,
                    sum.size(),
                    sum.sha256(),
                    task.actor(),
                    task.job() == null ? null : task.job().id(),
                    lenses.aside(book::now));
            ExportBook.Proof proof = new ExportBook.Proof(
                    ExportEntryRows.hashOf(tables.headings(table, task.locale())),
                    sum.table().marks());
            lenses.aside(() -> {
                book.enter(entry, proof);
                return entry;
            });
            return new MadeExport(entry, files.path(kept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written, and the file it became. */
    private record Sum(WrittenTable table, long size, String sha256) {}

    private Sum write(TableExport table, ExportFormat format, ExportFor reader, boolean archived, OutputStream out)
            throws IOException {
        MessageDigest digest = CopyLines.sha256();
        CountedOutput counted = new CountedOutput(new DigestOutputStream(out, digest));
        WrittenTable written =
                archived ? archive.write(table, reader, counted) : tables.written(table, format, reader, counted);
        counted.flush();
        return new Sum(written, counted.size(), HexFormat.of().formatHex(digest.digest()));
    }
}
