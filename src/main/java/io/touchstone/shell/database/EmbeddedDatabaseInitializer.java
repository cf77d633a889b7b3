package io.touchstone.shell.database;

import io.touchstone.shell.RunMode;
import io.touchstone.shell.RunModes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Brings the embedded database up when no other is configured. It claims the data folder before anything else, so that
 * a second start is refused at once, and starts the server while Spring reads its classes. The server is stopped when
 * every context, and with it every connection, is closed.
 */
public final class EmbeddedDatabaseInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        RunMode mode = RunModes.of(context.getEnvironment());
        if (!mode.embeddedDatabase()) {
            return;
        }
        EmbeddedDatabase database = EmbeddedDatabase.claim(mode.dataFolder());
        SpringApplication.getShutdownHandlers().add(database::close);
        CompletableFuture<Void> started = CompletableFuture.runAsync(database::start);
        context.registerBean(EmbeddedDatabase.class, () -> whenStarted(database, started));
    }

    private static EmbeddedDatabase whenStarted(EmbeddedDatabase database, CompletableFuture<Void> started) {
        try {
            started.join();
            return database;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }
}
