package io.touchstone.browser;

import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;

/** The passwords of the demo accounts, as the application keeps them for whoever may read its data folder. */
record DemoSignIns(Properties all) {

    static DemoSignIns of(RunMode mode) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(mode.dataFolder().resolve("demo-credentials"))));
            return new DemoSignIns(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String password(String user) {
        String password = all.getProperty(user);
        if (password == null) {
            throw new IllegalArgumentException("no demo account " + user);
        }
        return password;
    }
}
