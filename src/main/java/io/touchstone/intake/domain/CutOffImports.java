package io.touchstone.intake.domain;

import io.touchstone.kernel.Actor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Fails imports that this application ran in its own thread when it was killed: they have left nothing behind, and nobody
 * runs them again. Imports with a job are the job's to finish.
 */
@Component
class CutOffImports implements SmartInitializingSingleton {

    private static final Actor ACTOR = Actor.system("intake");

    private final ImportBook book;
    private final ImportRun run;
    private final Spool spool;

    CutOffImports(ImportBook book, ImportRun run, Spool spool) {
        this.book = book;
        this.run = run;
        this.spool = spool;
    }

    @Override
    public void afterSingletonsInstantiated() {
        book.runningWithoutJob().forEach(entry -> {
            run.fail(entry.view().id(), entry.view().kind(), ImportRun.INTERNAL, ACTOR);
            spool.clear(spool.scratch(entry.view().id()));
        });
    }
}
