package io.touchstone.export.domain;

import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.Exports;
import io.touchstone.export.TableExport;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the file of a large export. A CSV comes in an archive, beside a file that says what it is. */
@Component
class RunExport implements JobHandler {

    static final String KIND = "export";

    private final ExportSources sources;
    private final Exports exports;
    private final ExportInformation information;
    private final ExportBook book;
    private final ExportFiles files;
    private final JsonMapper json;

    RunExport(
            ExportSources sources,
            Exports exports,
            ExportInformation information,
            ExportBook book,
            RunMode mode,
            JsonMapper json) {
        this.sources = sources;
        this.exports = exports;
        this.information = information;
        this.book = book;
        this.files = new ExportFiles(mode);
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) throws IOException {
        ExportOrder order = ExportOrder.of(context.parameters());
        TableExport table = sources.find(order.source()).table(order.filter());
        ExportFor reader = new ExportFor(context.actor().toString(), order.locale(), rows -> {
            context.progress(rows, 0);
            context.checkCancelled();
        });
        // One name a job, so that a second start writes over the first.
        String extension =
                order.format() == ExportFormat.CSV ? "zip" : order.format().extension();
        String name = table.name() + "-" + context.id() + "." + extension;
        ExportReceipt receipt = files.write(
                name,
                out -> order.format() == ExportFormat.CSV
                        ? archive(table, reader, out)
                        : exports.write(table, order.format(), reader, out));
        book.enter(order, table, receipt, context.actor());
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("rows", Long.toString(receipt.rows()));
        summary.put("sha256", receipt.sha256());
        return new JobResult(summary, files.path(name));
    }

    private ExportReceipt archive(TableExport table, ExportFor reader, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // Text shrinks well even so, and the writer is not held up.
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
        ExportReceipt receipt = exports.write(table, ExportFormat.CSV, reader, zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(table.name() + ".meta.json"));
        zip.write(json.writeValueAsBytes(information.facts(table, reader, receipt)));
        zip.closeEntry();
        zip.finish();
        return receipt;
    }
}
