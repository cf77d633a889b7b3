package io.touchstone.penalty.violation;

import io.touchstone.identity.AccountView;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.PenaltyPermissions.CanWork;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff opens cases, works on them, hears merchants, and ends what leads to no decision. */
@Service
@Transactional
public class CaseDesk {

    private static final int NEWEST_MAX = 5;

    private final CaseList list;
    private final CasePages pages;
    private final CaseBook book;
    private final CaseEndings endings;
    private final CaseHearings hearings;
    private final CaseSubjects subjects;
    private final CasePeople people;
    private final CurrentActor actor;
    private final Clock clock;

    CaseDesk(
            CaseList list,
            CasePages pages,
            CaseBook book,
            CaseEndings endings,
            CaseHearings hearings,
            CaseSubjects subjects,
            CasePeople people,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.book = book;
        this.endings = endings;
        this.hearings = hearings;
        this.subjects = subjects;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<CaseRow> list(CaseFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    /** A filter of the reader's own. */
    @CanRead
    @Transactional(readOnly = true)
    public CaseFilter filter(String view, @Nullable String source, @Nullable String merchant, @Nullable String rule) {
        return new CaseFilter(view, source, merchant, rule, CasePeople.account(actor.get()));
    }

    @CanRead
    @Transactional(readOnly = true)
    public CasePage page(String number) {
        return pages.forStaff(number, clock.instant());
    }

    /** The newest cases of a shop, for the merchant's own page. */
    @CanRead
    @Transactional(readOnly = true)
    public List<CaseRow> newestOf(String merchantId) {
        return list.newestOf(merchantId, NEWEST_MAX);
    }

    /** Those who may own a case. */
    @CanRead
    @Transactional(readOnly = true)
    public List<AccountView> officers() {
        return people.officers();
    }

    /** The rules that may be alleged of an act. */
    @CanRead
    @Transactional(readOnly = true)
    public List<RuleVersion> rulesAt(Instant actedAt) {
        return subjects.rulesAt(actedAt);
    }

    /** Opens a case and takes it, once for a form that was shown. */
    @CanWork
    public CaseView open(NewCase wanted) {
        Instant at = clock.instant();
        Actor by = actor.get();
        String complaint = wanted.complaint();
        CaseView opened = book.open(
                wanted.id(),
                new OpenCase(
                        wanted.merchantId(),
                        wanted.brand(),
                        wanted.productId(),
                        complaint == null ? CaseSource.STAFF : CaseSource.COMPLAINT,
                        complaint,
                        wanted.ruleCode(),
                        wanted.actedAt(),
                        wanted.facts(),
                        complaint == null ? null : complaint,
                        at,
                        by));
        if (opened.owner() == null) {
            book.change(opened.id(), one -> one.give(CasePeople.account(by), "claimed", at, by));
        }
        return opened;
    }

    /** Works on it from now on. */
    @CanWork
    public void claim(String number, long seen) {
        act(number, seen, (one, at) -> one.give(CasePeople.account(actor.get()), "claimed", at, actor.get()));
    }

    /** Gives it back to the queue; the clock goes on. */
    @CanWork
    public void release(String number, long seen) {
        act(number, seen, (one, at) -> one.give(null, "released", at, actor.get()));
    }

    @CanWork
    public void assign(String number, long seen, String username) {
        UUID to = people.officer(username);
        act(number, seen, (one, at) -> one.give(to, "assigned", at, actor.get()));
    }

    /** Says under which rule it is looked at. */
    @CanWork
    public void allege(String number, long seen, String code) {
        act(number, seen, (one, at) -> {
            subjects.requireRule(code, one.view().actedAt());
            one.allege(code, at, actor.get());
        });
    }

    /** Asks the merchant to answer within its window. */
    @CanWork
    public void hear(String number, long seen, @Nullable String words) {
        act(number, seen, (one, at) -> hearings.ask(one, words, at, actor.get()));
    }

    @CanWork
    public void dismiss(String number, long seen, Dismissal ground, String words) {
        if (!Dismissal.chosen().contains(ground)) {
            throw new RuleViolation(CaseRule.CASE_STEP_REFUSED);
        }
        UUID id = seen(number, seen);
        endings.dismiss(id, ground, words, clock.instant(), actor.get());
    }

    @CanWork
    public void reopen(String number, long seen, String words) {
        UUID id = seen(number, seen);
        endings.reopen(id, words, clock.instant(), actor.get());
    }

    /** Notes that two cases belong together. */
    @CanWork
    public void link(String number, String other) {
        endings.link(known(number), known(other), clock.instant(), actor.get());
    }

    /** Goes on with both in the other one. */
    @CanWork
    public void merge(String number, long seen, String other, String words) {
        UUID id = seen(number, seen);
        endings.merge(id, known(other), words, clock.instant(), actor.get());
    }

    private void act(String number, long seen, BiConsumer<ViolationCase, Instant> act) {
        Instant at = clock.instant();
        book.change(known(number).id(), one -> {
            if (one.view().version() != seen) {
                throw new Conflict(CaseRule.CASE_CHANGED);
            }
            act.accept(one, at);
        });
    }

    private UUID seen(String number, long seen) {
        CaseView view = known(number);
        if (view.version() != seen) {
            throw new Conflict(CaseRule.CASE_CHANGED);
        }
        return view.id();
    }

    private CaseView known(String number) {
        return book.byNumber(number).orElseThrow(() -> new NotFound("case", number));
    }
}
