package io.touchstone.report.catalogue;

import io.touchstone.kernel.Actor;
import io.touchstone.report.catalogue.Rhythm.Due;
import io.touchstone.report.catalogue.RunRows.NewRun;
import io.touchstone.report.catalogue.SavedReport.PauseReason;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes saved reports that are due, each in a transaction of its own, and has them made; of two servers one takes it. */
@Component
class DueReports {

    /** Reports handed in by one look; more wait for the next one. */
    static final int AT_ONCE_MAX = 200;

    private static final Actor CALENDAR = Actor.system("report-calendar");

    private final SavedRows rows;
    private final RunRows runs;
    private final SavedBook book;
    private final ReportGround ground;
    private final ReportLetters letters;
    private final ReportMoment moment;

    DueReports(
            SavedRows rows,
            RunRows runs,
            SavedBook book,
            ReportGround ground,
            ReportLetters letters,
            ReportMoment moment) {
        this.rows = rows;
        this.runs = runs;
        this.book = book;
        this.ground = ground;
        this.letters = letters;
        this.moment = moment;
    }

    /** @return whether there was one */
    @Transactional
    public boolean takeOne() {
        Instant now = moment.now();
        Optional<SavedReport> found = rows.lockDue(now);
        found.ifPresent(saved -> take(saved, now));
        return found.isPresent();
    }

    private void take(SavedReport saved, Instant now) {
        ReportGround.Found may = ground.look(saved, now);
        PauseReason obstacle = may.obstacle();
        if (obstacle != null) {
            book.change(saved, report -> report.pause(obstacle, now, CALENDAR));
            letters.paused(saved, obstacle);
            return;
        }
        Due due = saved.take(now, moment.zone());
        book.moveOn(saved);
        if (runs.isTaken(saved.head().id(), due.at())) {
            return;
        }
        // What it says of the month before is the month before the day it was due.
        Asked asked = ground.look(saved, due.at()).asked();
        NewRun run = new NewRun(
                moment.newId(),
                saved.head().id(),
                due.at(),
                due.missed(),
                saved.content().words());
        book.make(saved, run, asked.filter(), now);
    }
}
