package io.touchstone.penalty.appeal;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import io.touchstone.penalty.PenaltyEvent;
import io.touchstone.penalty.appeal.StoredAppeal.Entry;
import io.touchstone.penalty.appeal.StoredAppeal.Head;
import io.touchstone.penalty.violation.Cases;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens appeals, has things done to them, and tells of it; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppealBook {

    static final Actor SELF = Actor.system("penalty-appeal");

    /** What is no news for the timeline of the case. */
    private static final Set<String> OF_THE_THREAD = Set.of("message", "claimed", "released");

    private final AppealRows rows;
    private final Cases cases;
    private final AppealLetters letters;
    private final ApplicationEventPublisher events;
    private final PlatformTime time;

    AppealBook(
            AppealRows rows, Cases cases, AppealLetters letters, ApplicationEventPublisher events, PlatformTime time) {
        this.rows = rows;
        this.cases = cases;
        this.letters = letters;
        this.events = events;
        this.time = time;
    }

    String nextNumber(Instant at) {
        return String.format(Locale.ROOT, "PA-%d-%06d", time.day(at).getYear(), rows.nextNumber());
    }

    void open(Appeal appeal) {
        rows.add(appeal);
        follow(appeal);
    }

    /** Loads an appeal, has something done to it, and tells of that. */
    void act(UUID id, Consumer<Appeal> act) {
        Appeal appeal = rows.lock(id).orElseThrow(() -> new NotFound("appeal", id.toString()));
        act.accept(appeal);
        rows.save(appeal);
        follow(appeal);
    }

    /** What a decision's appeals were about fell away by itself. */
    void settle(UUID decision, String why, Instant at) {
        List<Appeal> open = rows.lockOpenOf(decision);
        open.forEach(appeal -> {
            appeal.settle(why, at, SELF);
            rows.save(appeal);
            follow(appeal);
        });
    }

    private void follow(Appeal appeal) {
        Head head = appeal.head();
        for (Entry line : appeal.entries()) {
            events.publishEvent(event(head, line));
            letters.tell(appeal, line);
            if (!OF_THE_THREAD.contains(line.kind())) {
                cases.note(
                        head.caseId(),
                        "appeal_" + line.kind(),
                        head.number(),
                        "/admin/appeals/" + head.number(),
                        line.at(),
                        line.actor());
            }
        }
    }

    private static PenaltyEvent event(Head head, Entry line) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("case_id", head.caseId().toString());
        details.put(
                "decision_id",
                head.decisionId() == null ? "" : head.decisionId().toString());
        details.put("merchant_id", head.merchantId() == null ? "" : head.merchantId());
        details.put("side", head.side().word());
        details.put("level", head.level());
        return new PenaltyEvent(
                "appeal_" + line.kind(), new Subject("appeal", head.number()), line.actor(), line.at(), details);
    }
}
