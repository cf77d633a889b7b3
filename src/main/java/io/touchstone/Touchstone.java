package io.touchstone;

import io.touchstone.shell.database.CommandLine;
import io.touchstone.shell.database.EmbeddedDatabaseInitializer;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server; or, when the first argument is a word, does what that word names (such as {@code verify-audit}). */
@SpringBootApplication
public class Touchstone {

    public static void main(String[] arguments) {
        // Numbers and addresses are written alike on every machine; people's languages come with their requests.
        Locale.setDefault(Locale.ROOT);
        if (CommandLine.isAction(arguments)) {
            System.exit(CommandLine.run(arguments));
        }
        var application = new SpringApplication(Touchstone.class);
        application.addInitializers(new EmbeddedDatabaseInitializer());
        application.run(arguments);
    }
}
