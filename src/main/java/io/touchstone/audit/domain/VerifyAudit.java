package io.touchstone.audit.domain;

import io.touchstone.shell.CommandLineAction;
import io.touchstone.shell.RunMode;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** {@code verify-audit}: checks the chain from outside of the application; exit code 1 when anything was found. */
public class VerifyAudit implements CommandLineAction {

    private static final int BROKEN = 1;

    private final Clock clock;
    private final PrintStream out;

    /** For the service loader. */
    public VerifyAudit() {
        this(Clock.systemUTC(), System.out);
    }

    VerifyAudit(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> arguments, RunMode mode, DataSource database) {
        try (Connection connection = database.getConnection()) {
            return print(ChainVerifier.verify(connection, mode.dataFolder(), clock.instant(), seals -> {}));
        } catch (SQLException unreadable) {
            out.println("The audit trail could not be read: " + unreadable.getMessage());
            return BROKEN;
        }
    }

    private int print(Verdict verdict) {
        out.println("Audit trail: " + verdict.seals() + " seals, " + verdict.checkpoints() + " signed checkpoints.");
        if (verdict.isIntact()) {
            out.println("Intact: every event is as it was sealed.");
            return 0;
        }
        out.println("BROKEN: " + verdict.total() + " finding(s).");
        verdict.findings().forEach(finding -> out.println("  " + finding.line()));
        if (verdict.total() > verdict.findings().size()) {
            out.println("  … and " + (verdict.total() - verdict.findings().size()) + " more");
        }
        return BROKEN;
    }
}
