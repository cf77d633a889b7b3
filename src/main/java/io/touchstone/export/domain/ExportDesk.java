package io.touchstone.export.domain;

import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.job.JobId;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.Lenses;
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
    private final ExportMaker maker;
    private final ExportSize size;
    private final Jobs jobs;
    private final CurrentActor currentActor;
    private final ExportBook book;
    private final Lenses lenses;

    ExportDesk(
            ExportSources sources,
            ExportMaker maker,
            ExportSize size,
            Jobs jobs,
            CurrentActor currentActor,
            ExportBook book,
            Lenses lenses) {
        this.sources = sources;
        this.maker = maker;
        this.size = size;
        this.jobs = jobs;
        this.currentActor = currentActor;
        this.book = book;
        this.lenses = lenses;
    }

    /** Exports a list as it is filtered; register and trail know of it before the file leaves. */
    @ExportPermissions.CanExport
    public ExportOutcome export(ExportOrder order) {
        ExportSource source = sources.find(order.source());
        requireAbility(source.ability());
        Actor actor = currentActor.get();
        lenses.aside(() -> book.admit(actor));
        TableExport table = lenses.through(order.lens(), () -> source.table(order.filter()));
        if (isLarge(order, table)) {
            JobId job = lenses.aside(() -> jobs.submit(order.request(actor)));
            return new ExportOutcome.HandedIn(job);
        }
        try {
            return new ExportOutcome.Ready(maker.make(order.task(actor, null), table));
        } catch (IOException e) {
            throw new UncheckedIOException("the export " + order.source() + " could not be written", e);
        }
    }

    /** A document refuses by itself what it cannot hold. */
    private boolean isLarge(ExportOrder order, TableExport table) {
        return order.format() != ExportFormat.PDF
                && lenses.through(order.lens(), () -> size.exceeds(table, ROWS_AT_ONCE_MAX));
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
