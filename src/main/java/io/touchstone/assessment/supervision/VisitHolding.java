package io.touchstone.assessment.supervision;

import io.touchstone.assessment.supervision.Checked.Chosen;
import io.touchstone.assessment.supervision.Visit.Begun;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a visitor does: begins, looks at the items, reports; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitHolding {

    private final VisitBook book;
    private final VisitPapers papers;
    private final VisitDraw draw;
    private final VisitFollowing following;
    private final Settings settings;
    private final PlatformTime time;

    VisitHolding(
            VisitBook book,
            VisitPapers papers,
            VisitDraw draw,
            VisitFollowing following,
            Settings settings,
            PlatformTime time) {
        this.book = book;
        this.papers = papers;
        this.draw = draw;
        this.following = following;
        this.settings = settings;
        this.time = time;
    }

    void begin(String number, long seen, UUID person, Instant at, Actor actor) {
        Visit visit = book.lock(number, seen);
        VisitDraw.Drawn drawn = draw.draw(following.alive(visit.head()), at);
        Begun begun = new Begun(person, at, drawn.assessment(), drawn.seed());
        VisitTerms terms = settings.at(VisitTerms.KEY, at);
        book.change(visit, planned -> planned.begin(begun, time.day(at), terms, actor));
        papers.add(visit.head().id(), drawn.items());
    }

    void takeOver(String number, long seen, UUID person, Instant at, Actor actor) {
        book.change(book.lock(number, seen), begun -> begun.takeOver(person, at, actor));
    }

    /** Looks at one more item; asked for again it is there already. */
    void add(String number, long seen, String item, UUID person) {
        Visit visit = book.lock(number, seen);
        visit.requireVisitor(person);
        List<Checked> items = papers.items(visit.head().id());
        if (items.stream().anyMatch(one -> one.item().equals(item))) {
            return;
        }
        requireItem(visit, item);
        papers.add(visit.head().id(), List.of(new Checked(item, items.size() + 1, Chosen.HAND, null, null)));
        book.touch(visit);
    }

    void save(String number, long seen, Map<String, Mark> marks, UUID person) {
        Visit visit = book.lock(number, seen);
        visit.requireVisitor(person);
        mark(visit, marks);
        book.touch(visit);
    }

    /** With the first report the visit was held: the clock goes on and a suspension for its being late ends (ruling Q2). */
    void report(
            String number, long seen, Map<String, Mark> marks, VisitReport said, UUID person, Instant at, Actor actor) {
        Visit visit = book.lock(number, seen);
        visit.requireVisitor(person);
        following.requireFit(visit.head(), said);
        List<Checked> items = mark(visit, marks);
        boolean wasHeld = visit.stored().held() != null;
        book.change(visit, held -> held.report(person, said, items, at, actor));
        if (!wasHeld) {
            following.held(visit, at);
        }
    }

    private List<Checked> mark(Visit visit, Map<String, Mark> marks) {
        List<Checked> marked = new ArrayList<>();
        for (Checked item : papers.items(visit.head().id())) {
            Mark mark = marks.get(item.item());
            Checked now = mark == null ? item : mark.on(item);
            if (!now.equals(item)) {
                papers.save(visit.head().id(), now);
            }
            marked.add(now);
        }
        return marked;
    }

    private void requireItem(Visit visit, String item) {
        String assessment = Objects.requireNonNull(visit.stored().begun()).assessment();
        boolean known = draw.scheme(draw.frozen(assessment)).items().stream()
                .anyMatch(one -> one.code().equals(item));
        if (!known) {
            throw new RuleViolation(VisitRule.VISIT_ITEM_UNKNOWN, item);
        }
    }
}
