package io.touchstone.shell;

import io.touchstone.shell.RunMode.Demo;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Reads the {@link RunMode} out of the settings; the one place that knows their names and defaults. */
public final class RunModes {

    private RunModes() {}

    public static RunMode of(ConfigurableEnvironment environment) {
        Demo chosen = demo(environment);
        var properties = Binder.get(environment).bindOrCreate("touchstone", TouchstoneProperties.class);
        boolean embedded = environment.getProperty("spring.datasource.url", "").isBlank();
        Demo usual = embedded ? Demo.MARKET : Demo.OFF;
        return new RunMode(
                chosen == null ? usual : chosen,
                embedded,
                properties.data().toAbsolutePath().normalize());
    }

    /** Checked before binding, whose own message would not name the variable. */
    private static @Nullable Demo demo(Environment environment) {
        String word = environment.getProperty("touchstone.demo");
        if (word == null || word.isBlank()) {
            return null;
        }
        return Arrays.stream(Demo.values())
                .filter(demo -> demo.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "TOUCHSTONE_DEMO is \"%s\", but it can only be one of: %s.".formatted(word, words())));
    }

    private static String words() {
        return Arrays.stream(Demo.values())
                .map(demo -> demo.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
