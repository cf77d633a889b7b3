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
import io.touchstone.shell.LiveFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** A figure over days. */
    record Reading(String figure, Window window) {}

    /**
     * What to read: the figure and the days of the item's rule, or, where the scheme binds the item to none, whichever figure of
     * all over the days that are assessed. Never beyond yesterday.
     */
    Offer offer(Item item, SheetRow row, Instant at) {
        LocalDate yesterday = time.day(at).minusDays(1);
        LocalDate to = row.to().isBefore(yesterday) ? row.to() : yesterday;
        List<String> all = figures.figures().stream().map(LiveFigure::code).toList();
        LiveRule rule = item.live();
        if (rule == null || !all.contains(rule.figure())) {
            return new Offer(all, null, new Window(row.from().isAfter(to) ? to : row.from(), to));
        }
        return new Offer(all, rule.figure(), new Window(to.minusDays(rule.days() - 1L), to));
    }

    /**
     * What can be read for an item.
     *
     * @param figures codes of all there are
     * @param bound the one the scheme binds the item to, whose reading is worth points; null for none
     */
    record Offer(List<String> figures, @Nullable String bound, Window window) {}

    void add(Sheet sheet, SchemeVersion scheme, String code, UUID once, Reading asked, Actor actor, Instant at) {
        LiveRule rule = SheetAccess.item(scheme, code).live();
        if (figures.find(asked.figure()).isEmpty()) {
            throw new RuleViolation(SheetRule.SHEET_NO_LIVE_FIGURE, asked.figure());
        }
        Window window = asked.window();
        if (window.to().isBefore(window.from()) || window.to().isAfter(time.day(at))) {
            throw new RuleViolation(SheetRule.SHEET_PERIOD);
        }
        Taken taken = figures.take(
                asked.figure(),
                time.startOf(window.from()),
                time.startOf(window.to().plusDays(1)));
        Optional<BigDecimal> value = taken.reading().value();
        OptionalInt worth =
                rule != null && rule.figure().equals(asked.figure()) ? rule.points(value) : OptionalInt.empty();
        Live live = new Live(
                taken.figure(),
                taken.from(),
                taken.to(),
                value.orElse(null),
                taken.reading().counted(),
                taken.reading().of(),
                worth.isPresent() ? worth.getAsInt() : null);
        proving.read(sheet, code, once, live, asked.figure(), actor, at);
    }
}
