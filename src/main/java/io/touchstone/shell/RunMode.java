package io.touchstone.shell;

import java.nio.file.Path;

/**
 * How this process runs: with which demo content, on which database, with its files where (contract, "Running it").
 *
 * @param dataFolder the folder of the embedded database and of all files; mode 0700
 */
public record RunMode(Demo demo, boolean embeddedDatabase, Path dataFolder) {

    /** {@code TOUCHSTONE_DEMO}. */
    public enum Demo {
        MARKET,
        EMPTY,
        OFF
    }

    /** Whether demo accounts exist; then the server listens on loopback only and every page says so. */
    public boolean isDemo() {
        return demo != Demo.OFF;
    }

    /** A sub-folder of the data folder, made when absent with mode 0700. */
    public Path folder(String name) {
        return OwnerOnly.folder(dataFolder.resolve(name));
    }
}
