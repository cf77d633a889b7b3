package io.touchstone.deposit.payment;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of the bank and how far it is taken in.
 *
 * @param rowsNew lines that no file brought before
 */
public record BankStatement(
        UUID statementId,
        UUID accountId,
        String accountNumber,
        String fileName,
        String sha256,
        State state,
        long rowsTotal,
        long rowsNew,
        long errorsTotal,
        @Nullable UUID jobId,
        Instant uploadedAt,
        @Nullable Instant finishedAt) {

    /** The message key is {@code deposit.bank.statement.state.<word>}. */
    public enum State {
        RUNNING,
        DONE,
        /** Some cell is wrong; nothing of the file was taken. */
        FAULTY,
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Colour of its badge. */
    public String tone() {
        return switch (state) {
            case RUNNING -> "progress";
            case DONE -> "good";
            case FAULTY, FAILED -> "bad";
        };
    }
}
