package io.touchstone.assessment.supervision;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that show what a visitor found; kept for good. In the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitFiles {

    private final VisitBook book;
    private final VisitPapers papers;
    private final Evidence evidence;

    VisitFiles(VisitBook book, VisitPapers papers, Evidence evidence) {
        this.book = book;
        this.papers = papers;
        this.evidence = evidence;
    }

    /**
     * What a form sends.
     *
     * @param once made when the form was shown; sent again it adds nothing again
     * @param item that they are about; null for the visit as a whole
     */
    record Sent(UUID once, @Nullable String item, List<Upload> uploads) {}

    void add(String number, Sent sent, UUID person, Instant at, Actor actor) {
        Visit visit = book.lock(number);
        UUID id = visit.head().id();
        if (papers.isAdded(id, sent.once())) {
            return;
        }
        visit.requireVisitor(person);
        String item = sent.item();
        if (item != null
                && papers.items(id).stream().noneMatch(one -> one.item().equals(item))) {
            throw new RuleViolation(VisitRule.VISIT_ITEM_UNKNOWN, item);
        }
        for (Upload upload : sent.uploads()) {
            UUID file = evidence.receive(upload.content(), upload.name(), null, actor)
                    .id()
                    .id();
            papers.addFile(id, file, sent.once(), item, at, person);
        }
        book.filed(visit.head(), sent.uploads().size(), at, actor);
    }
}
