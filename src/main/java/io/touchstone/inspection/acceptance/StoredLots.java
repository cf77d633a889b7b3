package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.acceptance.Switching.Move;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lots there are; the plan of each comes from the tables, its severity from what the lots before it showed. */
@Service
class StoredLots implements Lots {

    private final LotBook book;
    private final SwitchingBook switching;
    private final Settings settings;
    private final PlatformTime time;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    StoredLots(
            LotBook book,
            SwitchingBook switching,
            Settings settings,
            PlatformTime time,
            Ids ids,
            ApplicationEventPublisher events) {
        this.book = book;
        this.switching = switching;
        this.settings = settings;
        this.time = time;
        this.ids = ids;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<LotView> open(List<OpenLot> commands, Actor actor) {
        if (commands.isEmpty()) {
            return List.of();
        }
        List<Lot> lots = made(commands);
        book.add(lots);
        Lot first = lots.get(0);
        tell("lots_opened", first, actor, first.openedAt(), Map.of("count", lots.size()));
        return lots.stream().map(Lot::view).toList();
    }

    private List<Lot> made(List<OpenLot> commands) {
        Map<LotKey, Severity> severities = switching.severities(
                commands.stream().map(LotKey::of).distinct().toList());
        List<String> numbers = book.numbers(time.day(commands.get(0).at()).getYear(), commands.size());
        List<Lot> lots = new ArrayList<>(commands.size());
        for (OpenLot command : commands) {
            Severity severity = severities.getOrDefault(LotKey.of(command), Severity.NORMAL);
            lots.add(made(command, severity, numbers.get(lots.size()), null));
        }
        return lots;
    }

    private Lot made(OpenLot command, Severity severity, String number, @Nullable UUID again) {
        InspectionLevel level = InspectionLevel.of(command.level())
                .orElseThrow(() -> new RuleViolation(AcceptanceRule.ACCEPTANCE_LEVEL_UNKNOWN, command.level()));
        Aql aql = Aql.of(command.aql())
                .orElseThrow(() -> new RuleViolation(AcceptanceRule.ACCEPTANCE_AQL_UNKNOWN, command.aql()));
        return Lot.open(
                ids.next(),
                number,
                command,
                SamplingTables.plan(command.size(), level, aql, severity),
                severity,
                again);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<LotView> find(UUID lot) {
        return book.find(lot).map(Lot::view);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public LotView judge(UUID lotId, int nonconforming, Instant at, Actor actor) {
        Lot lot = locked(lotId);
        lot.mustBeOpen();
        lot.mustBePossible(nonconforming);
        boolean accepted = nonconforming <= lot.accept();
        book.judge(lotId, nonconforming, accepted, at);
        tell(accepted ? "lot_accepted" : "lot_refused", lot, actor, at, Map.of("nonconforming", nonconforming));
        follow(lot, nonconforming, at, actor);
        return new LotView(
                lotId, lot.severity(), lot.codeLetter().name(), lot.sampleSize(), lot.accept(), lot.reject(), accepted);
    }

    private void follow(Lot lot, int nonconforming, Instant at, Actor actor) {
        Switching before = switching.lock(lot.key(), at);
        Move move = before.judge(lot.judged(nonconforming), settings.at(SwitchingTerms.KEY, at));
        switching.move(lot.key(), before, move, lot.lotId(), null, at, actor.toString());
        if (before.severity() != move.after().severity()) {
            events.publishEvent(SeverityEvents.changed(lot.key(), before, move, actor, at));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public LotView resubmit(UUID refused, int size, Instant at, Actor actor) {
        Lot lot = locked(refused);
        if (!lot.state().equals("refused") || book.resubmissionOf(refused).isPresent()) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_NOT_REFUSED, lot.number());
        }
        OpenLot command = new OpenLot(
                lot.merchantId(), lot.categoryCode(), lot.stage(), lot.planId(), size, lot.level(), lot.aql(), at);
        Severity severity = switching.severities(List.of(lot.key())).getOrDefault(lot.key(), Severity.NORMAL);
        Lot again =
                made(command, severity, book.numbers(time.day(at).getYear(), 1).get(0), refused);
        book.add(List.of(again));
        tell("lot_presented_again", again, actor, at, Map.of("refused", lot.number()));
        return again.view();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void abandon(UUID lotId, String reason, Instant at, Actor actor) {
        Lot lot = locked(lotId);
        lot.mustBeOpen();
        if (book.tally(lotId).failed() >= lot.reject()) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_LOT_LOST, lot.number());
        }
        book.abandon(lotId, reason, actor.toString(), at);
        tell("lot_abandoned", lot, actor, at, Map.of("reason", reason));
    }

    private Lot locked(UUID lot) {
        return book.lock(lot).orElseThrow(() -> new NotFound("lot", lot.toString()));
    }

    private void tell(String verb, Lot lot, Actor actor, Instant at, Map<String, ?> details) {
        events.publishEvent(new InspectionEvent(verb, new Subject("lot", lot.number()), actor, at, details));
    }
}
