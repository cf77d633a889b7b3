package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.sheet.Sheet.Line;
import io.touchstone.assessment.sheet.SheetReviewDesk.Accepted;
import io.touchstone.assessment.sheet.SheetReviewDesk.Seen;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepts answers and sends them back; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reviewing {

    private final AnswerRows rows;
    private final PieceRows pieces;
    private final SheetTrail trail;
    private final SheetLetters letters;

    Reviewing(AnswerRows rows, PieceRows pieces, SheetTrail trail, SheetLetters letters) {
        this.rows = rows;
        this.pieces = pieces;
        this.trail = trail;
        this.letters = letters;
    }

    void accept(Sheet sheet, SchemeVersion scheme, Seen seen, Actor actor, Instant at) {
        ItemAnswer answer = seen(sheet, seen);
        answer.accept(isProven(scheme, answer, pieces.proven(sheet.head().id())), actor, at);
        keep(sheet, answer);
    }

    Accepted acceptAll(Sheet sheet, SchemeVersion scheme, List<Seen> seen, Actor actor, Instant at) {
        AssessmentId id = sheet.head().id();
        Map<String, Long> versions =
                seen.stream().collect(Collectors.toMap(Seen::item, Seen::version, (first, second) -> first));
        List<ItemAnswer> held = rows.lockAll(id, List.copyOf(versions.keySet()));
        Set<String> proven = pieces.proven(id);
        List<String> taken = held.stream()
                .filter(answer -> answer.state() == AnswerState.ANSWERED)
                .filter(answer -> answer.version() == versions.getOrDefault(answer.item(), -1L))
                .filter(answer ->
                        !actor.id().equals(String.valueOf(answer.marks().answeredBy())))
                .filter(answer -> isProven(scheme, answer, proven))
                .map(ItemAnswer::item)
                .toList();
        if (!taken.isEmpty()) {
            rows.acceptAll(id, taken, UUID.fromString(actor.id()), at);
            trail.addAll(id, sheet.head().number(), taken, new Line(null, "accepted", null, at, actor));
        }
        return new Accepted(taken.size(), versions.size() - taken.size());
    }

    void sendBack(Sheet sheet, Seen seen, String words, Actor actor, Instant at) {
        ItemAnswer answer = seen(sheet, seen);
        answer.sendBack(words, actor, at);
        keep(sheet, answer);
        rows.assignee(sheet.head().id(), answer.indicator())
                .ifPresent(person ->
                        letters.sentBack(person, sheet.head().number(), answer.indicator(), answer.item(), words));
    }

    private ItemAnswer seen(Sheet sheet, Seen seen) {
        ItemAnswer answer =
                rows.lock(sheet.head().id(), seen.item()).orElseThrow(() -> new NotFound("item", seen.item()));
        if (answer.version() != seen.version()) {
            throw new Conflict(SheetRule.SHEET_ANSWER_CHANGED, seen.item());
        }
        return answer;
    }

    private void keep(Sheet sheet, ItemAnswer answer) {
        rows.save(sheet.head().id(), answer);
        answer.lines().forEach(line -> trail.add(sheet.head().id(), sheet.head().number(), line));
    }

    private static boolean isProven(SchemeVersion scheme, ItemAnswer answer, Set<String> proven) {
        Item item = SheetAccess.item(scheme, answer.item());
        boolean asked = Proof.isAsked(
                item, SheetAccess.scale(scheme, item), answer.given().points());
        return !asked || proven.contains(answer.item());
    }
}
