package io.touchstone.export.domain;

import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.ExportSource;
import io.touchstone.export.Exports;
import io.touchstone.export.TableExport;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Where people take lists out: small ones at once, large ones by a job. */
@Service
public class ExportDesk {

    /** Rows somebody waits for. */
    static final int ROWS_AT_ONCE_MAX = 100_000;

    private final ExportSources sources;
    private final Exports exports;
    private final ExportSize size;
    private final ExportFiles files;
    private final Jobs jobs;
    private final CurrentActor currentActor;
    private final ExportBook book;

    ExportDesk(
            ExportSources sources,
            Exports exports,
            ExportSize size,
            RunMode mode,
            Jobs jobs,
            CurrentActor currentActor,
            ExportBook book) {
        this.sources = sources;
        this.exports = exports;
        this.size = size;
        this.files = new ExportFiles(mode);
        this.jobs = jobs;
        this.currentActor = currentActor;
        this.book = book;
    }

    /** Exports a list as it is filtered; the trail knows of it before the file leaves. */
    @ExportPermissions.CanExport
    public ExportOutcome export(ExportOrder order) {
        ExportSource source = sources.find(order.source());
        requireAbility(source.ability());
        Actor actor = currentActor.get();
        book.admit(actor);
        TableExport table = source.table(order.filter());
        if (size.exceeds(table, ROWS_AT_ONCE_MAX)) {
            return new ExportOutcome.HandedIn(jobs.submit(order.request(actor)));
        }
        String name = table.name() + "." + order.format().extension();
        String temporary = book.newName() + "." + order.format().extension();
        ExportReceipt receipt = write(order, table, actor, temporary);
        book.enter(order, table, receipt, actor);
        return new ExportOutcome.Ready(
                files.path(temporary), name, order.format().mediaType(), receipt.sha256());
    }

    private ExportReceipt write(ExportOrder order, TableExport table, Actor actor, String temporary) {
        try {
            ExportFor reader = ExportFor.reader(actor.toString(), order.locale());
            return files.write(temporary, out -> exports.write(table, order.format(), reader, out));
        } catch (IOException e) {
            throw new UncheckedIOException("the export " + table.name() + " could not be written", e);
        }
    }

    /** Who may not see a list may not export it. */
    private static void requireAbility(String ability) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        boolean able = reader != null
                && reader.getAuthorities().stream().anyMatch(granted -> ability.equals(granted.getAuthority()));
        if (!able) {
            throw new AccessDeniedException("the list needs " + ability);
        }
    }
}
