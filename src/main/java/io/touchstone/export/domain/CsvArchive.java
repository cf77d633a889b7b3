package io.touchstone.export.domain;

import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.TableExport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Files as they are sent: a CSV of a job comes in an archive, beside a file that says what it is. */
@Component
class CsvArchive {

    private final TableWriter tables;
    private final ExportInformation information;
    private final JsonMapper json;

    CsvArchive(TableWriter tables, ExportInformation information, JsonMapper json) {
        this.tables = tables;
        this.information = information;
        this.json = json;
    }

    WrittenTable write(TableExport table, ExportFor reader, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // Text shrinks well even so, and the writer is not held up.
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
        WrittenTable written = tables.written(table, ExportFormat.CSV, reader, zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(table.name() + ".meta.json"));
        zip.write(json.writeValueAsBytes(information.facts(table, reader, written.receipt())));
        zip.closeEntry();
        zip.finish();
        return written;
    }
}
