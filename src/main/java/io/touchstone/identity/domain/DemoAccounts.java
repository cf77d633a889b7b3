package io.touchstone.identity.domain;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.OwnerOnly;
import io.touchstone.shell.Role;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people of the demo, with passwords that are random at the first start and kept for its owner to read (contract,
 * "Running it"). When the file of credentials was lost, they get new ones.
 */
@Component
@Order(DemoAccounts.FIRST)
class DemoAccounts implements ApplicationRunner {

    /** Before the demo market, whose shops are given to two of these people. */
    static final int FIRST = 0;

    private static final Actor DEMO = Actor.system("demo-accounts");
    private static final String TOKEN = "token";
    private static final List<String> USERS = List.of(
            "admin",
            "reviewer",
            "reviewer2",
            "inspector",
            "inspector2",
            "analyst",
            "officer",
            "approver",
            "finance",
            "finance2",
            "mediator",
            "standards",
            "auditor",
            "lab",
            "lab2",
            "brandowner",
            "juror",
            "merchant",
            "merchant2");

    private final RunMode mode;
    private final Accounts accounts;
    private final StoredAccounts stored;
    private final DemoToken demoToken;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoAccounts(
            RunMode mode,
            Accounts accounts,
            StoredAccounts stored,
            DemoToken demoToken,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock) {
        this.mode = mode;
        this.accounts = accounts;
        this.stored = stored;
        this.demoToken = demoToken;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The word of a demo user's role: the name without its digit. */
    static String roleWord(String username) {
        return username.replaceAll("[0-9]+$", "");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (mode.isDemo()) {
            Properties known = read(file());
            Properties all = new Properties();
            all.putAll(known);
            USERS.forEach(user -> all.putIfAbsent(user, Secrets.typable(20)));
            all.putIfAbsent(TOKEN, DemoToken.fresh());
            // Written before the accounts exist: a crash in between leaves credentials that the next start puts to use.
            OwnerOnly.write(file(), text(all));
            USERS.forEach(user -> provide(user, all.getProperty(user), known.containsKey(user)));
            provideToken(all);
        }
    }

    private void provideToken(Properties all) {
        if (!demoToken.provide(all.getProperty(TOKEN))) {
            all.setProperty(TOKEN, DemoToken.fresh());
            OwnerOnly.write(file(), text(all));
            demoToken.provide(all.getProperty(TOKEN));
        }
    }

    private void provide(String username, String password, boolean kept) {
        transaction.executeWithoutResult(status -> {
            var found = stored.findByUsernameKey(username);
            if (found.isEmpty()) {
                Role role = Role.valueOf(roleWord(username).toUpperCase(Locale.ROOT));
                String name = username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
                accounts.open(NewAccount.plain(username, name, password, role), DEMO);
            } else if (!kept) {
                found.get().replacePassword(Objects.requireNonNull(encoder.encode(password)), DEMO, clock.instant());
                stored.save(found.get());
            }
        });
    }

    /** Prints to standard output, not to the log: these lines are for people and scripts that start the demo. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(DemoAccounts.FIRST)
    void announce() {
        if (mode.isDemo()) {
            Properties all = read(file());
            USERS.forEach(user ->
                    System.out.println("Demo sign-in: " + roleWord(user) + " " + user + " " + all.getProperty(user)));
            System.out.println("Demo API token: " + all.getProperty(TOKEN));
        }
    }

    private Path file() {
        return mode.dataFolder().resolve("demo-credentials");
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try {
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String text(Properties all) {
        StringBuilder text = new StringBuilder("# Demo sign-ins and the demo API token; read by the next start.\n");
        USERS.forEach(user ->
                text.append(user).append('=').append(all.getProperty(user)).append('\n'));
        return text.append(TOKEN)
                .append('=')
                .append(all.getProperty(TOKEN))
                .append('\n')
                .toString();
    }
}
