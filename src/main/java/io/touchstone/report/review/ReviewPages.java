package io.touchstone.report.review;

import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiDepartment;
import io.touchstone.report.kpi.KpiGrain;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.report.kpi.Kpis;
import io.touchstone.report.review.Review.Signature;
import io.touchstone.report.review.Review.Stored;
import io.touchstone.report.review.ReviewPage.Act;
import io.touchstone.report.review.ReviewPage.ActionLine;
import io.touchstone.report.review.ReviewPage.Half;
import io.touchstone.report.review.ReviewStandRows.Stand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one review together. */
@Component
class ReviewPages {

    private final PeriodReviewRows rows;
    private final ReviewFigureRows parts;
    private final ReviewActionRows actions;
    private final ReviewStandRows stands;
    private final ReviewOwners owners;
    private final Kpis kpis;
    private final PlatformTime time;

    ReviewPages(
            PeriodReviewRows rows,
            ReviewFigureRows parts,
            ReviewActionRows actions,
            ReviewStandRows stands,
            ReviewOwners owners,
            Kpis kpis,
            PlatformTime time) {
        this.rows = rows;
        this.parts = parts;
        this.actions = actions;
        this.stands = stands;
        this.owners = owners;
        this.kpis = kpis;
        this.time = time;
    }

    /** Who looks at it, when, whether they lead reviews and whether they see drafts. */
    record Reader(String person, Instant at, boolean leads, boolean drafts) {}

    /** @throws NotFound also for one that the reader may not see yet */
    ReviewPage page(String number, Reader reader) {
        Stored review = rows.find(number)
                .filter(one -> reader.drafts() || one.state() == ReviewState.PUBLISHED)
                .orElseThrow(() -> new NotFound("review", number));
        UUID id = review.head().id();
        List<ReviewFigure> figures = parts.figures(id);
        List<ReviewComment> comments = parts.comments(id);
        List<ReviewAction.Stored> standing = actions.of(id);
        Map<UUID, Stand> stood = stands.of(id);
        Map<String, String> names = names(review, comments, standing, stood);
        return new ReviewPage(
                number,
                review.head().period(),
                review.state(),
                review.version(),
                review.generation(),
                Objects.requireNonNull(act(review.head().made(), names)),
                Objects.requireNonNull(act(review.counted(), names)),
                act(review.signed(), names),
                act(review.published(), names),
                review.sha256(),
                isSound(review, figures, comments, standing, stood),
                isSignable(review, reader),
                definitions(),
                departments(figures, comments),
                figures,
                comments.stream().map(one -> called(one, names)).toList(),
                lines(review, standing, stood, names, time.day(reader.at())),
                halves(review.head().period()));
    }

    Map<String, Kpi> definitions() {
        Map<String, Kpi> found = new LinkedHashMap<>();
        kpis.all().forEach(kpi -> found.put(kpi.code(), kpi));
        return found;
    }

    private List<KpiDepartment> departments(List<ReviewFigure> figures, List<ReviewComment> comments) {
        return kpis.departments().stream()
                .filter(one -> figures.stream().anyMatch(figure -> one.id().equals(figure.department()))
                        || comments.stream().anyMatch(comment -> one.id().equals(comment.department())))
                .toList();
    }

    private static boolean isSignable(Stored review, Reader reader) {
        return reader.leads()
                && review.state() == ReviewState.DRAFT
                && !review.head().made().by().toString().equals(reader.person())
                && !review.counted().by().toString().equals(reader.person());
    }

    private static boolean isSound(
            Stored review,
            List<ReviewFigure> figures,
            List<ReviewComment> comments,
            List<ReviewAction.Stored> standing,
            Map<UUID, Stand> stood) {
        String signed = review.sha256();
        return signed == null
                || signed.equals(ReviewSeal.of(
                        review.head(),
                        figures,
                        comments,
                        standing.stream()
                                .filter(one -> stood.containsKey(one.head().id()))
                                .map(one -> at(one, stood))
                                .toList()));
    }

    /** As it stood when the review was signed. */
    private static ReviewAction.Stored at(ReviewAction.Stored action, Map<UUID, Stand> stood) {
        Stand stand = stood.get(action.head().id());
        return stand == null
                ? action
                : new ReviewAction.Stored(
                        action.head(), stand.owner(), stand.dueOn(), stand.state(), action.closed(), action.version());
    }

    private List<ActionLine> lines(
            Stored review,
            List<ReviewAction.Stored> standing,
            Map<UUID, Stand> stood,
            Map<String, String> names,
            LocalDate today) {
        Signature signed = review.signed();
        LocalDate seen = signed == null ? today : time.day(signed.at());
        return standing.stream()
                .map(one -> at(one, stood))
                .map(one -> new ActionLine(
                        one.head().number(),
                        one.head().kpi(),
                        one.head().department(),
                        one.head().what(),
                        name(one.owner(), names),
                        one.dueOn(),
                        one.state(),
                        !one.head().review().equals(review.head().id()),
                        one.state() == ReviewActionState.OPEN && one.dueOn().isBefore(seen)))
                .toList();
    }

    private List<Half> halves(KpiPeriod period) {
        if (period.grain() != KpiGrain.YEAR) {
            return List.of();
        }
        List<Half> halves = new ArrayList<>();
        for (KpiPeriod half : ReviewBook.halves(period)) {
            rows.alive(half)
                    .ifPresent(review -> halves.add(new Half(
                            review.head().number(), half, whole(review.head().id()))));
        }
        return halves;
    }

    private Map<String, ReviewFigure> whole(UUID review) {
        Map<String, ReviewFigure> found = new LinkedHashMap<>();
        parts.figures(review).stream()
                .filter(one -> one.department() == null)
                .forEach(one -> found.put(one.kpi(), one));
        return found;
    }

    private Map<String, String> names(
            Stored review, List<ReviewComment> comments, List<ReviewAction.Stored> standing, Map<UUID, Stand> stood) {
        Stream<UUID> signers = Stream.of(review.head().made(), review.counted(), review.signed(), review.published())
                .filter(Objects::nonNull)
                .map(Signature::by);
        Stream<UUID> speakers = comments.stream().map(one -> UUID.fromString(one.by()));
        Stream<UUID> doers = Stream.concat(
                standing.stream().map(ReviewAction.Stored::owner),
                stood.values().stream().map(Stand::owner));
        return owners.names(
                Stream.concat(Stream.concat(signers, speakers), doers).toList());
    }

    private static ReviewComment called(ReviewComment one, Map<String, String> names) {
        return new ReviewComment(
                one.id(), one.department(), one.words(), one.at(), names.getOrDefault(one.by(), one.by()));
    }

    private static @Nullable Act act(@Nullable Signature by, Map<String, String> names) {
        return by == null ? null : new Act(name(by.by(), names), by.at());
    }

    private static String name(UUID person, Map<String, String> names) {
        return names.getOrDefault(person.toString(), person.toString());
    }
}
