package io.touchstone.penalty.points;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.points.ClassAccount.Balance;
import io.touchstone.penalty.points.ClassAccount.Entry;
import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.LadderTerms.Step;
import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.MeasureKind;
import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Climbs the ladder: a pure function of the events in force, so that replaying gives the same answer and undoing needs no memory
 * (ruling E6). Classes are added up and executed separately; within one, only the heaviest node runs (rules.md 3.1).
 */
final class Ladder {

    /** What is done at once and has no time to serve. */
    private static final Set<MeasureKind> AT_ONCE = EnumSet.of(
            MeasureKind.FINE, MeasureKind.DEPOSIT_HOLD, MeasureKind.VOID_RATINGS, MeasureKind.PUBLIC_WARNING);

    private final LadderVersions versions;
    private final PlatformTime time;

    Ladder(LadderVersions versions, PlatformTime time) {
        this.versions = versions;
        this.time = time;
    }

    static boolean isAtOnce(Measure measure) {
        return AT_ONCE.contains(measure.kind());
    }

    int yearOf(Instant at) {
        return time.day(at).getYear();
    }

    LadderVersion versionAt(Instant at) {
        return versions.at(at);
    }

    /** Which node lies next above a total, and what would run then; of several at the same points the heaviest. */
    Optional<NextNode> next(ViolationClass violationClass, int total, Instant at) {
        return versions.at(at).terms().steps().stream()
                .filter(step -> step.violationClass() == violationClass && (step.repeating() || step.points() > total))
                .map(step ->
                        new Node(step.repeating() ? (total / step.points() + 1) * step.points() : step.points(), step))
                .min(Comparator.comparingInt(Node::points)
                        .thenComparing(node -> -node.step().points()))
                .map(node -> new NextNode(
                        node.points(), node.points() - total, node.step().measures()));
    }

    /** When a year is over: 31 December, 24:00 in the platform's zone. */
    Instant turnAfter(int year) {
        return time.startOf(LocalDate.of(year + 1, 1, 1));
    }

    /** Reads the account of one class up to a year; {@code events} are those in force, of the class, in the order they took effect. */
    ClassAccount read(ViolationClass violationClass, List<PointEvent> events, int year) {
        List<Entry> entries = new ArrayList<>(events.size());
        List<LadderRun> runs = new ArrayList<>();
        YearBook book = new YearBook(violationClass, 0);
        int open = events.isEmpty() ? year : yearOf(events.get(0).at());
        for (PointEvent event : events) {
            int its = yearOf(event.at());
            book = turned(book, violationClass, open, its);
            open = its;
            LadderVersion ladder = versions.at(event.at());
            int before = book.total();
            int strikes = book.strikes();
            int counted = book.add(event, ladder.terms());
            Optional<Node> node = reached(ladder.terms(), violationClass, before, book.total());
            node.ifPresent(one -> run(runs, event, its, one, ladder));
            int strike = event.strike() ? Math.max(1, Math.max(strikes, book.strikes())) : 0;
            entries.add(new Entry(
                    event,
                    its,
                    counted,
                    strike,
                    before,
                    book.total(),
                    node.map(Node::points).orElse(null)));
        }
        book = turned(book, violationClass, open, Math.max(open, year));
        return new ClassAccount(violationClass, balance(book, Math.max(open, year)), entries, runs);
    }

    /** The heaviest node that a class reached from an instant on, whether it ran or not; 0 for none. */
    int heaviest(ViolationClass violationClass, List<PointEvent> events, Instant since) {
        int heaviest = 0;
        YearBook book = new YearBook(violationClass, 0);
        int open = yearOf(events.get(0).at());
        for (PointEvent event : events) {
            int its = yearOf(event.at());
            book = turned(book, violationClass, open, its);
            open = its;
            LadderTerms terms = versions.at(event.at()).terms();
            int before = book.total();
            book.add(event, terms);
            if (!event.at().isBefore(since)) {
                heaviest = Math.max(
                        heaviest,
                        reached(terms, violationClass, before, book.total())
                                .map(Node::points)
                                .orElse(0));
            }
        }
        return heaviest;
    }

    private Balance balance(YearBook book, int year) {
        return new Balance(year, book.carried(), book.own(), book.strikes(), book.total(), book.next(closing(year)));
    }

    private YearBook turned(YearBook book, ViolationClass violationClass, int from, int to) {
        YearBook turned = book;
        for (int year = from; year < to && (year == from || turned.total() > 0); year++) {
            turned = new YearBook(violationClass, turned.next(closing(year)));
        }
        return turned;
    }

    private LadderTerms closing(int year) {
        return versions.at(turnAfter(year).minusNanos(1)).terms();
    }

    private record Node(int points, Step step) {}

    /** The heaviest node that lies above one total and not above another. */
    private static Optional<Node> reached(LadderTerms terms, ViolationClass violationClass, int before, int after) {
        Node heaviest = null;
        for (Step step : terms.steps()) {
            int node = step.repeating() ? after / step.points() * step.points() : step.points();
            boolean hit = step.violationClass() == violationClass && node > before && node <= after;
            if (hit && (heaviest == null || step.points() > heaviest.step().points())) {
                heaviest = new Node(node, step);
            }
        }
        return Optional.ofNullable(heaviest);
    }

    /**
     * Starts a run, unless a heavier one is being served. A lighter one that is being served ends with it; one of equal weight goes on
     * beside it, and each is served for its own days.
     */
    private static void run(List<LadderRun> runs, PointEvent event, int year, Node node, LadderVersion ladder) {
        int weight = node.step().points();
        Instant at = event.at();
        if (runs.stream().anyMatch(run -> run.isServedAt(at) && run.weight() > weight)) {
            return;
        }
        runs.replaceAll(run -> run.isServedAt(at) && run.weight() < weight ? run.replaced(at) : run);
        List<Measure> measures = node.step().measures();
        runs.add(new LadderRun(
                event.violationClass(),
                year,
                node.points(),
                weight,
                event.id(),
                event.decisionId(),
                ladder,
                measures,
                at,
                served(measures, at),
                null));
    }

    /** The longest of the days; null when one lasts for good. */
    private static @Nullable Instant served(List<Measure> measures, Instant at) {
        int longest = 0;
        for (Measure measure : measures) {
            Integer days = measure.days();
            if (days != null) {
                longest = Math.max(longest, days);
            } else if (!isAtOnce(measure)) {
                return null;
            }
        }
        return at.plus(longest, ChronoUnit.DAYS);
    }
}
