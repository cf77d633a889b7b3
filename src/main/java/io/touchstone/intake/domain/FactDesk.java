package io.touchstone.intake.domain;

import io.touchstone.intake.Column;
import io.touchstone.intake.Fact;
import io.touchstone.intake.FactVerdict;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.SingleFacts;
import io.touchstone.intake.domain.IntakePermissions.CanImport;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.FieldProblem;
import io.touchstone.shell.InvalidFields;
import io.touchstone.shell.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes facts one at a time; each is in effect, and audited, when the answer goes out. */
@Service
public class FactDesk {

    /** A single fact waits this long for a file that is being applied, then its sender is asked to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IntakeKinds kinds;
    private final LabScope scope;
    private final Spool spool;
    private final Copying copying;
    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    FactDesk(
            IntakeKinds kinds,
            LabScope scope,
            Spool spool,
            Copying copying,
            JdbcTemplate db,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.kinds = kinds;
        this.scope = scope;
        this.spool = spool;
        this.copying = copying;
        this.db = db;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes one row.
     *
     * @param fields the columns by name; absent and empty are the same
     * @return whether it was new; a refused one is an {@link InvalidFields}
     */
    @CanImport
    public boolean take(String kindName, Map<String, String> fields, Actor actor) {
        IntakeKind kind = kinds.get(kindName);
        scope.demand(kindName);
        Fact fact = FactCheck.check(kind, fields);
        FactVerdict verdict = apply(kind, fact, actor);
        if (verdict instanceof FactVerdict.Refused refused) {
            throw new InvalidFields(
                    List.of(new FieldProblem("/" + refused.column(), refused.code(), refused.detail())));
        }
        return verdict instanceof FactVerdict.Accepted;
    }

    private FactVerdict apply(IntakeKind kind, Fact fact, Actor actor) {
        try {
            return kind instanceof SingleFacts single
                    ? applyAlone(single, fact, actor).orElseGet(() -> applyAsSet(kind, fact, actor))
                    : applyAsSet(kind, fact, actor);
        } catch (PessimisticLockingFailureException busy) {
            throw Refused.tooMany(PATIENCE);
        }
    }

    private Optional<FactVerdict> applyAlone(SingleFacts kind, Fact fact, Actor actor) {
        return transaction.execute(status -> {
            FactVerdict verdict = kind.applyOne(fact, db);
            audit(kind, fact, actor, verdict);
            return Optional.ofNullable(verdict);
        });
    }

    private FactVerdict applyAsSet(IntakeKind kind, Fact fact, Actor actor) {
        return transaction.<FactVerdict>execute(status -> {
            db.execute("set local lock_timeout = " + PATIENCE.toMillis());
            UUID id = ids.next();
            Path folder = spool.scratch(id);
            try (StagedImport staged =
                    new StagedImport(id, actor, clock.instant(), db, copying.manager(), folder, () -> {})) {
                stage(kind, fact, staged);
                db.execute(ImportRun.ONE_AT_A_TIME);
                FactVerdict verdict = verdict(staged, kind.apply(staged));
                audit(kind, fact, actor, verdict);
                return verdict;
            } finally {
                spool.clear(folder);
            }
        });
    }

    private static FactVerdict verdict(StagedImport staged, IntakeKind.Tally tally) {
        FactVerdict.Refused refusal = staged.lastRefusal();
        if (refusal != null) {
            return refusal;
        }
        return tally.accepted() > 0 ? new FactVerdict.Accepted() : new FactVerdict.Duplicate();
    }

    private static void stage(IntakeKind kind, Fact fact, StagedImport staged) {
        staged.create(kind, kind.columns().stream().map(Column::name).toList());
        SpooledRows row = staged.scratch();
        row.rows().begin(1 + kind.columns().size());
        row.rows().put(1L);
        for (Column column : kind.columns()) {
            byte[] value = fact.values().getOrDefault(column.name(), "").getBytes(StandardCharsets.UTF_8);
            new FieldCheck(column).write(value, 0, value.length, row.rows());
        }
        row.copyInto(staged.copyTarget());
    }

    private void audit(IntakeKind kind, Fact fact, Actor actor, @Nullable FactVerdict verdict) {
        if (verdict instanceof FactVerdict.Accepted) {
            String key = fact.text(kind.columns().get(0).name());
            events.publishEvent(new FactRecorded(kind.name(), key, actor, clock.instant()));
        }
    }
}
