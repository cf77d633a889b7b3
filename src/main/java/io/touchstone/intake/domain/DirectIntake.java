package io.touchstone.intake.domain;

import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.intake.IntakeKind;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports files that lie on this machine already, in the caller's thread. */
@Component
class DirectIntake implements Intake {

    private static final Logger log = LoggerFactory.getLogger(DirectIntake.class);

    private final IntakeKinds kinds;
    private final ImportBook book;
    private final ImportRun run;
    private final Spool spool;
    private final Ids ids;
    private final Clock clock;

    DirectIntake(IntakeKinds kinds, ImportBook book, ImportRun run, Spool spool, Ids ids, Clock clock) {
        this.kinds = kinds;
        this.book = book;
        this.run = run;
        this.spool = spool;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public ImportView importNow(String kindName, Path csv, Actor actor) {
        IntakeKind kind = kinds.get(kindName);
        UUID id = ids.next();
        String fileName = String.valueOf(csv.getFileName());
        boolean gzip = fileName.endsWith(".gz");
        book.open(id, kindName, gzip, fileName, actor, clock.instant());
        try {
            run.run(id, kind, new ImportRun.Source(csv, gzip), actor, spool.scratch(id), rows -> {}, () -> {});
        } catch (RuntimeException e) {
            log.error("import {} of {} failed", id, kindName, e);
            run.fail(id, kindName, ImportRun.INTERNAL, actor);
        }
        return book.find(id).orElseThrow().view();
    }
}
