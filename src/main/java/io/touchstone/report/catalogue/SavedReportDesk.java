package io.touchstone.report.catalogue;

import io.touchstone.export.CatalogueEntry;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.ReportPermissions;
import io.touchstone.report.catalogue.RunRows.NewRun;
import io.touchstone.report.catalogue.SavedReport.Content;
import io.touchstone.report.catalogue.SavedReport.Head;
import io.touchstone.report.catalogue.SavedReport.PauseReason;
import io.touchstone.shell.CurrentActor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where reports are saved, given a rhythm, made by hand and put away; each by its owner alone. */
@Service
@Transactional
public class SavedReportDesk {

    /** Saved reports of a person. */
    static final int SAVED_MAX = 100;

    /** Times a saved report is made by hand in a day. */
    static final int BY_HAND_MAX = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final SavedRows rows;
    private final RunRows runs;
    private final SavedBook book;
    private final SavedReading reading;
    private final ReportMoment moment;
    private final CurrentActor actor;

    SavedReportDesk(
            SavedRows rows,
            RunRows runs,
            SavedBook book,
            SavedReading reading,
            ReportMoment moment,
            CurrentActor actor) {
        this.rows = rows;
        this.runs = runs;
        this.book = book;
        this.reading = reading;
        this.moment = moment;
        this.actor = actor;
    }

    /** Those of the reader and those others share, of reports whose rows the reader may see; the newest first. */
    @ReportPermissions.CanSchedule
    @Transactional(readOnly = true)
    public KeysetPage<SavedReportRow> list(@Nullable String cursor, int limit) {
        return reading.page(me(), cursor, limit);
    }

    @ReportPermissions.CanSchedule
    @Transactional(readOnly = true)
    public SavedReportView show(UUID id) {
        return reading.view(there(rows.find(id), id), me());
    }

    /** A report that may be saved by the reader. */
    @ReportPermissions.CanSchedule
    @Transactional(readOnly = true)
    public CatalogueEntry report(String source) {
        return reading.able(source);
    }

    /** What words ask of a report today. */
    @ReportPermissions.CanSchedule
    @Transactional(readOnly = true)
    public Asked ask(String source, Map<String, String> words) {
        return reading.ask(reading.able(source), words, moment.now());
    }

    /** Once for a form that was shown. */
    @ReportPermissions.CanSchedule
    public void save(UUID once, String source, Content content) {
        CatalogueEntry entry = reading.able(source);
        requireSound(entry, content);
        UUID me = me();
        if (rows.ownedBy(me) >= SAVED_MAX && rows.find(once).isEmpty()) {
            throw new RuleViolation(CatalogueRule.SAVED_TOO_MANY, SAVED_MAX);
        }
        book.add(SavedReport.save(
                new Head(once, me, entry.source(), moment.now()), content, moment.zone(), actor.get()));
    }

    /** @throws Conflict when somebody changed it meanwhile */
    @ReportPermissions.CanSchedule
    public void change(UUID id, long version, Content content) {
        SavedReport saved = own(id);
        requireSeen(saved, version);
        requireSound(reading.able(saved.head().source()), content);
        book.change(saved, report -> report.change(content, moment.now(), moment.zone(), actor.get()));
    }

    @ReportPermissions.CanSchedule
    public void pause(UUID id) {
        act(id, (saved, at) -> saved.pause(PauseReason.OWNER, at, actor.get()));
    }

    /** Only for who may still take the rows out. */
    @ReportPermissions.CanSchedule
    public void resume(UUID id) {
        SavedReport saved = own(id);
        requireSound(reading.able(saved.head().source()), saved.content());
        book.change(saved, report -> report.resume(moment.now(), moment.zone(), actor.get()));
    }

    @ReportPermissions.CanSchedule
    public void delete(UUID id) {
        SavedReport saved = rows.lock(id).orElseThrow(() -> new NotFound("saved_report", id.toString()));
        saved.requireOwner(me());
        book.change(saved, report -> report.delete(moment.now(), actor.get()));
    }

    /** Has it made now, once for a button that was shown. */
    @ReportPermissions.CanSchedule
    public void make(UUID id, UUID once) {
        SavedReport saved = own(id);
        if (runs.exists(once)) {
            return;
        }
        Instant now = moment.now();
        Asked asked = requireSound(reading.able(saved.head().source()), saved.content());
        if (runs.byHandSince(id, now.minus(DAY)) >= BY_HAND_MAX) {
            throw new RuleViolation(CatalogueRule.RUNS_TOO_MANY, BY_HAND_MAX);
        }
        NewRun run = new NewRun(once, id, null, 0, saved.content().words());
        book.make(saved, run, asked.filter(), now);
    }

    private void act(UUID id, BiConsumer<SavedReport, Instant> act) {
        book.change(own(id), saved -> act.accept(saved, moment.now()));
    }

    private SavedReport own(UUID id) {
        SavedReport saved = there(rows.lock(id), id);
        saved.requireOwner(me());
        return saved;
    }

    /** Deleted ones and those of others that are not shared are not there. */
    private SavedReport there(Optional<SavedReport> found, UUID id) {
        return found.filter(saved -> reading.isVisible(saved, me()))
                .orElseThrow(() -> new NotFound("saved_report", id.toString()));
    }

    private Asked requireSound(CatalogueEntry entry, Content content) {
        Asked asked = reading.ask(entry, content.words(), moment.now());
        if (!asked.isSound()) {
            throw new RuleViolation(CatalogueRule.SAVED_QUESTION);
        }
        return asked;
    }

    private static void requireSeen(SavedReport saved, long version) {
        if (saved.stored().version() != version) {
            throw new Conflict(CatalogueRule.SAVED_CHANGED);
        }
    }

    private UUID me() {
        Actor me = actor.get();
        if (me.kind() != Actor.Kind.STAFF) {
            throw new AccessDeniedException("saved reports are people’s");
        }
        return UUID.fromString(me.id());
    }
}
