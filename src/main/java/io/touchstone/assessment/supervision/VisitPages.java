package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates;
import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import io.touchstone.assessment.supervision.Visit.Stored;
import io.touchstone.assessment.supervision.VisitPage.Basis;
import io.touchstone.assessment.supervision.VisitPage.Begun;
import io.touchstone.assessment.supervision.VisitPage.Point;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.Settings;
import io.touchstone.rulebook.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one visit together. */
@Component
class VisitPages {

    private static final int OTHERS_MAX = 10;
    private static final int DECIMALS = 2;

    private final VisitReading reading;
    private final VisitPapers papers;
    private final VisitDraw draw;
    private final Certificates certificates;
    private final Settings settings;
    private final Clock clock;

    VisitPages(
            VisitReading reading,
            VisitPapers papers,
            VisitDraw draw,
            Certificates certificates,
            Settings settings,
            Clock clock) {
        this.reading = reading;
        this.papers = papers;
        this.draw = draw;
        this.certificates = certificates;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param reader who looks at it */
    VisitPage page(String number, String reader) {
        Stored visit = reading.find(number).orElseThrow(() -> new NotFound("visit", number));
        UUID id = visit.head().id();
        VisitTerms terms = settings.at(VisitTerms.KEY, clock.instant());
        Certified certificate = certificates
                .find(visit.head().certificate())
                .orElseThrow(() -> new NotFound("certificate", visit.head().certificate()));
        Map<String, String> names = reading.names(id, visit);
        return new VisitPage(
                row(visit, reading.subject(visit.head().subject()), names),
                visit.version(),
                certificate,
                VisitDates.earliest(visit.waiting().dueOn(), terms),
                VisitDates.suspendsOn(visit.waiting().dueOn(), terms),
                begun(visit, names),
                visit.report(),
                points(visit),
                reading.called(id),
                reading.papers(id, names),
                reading.lines(id, names),
                visit.state() == VisitState.UNDER_WAY ? others(certificate) : List.of(),
                visit.state() == VisitState.PLANNED ? reading.visitors() : List.of(),
                isVisitor(visit, reader));
    }

    private static boolean isVisitor(Stored visit, String reader) {
        Visit.Begun begun = visit.begun();
        return begun != null && begun.by().toString().equals(reader);
    }

    private List<Basis> others(Certified certificate) {
        return draw.others(certificate, OTHERS_MAX).stream()
                .map(other -> new Basis(
                        other.number(),
                        other.stars(),
                        other.total().roundedDown(DECIMALS).toPlainString()))
                .toList();
    }

    private List<Point> points(Stored visit) {
        Visit.Begun begun = visit.begun();
        if (begun == null) {
            return List.of();
        }
        FrozenAssessment answered = draw.frozen(begun.assessment());
        SchemeVersion scheme = draw.scheme(answered);
        Map<String, Item> items = scheme.items().stream().collect(Collectors.toMap(Item::code, Function.identity()));
        Map<String, Integer> full = scheme.scales().stream().collect(Collectors.toMap(Scale::code, Scale::max));
        Map<String, Answered> answers =
                answered.answers().stream().collect(Collectors.toMap(Answered::item, Function.identity()));
        List<Point> points = new ArrayList<>();
        for (Checked checked : papers.items(visit.head().id())) {
            Item item = Objects.requireNonNull(items.get(checked.item()));
            int max = Objects.requireNonNull(full.get(item.scale()));
            points.add(point(checked, item.text(), item.basis(), answers.get(checked.item()), max));
        }
        return points;
    }

    private static Point point(Checked checked, Wording text, String basis, @Nullable Answered answer, int max) {
        return new Point(
                checked,
                text,
                basis,
                answer == null ? null : answer.points(),
                max,
                answer == null ? null : answer.reason());
    }

    private static @Nullable Begun begun(Stored visit, Map<String, String> names) {
        Visit.Begun begun = visit.begun();
        if (begun == null) {
            return null;
        }
        String by = begun.by().toString();
        return new Begun(begun.by(), names.getOrDefault(by, by), begun.at(), begun.assessment(), begun.seed());
    }

    private static VisitRow row(Stored visit, Wording subject, Map<String, String> names) {
        Visit.Begun begun = visit.begun();
        UUID visitor = begun == null ? visit.waiting().visitor() : begun.by();
        VisitReport report = visit.report();
        Visit.Held held = visit.held();
        return new VisitRow(
                visit.head().id(),
                visit.head().number(),
                visit.head().certificate(),
                subject,
                visit.head().kind(),
                visit.state(),
                visit.waiting().dueOn(),
                visit.waiting().plannedOn(),
                visitor == null ? null : names.getOrDefault(visitor.toString(), visitor.toString()),
                held == null ? null : held.at(),
                visit.waiting().suspendedAt(),
                report == null ? null : report.outcome());
    }
}
