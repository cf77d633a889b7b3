package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.acceptance.SwitchRequest.Kind;
import io.touchstone.inspection.acceptance.SwitchRequest.State;
import io.touchstone.inspection.acceptance.Switching.Move;
import io.touchstone.inspection.sample.InspectionPermissions.CanApprove;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Subject;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where staff sees how strictly whose goods are inspected and why. Lots move it by themselves; people make it milder, two of them, or
 * end reduced inspection, for which one is enough.
 */
@Service
@Transactional
public class SwitchingDesk {

    private final SwitchingBook book;
    private final SwitchingRows rows;
    private final SwitchRequests requests;
    private final Settings settings;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SwitchingDesk(
            SwitchingBook book,
            SwitchingRows rows,
            SwitchRequests requests,
            Settings settings,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.requests = requests;
        this.settings = settings;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** Where lots stand, how that came about and what is asked for. */
    public record SwitchingSheet(
            SwitchingRow row, KeysetPage<SwitchMove> history, List<SwitchRequest> requests, SwitchingTerms terms) {

        /** Whether somebody may ask for reduced inspection now. */
        public boolean mayBeReduced() {
            return !row.asked() && row.switching().mayBeReduced(terms);
        }

        public boolean mayBeResumed() {
            return !row.asked() && row.switching().severity() == Severity.SUSPENDED;
        }

        public boolean isReduced() {
            return row.switching().severity() == Severity.REDUCED;
        }
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<SwitchingRow> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return rows.page(filter, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public SwitchingSheet open(LotKey key, @Nullable String cursor, int limit) {
        return new SwitchingSheet(
                row(key),
                rows.history(key, cursor, limit),
                requests.of(key),
                settings.at(SwitchingTerms.KEY, clock.instant()));
    }

    /** Whether the reader asked for it, who then cannot decide. */
    @CanRead
    @Transactional(readOnly = true)
    public boolean isOwn(SwitchRequest request) {
        return request.askedBy().equals(actor.get().toString());
    }

    /**
     * Asks for milder inspection.
     *
     * @param once made when the form was shown; a second time changes nothing
     * @param seen the version the asker saw
     */
    @CanWork
    public void ask(UUID once, LotKey key, Kind kind, String reason, long seen) {
        if (requests.find(once).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        Switching so = book.lock(key, now);
        mustBeSeen(key, seen);
        allowed(so, kind, now);
        if (!requests.add(once, key, kind, reason, actor.get().toString(), now)) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_ALREADY_ASKED);
        }
        tell("severity_" + kind.word() + "_asked", key, now, Map.of("reason", reason));
    }

    /** Agrees, as a second person, if the conditions still hold; or declines. */
    @CanApprove
    public void decide(UUID request, boolean agreed, String words) {
        Instant now = clock.instant();
        SwitchRequest asked =
                requests.lock(request).orElseThrow(() -> new NotFound("switching_request", request.toString()));
        asked.mustBeDecidedBy(actor.get().toString());
        requests.end(
                request, agreed ? State.AGREED : State.DECLINED, actor.get().toString(), words, now);
        if (agreed) {
            Switching before = book.lock(asked.key(), now);
            move(asked.key(), before, allowed(before, asked.kind(), now), asked.reason() + "\n" + words, now);
        } else {
            tell("severity_" + asked.kind().word() + "_declined", asked.key(), now, Map.of("words", words));
        }
    }

    @CanWork
    public void withdraw(UUID request) {
        SwitchRequest asked =
                requests.lock(request).orElseThrow(() -> new NotFound("switching_request", request.toString()));
        asked.mustBeWithdrawnBy(actor.get().toString());
        requests.end(request, State.WITHDRAWN, actor.get().toString(), null, clock.instant());
        tell("severity_" + asked.kind().word() + "_withdrawn", asked.key(), clock.instant(), Map.of());
    }

    /** Production is irregular, or something else warrants normal inspection (ISO 2859-1, 9.3.4). */
    @CanWork
    public void endReduced(LotKey key, String reason, long seen) {
        Instant now = clock.instant();
        row(key);
        Switching before = book.lock(key, now);
        mustBeSeen(key, seen);
        move(key, before, before.endReduced(), reason, now);
    }

    private Move allowed(Switching so, Kind kind, Instant now) {
        return switch (kind) {
            case REDUCE -> so.reduce(settings.at(SwitchingTerms.KEY, now));
            case RESUME -> so.resume();
        };
    }

    private void move(LotKey key, Switching before, Move move, String note, Instant now) {
        book.move(key, before, move, null, note, now, actor.get().toString());
        events.publishEvent(SeverityEvents.changed(key, before, move, actor.get(), now));
    }

    private void mustBeSeen(LotKey key, long seen) {
        if (row(key).version() != seen) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_CHANGED);
        }
    }

    private SwitchingRow row(LotKey key) {
        return rows.find(key).orElseThrow(() -> new NotFound("switching", key.merchantId()));
    }

    private void tell(String verb, LotKey key, Instant at, Map<String, String> more) {
        events.publishEvent(new InspectionEvent(
                verb, Subject.merchant(key.merchantId()), actor.get(), at, SeverityEvents.details(key, more)));
    }
}
