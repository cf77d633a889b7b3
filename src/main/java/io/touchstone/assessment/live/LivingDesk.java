package io.touchstone.assessment.live;

import io.touchstone.assessment.AssessmentPermissions.CanLead;
import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.assessment.sheet.AssessedSubject;
import io.touchstone.assessment.sheet.Assessments;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.CurrentActor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees what frozen assessments would come to today, and has it reckoned at once. */
@Service
@Transactional(readOnly = true)
public class LivingDesk {

    private static final int LINE_MONTHS = 12;

    private final LivingRows rows;
    private final LivingRound round;
    private final Assessments assessments;
    private final Schemes schemes;
    private final CurrentActor actor;

    LivingDesk(LivingRows rows, LivingRound round, Assessments assessments, Schemes schemes, CurrentActor actor) {
        this.rows = rows;
        this.round = round;
        this.assessments = assessments;
        this.schemes = schemes;
        this.actor = actor;
    }

    /**
     * A subject with its latest reckoning.
     *
     * @param latest null before the first
     */
    public record Line(AssessedSubject subject, @Nullable LivingView latest) {}

    @CanRead
    public List<Line> list() {
        Map<String, LivingView> latest =
                rows.latest().stream().collect(Collectors.toMap(LivingView::subject, Function.identity()));
        return rows.subjects().stream()
                .map(subject -> new Line(subject, latest.get(subject.code())))
                .toList();
    }

    /** @throws NotFound when there is no such subject */
    @CanRead
    public AssessedSubject subject(String code) {
        return rows.subjects().stream()
                .filter(one -> one.code().equals(code))
                .findAny()
                .orElseThrow(() -> new NotFound("subject", code));
    }

    /** Empty before the first reckoning. */
    @CanRead
    public Optional<LivingView> latest(AssessedSubject subject) {
        return rows.latest(subject.code());
    }

    @CanRead
    public List<LivingItem> items(LivingView view) {
        return rows.items(view.id());
    }

    /** The words of the items, by code, of the version the assessment was made by. */
    @CanRead
    public Map<String, Wording> words(LivingView view) {
        return assessments
                .frozen(view.assessment())
                .map(FrozenAssessment::scheme)
                .flatMap(schemes::find)
                .map(scheme -> scheme.items().stream().collect(Collectors.toMap(Item::code, Item::text)))
                .orElse(Map.of());
    }

    /** The last reckoning of each day of a year. */
    @CanRead
    public List<LivingView> line(String subject) {
        return rows.line(subject, LINE_MONTHS);
    }

    /** Answers false when the subject has no frozen assessment, or the form was sent before. */
    @CanLead
    @Transactional
    public boolean reckon(String subject, UUID once) {
        return round.reckon(subject(subject).code(), once, actor.get());
    }
}
