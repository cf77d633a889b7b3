package io.touchstone.shell.api;

import io.touchstone.kernel.Conflict;
import io.touchstone.shell.GroupedCall;
import io.touchstone.shell.ShellRule;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** One call and the transaction in which it is carried out when it is not carried out with others; used by one thread. */
class KeyedCall implements GroupedCall {

    private final FirstAnswers.Key key;
    private final byte[] fingerprint;

    private final int status;
    private final FirstAnswers answers;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private @Nullable TransactionStatus running;
    private @Nullable Object beforeEffect;
    private boolean begun;
    private boolean known;
    private boolean settled;

    /** @param status of the answer when all goes well */
    KeyedCall(
            FirstAnswers.Key key,
            byte[] fingerprint,
            int status,
            FirstAnswers answers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.key = key;
        this.fingerprint = fingerprint;
        this.status = status;
        this.answers = answers;
        this.transactions = transactions;
        this.clock = clock;
    }

    FirstAnswers.Key key() {
        return key;
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    int status() {
        return status;
    }

    @Override
    public <T> @Nullable T alone(Supplier<T> effect) {
        begin();
        return known ? null : effect.get();
    }

    @Override
    public void settled() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /** Whether the key was answered before this call. */
    boolean isKnown() {
        return known;
    }

    /** Opens the transaction and takes the key, once. */
    void begin() {
        if (begun) {
            return;
        }
        begun = true;
        TransactionStatus opened = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            known = !answers.take(key, fingerprint, clock.instant());
            beforeEffect = opened.createSavepoint();
            running = opened;
        } catch (PessimisticLockingFailureException stillRunning) {
            transactions.rollback(opened);
            throw new Conflict(ShellRule.IDEMPOTENCY_KEY_IN_USE);
        } catch (RuntimeException failure) {
            transactions.rollback(opened);
            throw failure;
        }
    }

    /** Keeps an answer, with the effect when it is a good one. */
    void keep(FirstAnswers.Answer answer) {
        TransactionStatus open = running;
        if (open != null && beforeEffect != null) {
            if (answer.status() >= 400) {
                open.rollbackToSavepoint(beforeEffect);
            }
            answers.keep(key, answer);
            running = null;
            transactions.commit(open);
        }
    }

    /** Takes everything back that is not kept; at the end in any case. */
    void abandon() {
        TransactionStatus open = running;
        if (open != null) {
            running = null;
            transactions.rollback(open);
        }
    }
}
