package io.touchstone.merchant.bulk;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.Exports;
import io.touchstone.export.TableExport;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.bulk.BulkPermissions.CanPreregister;
import io.touchstone.merchant.bulk.BulkUploads.Upload;
import io.touchstone.merchant.bulk.BulkView.State;
import io.touchstone.shell.CurrentActor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff send in many shops at once: a file is checked whole, then a person says that it shall be done. */
@Service
@CanPreregister
@Transactional
public class BulkDesk {

    private final BulkUploads uploads;
    private final BulkBook book;
    private final Exports exports;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    BulkDesk(
            BulkUploads uploads,
            BulkBook book,
            Exports exports,
            Jobs jobs,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.uploads = uploads;
        this.book = book;
        this.exports = exports;
        this.jobs = jobs;
        this.events = events;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /** Checks every cell of a file; the same file sent again leads to what became of it. */
    public Received receive(String fileName, InputStream content) {
        try (Upload upload = uploads.receive(content)) {
            Optional<BulkView> before = book.before(upload.sha256());
            if (before.isPresent()) {
                return new Received(before.get().id(), true);
            }
            TableFile file = TableFile.of(upload.file());
            var view = new BulkView(
                    ids.next(),
                    shown(fileName),
                    upload.sha256(),
                    file.format(),
                    State.FAULTY,
                    0,
                    0,
                    clock.instant(),
                    null,
                    null);
            book.open(view, actor.get());
            new BulkReading(book, view.id(), ids).read(file);
            events.publishEvent(BulkEvent.checked(find(view.id()), actor.get(), clock.instant()));
            return new Received(view.id(), false);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of shops could not be read", e);
        }
    }

    /** @param before whether the same content has been taken in before */
    public record Received(UUID id, boolean before) {}

    private static String shown(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return plain.isEmpty() ? "table" : plain.substring(0, Math.min(200, plain.length()));
    }

    @Transactional(readOnly = true)
    public BulkView find(UUID id) {
        return book.find(id).orElseThrow(() -> new NotFound("bulk import", id.toString()));
    }

    /** The newest fifty. */
    @Transactional(readOnly = true)
    public List<BulkView> recent() {
        return book.recent();
    }

    @Transactional(readOnly = true)
    public List<CellError> errors(UUID id, int limit) {
        return book.errors(id, limit);
    }

    /** Has the rows become applications. */
    public void confirm(UUID id) {
        BulkView view = requireReady(id);
        if (book.before(view.sha256()).isPresent()) {
            throw new Conflict(BulkRule.BULK_DONE_BEFORE);
        }
        var request = new JobRequest(BulkJob.KIND, Map.of(BulkJob.ID, id.toString()), actor.get());
        book.confirm(id, actor.get(), jobs.submit(request).id());
        events.publishEvent(BulkEvent.confirmed(view, actor.get(), clock.instant()));
    }

    /** Puts a checked file aside, and forgets what stood in it. */
    public void drop(UUID id) {
        BulkView view = requireReady(id);
        book.forgetRows(id);
        book.drop(id);
        events.publishEvent(BulkEvent.dropped(view, actor.get(), clock.instant()));
    }

    private BulkView requireReady(UUID id) {
        BulkView view = book.lock(id).orElseThrow(() -> new NotFound("bulk import", id.toString()));
        if (view.state() != State.READY) {
            throw new Conflict(BulkRule.BULK_NOT_READY);
        }
        return view;
    }

    /** An example to be filled in, with headings in the reader's language. */
    @Transactional(readOnly = true)
    public void writeTemplate(ExportFormat format, Locale locale, OutputStream out) throws IOException {
        List<ExportColumn> columns = Arrays.stream(BulkField.values())
                .map(field -> ExportColumn.text(field.word(), "merchant.bulk.field." + field.word()))
                .toList();
        Map<String, String> example = BulkExample.of(locale);
        String sql = columns.stream()
                .map(column -> ":" + column.name() + "::text as " + column.name())
                .collect(Collectors.joining(", ", "select ", ""));
        var table = new TableExport("applications", columns, sql, example, Map.of());
        exports.write(table, format, ExportFor.reader(actor.get().toString(), locale), out);
    }
}
