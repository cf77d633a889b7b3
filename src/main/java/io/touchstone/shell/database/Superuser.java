package io.touchstone.shell.database;

import com.sun.security.auth.module.UnixSystem;
import io.touchstone.shell.CannotStart;
import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root; a user namespace of its own makes root look like nobody to it. */
final class Superuser {

    private static final List<String> ANOTHER_NAMESPACE = List.of("unshare", "-U");

    private Superuser() {}

    /** Words to put before each command: none for a normal user. */
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        if (!mayUnshare()) {
            throw new CannotStart(
                    "Touchstone runs as root, PostgreSQL refuses to, and this system does not let root give that up (unshare -U):"
                            + " start Touchstone as a normal user, or set SPRING_DATASOURCE_URL to a PostgreSQL server.");
        }
        return ANOTHER_NAMESPACE;
    }

    private static boolean isRoot() {
        return !System.getProperty("os.name").startsWith("Windows") && new UnixSystem().getUid() == 0;
    }

    private static boolean mayUnshare() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
