package io.touchstone.merchant.register;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.merchant.life.HoldScopes;
import io.touchstone.merchant.life.Holds;
import io.touchstone.merchant.register.RegisterComparison.Field;
import io.touchstone.merchant.register.RegisterComparison.Gap;
import io.touchstone.merchant.register.RegistryAnswer.Found;
import io.touchstone.merchant.register.RegistryAnswer.Unavailable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a register said about one page of subjects: new tasks and holds, and the end of old ones. */
@Component
@Transactional
class Recheck {

    private static final String AGREES = "the register agrees again";
    private static final String REPLACED = "the document is no longer relied on";

    private final StoredDifferences differences;
    private final Holds holds;
    private final RegisterLetters letters;
    private final JdbcTemplate db;
    private final PlatformTime time;
    private final Ids ids;

    Recheck(
            StoredDifferences differences,
            Holds holds,
            RegisterLetters letters,
            JdbcTemplate db,
            PlatformTime time,
            Ids ids) {
        this.differences = differences;
        this.holds = holds;
        this.letters = letters;
        this.db = db;
        this.time = time;
        this.ids = ids;
    }

    /** @return how many differences are new */
    int settle(Register register, List<RegisterSubject> subjects, Registries.Said said, Instant at, Actor actor) {
        List<RegisterDifference> known = differences.findBySubjectKindAndSubjectIdInAndStateInAndLapsedFalse(
                subjects.get(0).kind().word(),
                subjects.stream().map(RegisterSubject::id).toList(),
                List.of(RegisterDifference.OPEN, RegisterDifference.DISMISSED));
        int found = 0;
        for (RegisterSubject subject : subjects) {
            RegistryAnswer answer = said.about(register.key(subject.number()));
            if (!(answer instanceof Unavailable)) {
                found += settle(register, subject, gaps(subject, answer, at), known, at, actor);
            }
        }
        remember(register, subjects, said, at);
        return found;
    }

    /** Ends tasks about documents that were replaced or refused meanwhile. */
    int dropReplaced(int limit, Instant at, Actor actor) {
        List<UUID> gone = db.queryForList(
                "select difference_id from merchant_register_difference f where f.state = 'open'"
                        + " and f.subject_kind = 'document' and not exists (select from merchant_document d"
                        + " where d.document_id::text = f.subject_id and d.state = 'accepted') limit ?",
                UUID.class,
                limit);
        gone.forEach(id -> close(differences.findById(id).orElseThrow(), REPLACED, at, actor));
        return gone.size();
    }

    /** Ends a task and what is held for it. */
    void close(RegisterDifference difference, String why, Instant at, Actor actor) {
        difference.resolve(why, actor, at);
        letGo(difference, why, at, actor);
    }

    /** Ends it because somebody said that it does not matter. */
    void dismiss(RegisterDifference difference, String why, Instant at, Actor actor) {
        difference.dismiss(why, actor, at);
        letGo(difference, why, at, actor);
    }

    private void letGo(RegisterDifference difference, String why, Instant at, Actor actor) {
        differences.save(difference);
        holds.release(difference.cause(), why, at, actor);
        letters.released(difference);
    }

    private List<Gap> gaps(RegisterSubject subject, RegistryAnswer answer, Instant at) {
        var read = new RegisterComparison.Read(
                subject.number(), subject.holder(), subject.validUntil(), subject.scopeBefore());
        List<Gap> gaps = RegisterComparison.of(read, answer, time.day(at));
        boolean shop = subject.kind() == RegisterSubject.Kind.MERCHANT;
        return shop ? gaps.stream().filter(gap -> gap.field() == Field.STATUS).toList() : gaps;
    }

    private int settle(
            Register register,
            RegisterSubject subject,
            List<Gap> gaps,
            List<RegisterDifference> known,
            Instant at,
            Actor actor) {
        known.stream()
                .filter(old -> old.subjectId().equals(subject.id()))
                .filter(old -> gaps.stream().noneMatch(gap -> old.isAbout(subject, gap) && old.says(gap)))
                .forEach(old -> end(old, at, actor));
        List<Gap> fresh = new ArrayList<>(gaps);
        fresh.removeIf(gap -> known.stream()
                .anyMatch(old -> old.isAbout(subject, gap) && (old.says(gap) || (old.isOpen() && old.isScope()))));
        fresh.forEach(gap -> open(register, subject, gap, at, actor));
        return fresh.size();
    }

    /** A changed scope is said once: it stays a task until somebody has looked at it. */
    private void end(RegisterDifference old, Instant at, Actor actor) {
        if (!old.isOpen()) {
            old.lapse();
            differences.save(old);
        } else if (!old.isScope()) {
            close(old, AGREES, at, actor);
        }
    }

    private void open(Register register, RegisterSubject subject, Gap gap, Instant at, Actor actor) {
        RegisterDifference difference = RegisterDifference.open(ids.next(), register, subject, gap, actor, at);
        differences.save(difference);
        Cover cover = subject.cover();
        if (difference.holds() && cover != null) {
            holds.hold(
                    subject.merchantId(), HoldScopes.of(cover), difference.cause(), difference.holdReason(), at, actor);
            letters.held(difference);
        }
    }

    private void remember(Register register, List<RegisterSubject> subjects, Registries.Said said, Instant at) {
        db.batchUpdate("""
                insert into merchant_register_check as c
                    (subject_kind, subject_id, register, outcome, status, scope, source, checked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (subject_kind, subject_id) do update set register = excluded.register,
                    outcome = excluded.outcome, status = excluded.status, scope = coalesce(excluded.scope, c.scope),
                    source = excluded.source, checked_at = excluded.checked_at
                """, subjects, subjects.size(), (statement, subject) -> {
            RegistryAnswer answer = said.about(register.key(subject.number()));
            RegistryRecord entry = answer instanceof Found found ? found.entry() : null;
            statement.setString(1, subject.kind().word());
            statement.setString(2, subject.id());
            statement.setString(3, register.word());
            statement.setString(4, answer.word());
            statement.setString(5, entry == null ? null : entry.status().word());
            statement.setString(6, entry == null ? null : entry.scope());
            statement.setString(7, said.source());
            statement.setTimestamp(8, Timestamp.from(at));
        });
    }
}
