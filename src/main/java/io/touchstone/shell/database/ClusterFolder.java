package io.touchstone.shell.database;

import io.touchstone.shell.CannotStart;
import io.touchstone.shell.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Where the embedded database keeps what within the data folder. */
record ClusterFolder(Path root) {

    static ClusterFolder within(Path dataFolder) {
        try {
            OwnerOnly.folder(dataFolder);
            return new ClusterFolder(OwnerOnly.folder(dataFolder.resolve("database")));
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw new CannotStart("Touchstone cannot use its data folder %s (%s).".formatted(dataFolder, cause), e);
        }
    }

    /** PostgreSQL's own data folder; it exists only once it is complete. */
    Path cluster() {
        return root.resolve("cluster");
    }

    /** The cluster while it is being made. */
    Path unfinished() {
        return root.resolve("cluster.new");
    }

    Path passwords() {
        return root.resolve("passwords");
    }

    Path log() {
        return root.resolve("postgres.log");
    }
}
