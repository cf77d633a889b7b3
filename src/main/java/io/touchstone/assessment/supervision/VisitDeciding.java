package io.touchstone.assessment.supervision;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What another person than the visitor does: decides, or asks again; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitDeciding {

    private final VisitBook book;
    private final VisitFollowing following;

    VisitDeciding(VisitBook book, VisitFollowing following) {
        this.book = book;
        this.following = following;
    }

    /** The outcome that was proposed takes effect; whatever refuses it leaves the visit undecided. */
    void decide(String number, long seen, UUID person, Instant at, Actor actor) {
        Visit visit = book.lock(number, seen);
        book.change(visit, held -> held.decide(person, at, actor));
        following.decided(visit, Objects.requireNonNull(visit.stored().report()), actor);
    }

    void sendBack(String number, long seen, UUID person, String words, Instant at, Actor actor) {
        book.change(book.lock(number, seen), held -> held.sendBack(person, words, at, actor));
    }
}
