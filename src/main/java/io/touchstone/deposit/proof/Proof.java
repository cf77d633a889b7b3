package io.touchstone.deposit.proof;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves that the books agree with themselves, with the holds and with their seals, in one snapshot, so that money may move
 * meanwhile. Whatever does not agree is kept with its rows and told to finance officers and administrators.
 */
@Component
class Proof {

    /** Kept of one proof; all are counted. */
    static final int FINDINGS_MAX = 1_000;

    private final BookChecks checks;
    private final SealCheck seals;
    private final ProofRows rows;
    private final Accounts accounts;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    Proof(
            BookChecks checks,
            SealCheck seals,
            ProofRows rows,
            Accounts accounts,
            Notices notices,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.checks = checks;
        this.seals = seals;
        this.rows = rows;
        this.accounts = accounts;
        this.notices = notices;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Told how far a proof is. */
    interface Progress {
        /** May throw to end early. */
        void step(long done, long total);
    }

    /** What has been found up to now. */
    private static final class Findings {

        private final List<Finding> kept = new ArrayList<>();
        private long count;

        void add(Finding finding) {
            count++;
            if (kept.size() < FINDINGS_MAX) {
                kept.add(finding);
            }
        }
    }

    /** Proves all there is and keeps the outcome. */
    ProofRun prove(Actor actor, Progress progress) {
        Instant start = clock.instant();
        Findings findings = new Findings();
        Map<String, Long> figures = new LinkedHashMap<>();
        BookChecks.Size size = Objects.requireNonNull(snapshot.execute(status -> look(findings, figures, progress)));
        ProofRun run = new ProofRun(
                ids.next(),
                start,
                clock.instant(),
                actor.toString(),
                size.accounts(),
                size.transfers(),
                size.entries(),
                figures.getOrDefault("sealed", 0L),
                findings.count);
        transaction.executeWithoutResult(status -> keep(run, findings.kept, actor));
        return run;
    }

    /** Each check counts as much as reading the journal once. */
    private BookChecks.Size look(Findings findings, Map<String, Long> figures, Progress progress) {
        BookChecks.Size size = checks.size();
        long share = Math.max(1, size.transfers());
        long total = share * (BookChecks.ALL.size() + 1);
        long done = 0;
        for (String check : BookChecks.ALL) {
            progress.step(done, total);
            checks.make(check, findings::add);
            done += share;
        }
        long before = done;
        figures.put("sealed", seals.check(findings::add, blocks -> progress.step(before + blocks, total)));
        progress.step(total, total);
        return size;
    }

    private void keep(ProofRun run, List<Finding> findings, Actor actor) {
        rows.add(run, findings);
        events.publishEvent(new BooksProved(run, actor));
        if (!run.isClean()) {
            List<AccountView> people = new ArrayList<>(accounts.withRole(Role.FINANCE));
            accounts.withRole(Role.ADMIN).stream()
                    .filter(admin ->
                            people.stream().noneMatch(known -> known.id().equals(admin.id())))
                    .forEach(people::add);
            String path = "/admin/deposits/proof/" + run.proofId();
            people.forEach(person -> notices.send(
                    Notice.to(person.id(), "deposit.notice.books-differ", path, Long.toString(run.findings()))));
        }
    }
}
