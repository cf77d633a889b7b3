package io.touchstone.assessment.sheet;

import io.touchstone.assessment.live.LiveEvidence;
import io.touchstone.assessment.live.LiveEvidence.Taken;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.LiveRule;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.sheet.Piece.Live;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a running figure as evidence; the reading is kept as it was and never read again (feature L3). */
@Component
class LivePieces {

    private final LiveEvidence figures;
    private final Proving proving;
    private final PlatformTime time;

    LivePieces(LiveEvidence figures, Proving proving, PlatformTime time) {
        this.figures = figures;
        this.proving = proving;
        this.time = time;
    }

    /** Days, both included. */
    record Window(LocalDate from, LocalDate to) {}

    /** What the rule of the item asks for: its days up to the end of what is assessed, or up to yesterday. */
    Optional<Window> window(Item item, LocalDate assessedTo, Instant at) {
        LiveRule rule = item.live();
        if (rule == null || figures.find(rule.figure()).isEmpty()) {
            return Optional.empty();
        }
        LocalDate yesterday = time.day(at).minusDays(1);
        LocalDate to = assessedTo.isBefore(yesterday) ? assessedTo : yesterday;
        return Optional.of(new Window(to.minusDays(rule.days() - 1L), to));
    }

    void add(Sheet sheet, SchemeVersion scheme, String code, UUID once, Window window, Actor actor, Instant at) {
        Item item = SheetAccess.item(scheme, code);
        LiveRule rule = item.live();
        if (rule == null || figures.find(rule.figure()).isEmpty()) {
            throw new RuleViolation(SheetRule.SHEET_NO_LIVE_FIGURE, code);
        }
        if (window.to().isBefore(window.from()) || window.to().isAfter(time.day(at))) {
            throw new RuleViolation(SheetRule.SHEET_PERIOD);
        }
        Taken taken = figures.take(
                rule.figure(),
                time.startOf(window.from()),
                time.startOf(window.to().plusDays(1)));
        Optional<BigDecimal> value = taken.reading().value();
        OptionalInt worth = rule.points(value);
        Live live = new Live(
                taken.figure(),
                taken.from(),
                taken.to(),
                value.orElse(null),
                taken.reading().counted(),
                taken.reading().of(),
                worth.isPresent() ? worth.getAsInt() : null);
        proving.read(sheet, code, once, live, rule.figure(), actor, at);
    }
}
