package io.touchstone.assessment.result;

import io.touchstone.assessment.result.AssessmentResult.OfIndicator;
import io.touchstone.assessment.result.AssessmentResult.OfItem;
import io.touchstone.assessment.scheme.Indicator;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.assessment.score.Scoring;
import io.touchstone.assessment.score.Scoring.Part;
import io.touchstone.assessment.sheet.Assessments;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import io.touchstone.kernel.Fraction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reckons results anew each time, so that the frozen total is proved by every look at it. */
@Component
class ReckonedResults implements Results {

    private final Assessments assessments;
    private final Schemes schemes;

    ReckonedResults(Assessments assessments, Schemes schemes) {
        this.assessments = assessments;
        this.schemes = schemes;
    }

    @Override
    public Optional<AssessmentResult> find(String number) {
        return assessments.frozen(number).map(this::of);
    }

    @Override
    public AssessmentResult of(FrozenAssessment assessment) {
        SchemeVersion scheme = schemes.find(assessment.scheme())
                .orElseThrow(() -> new IllegalStateException(assessment.number() + " has no scheme"));
        return of(assessment, scheme);
    }

    static AssessmentResult of(FrozenAssessment assessment, SchemeVersion scheme) {
        Scoring scoring = new Scoring(scheme);
        Scoring.Result scored = scoring.score(points(assessment));
        if (scored.total()
                        .filter(total -> total.compareTo(assessment.total()) == 0)
                        .isEmpty()
                || scoring.band(assessment.total()).stars() != assessment.stars()) {
            throw new IllegalStateException(assessment.number() + " does not come to what was frozen");
        }
        Fraction applied =
                Fraction.sum(scored.items().stream().map(Part::applied).toList());
        return new AssessmentResult(
                assessment,
                scheme,
                applied,
                scoring.band(assessment.total()),
                indicators(scored.firstLevel(), scheme, applied),
                indicators(scored.secondLevel(), scheme, applied),
                items(scored.items(), assessment, scheme, applied));
    }

    private static Map<String, Integer> points(FrozenAssessment assessment) {
        Map<String, Integer> points = new HashMap<>();
        for (Answered answer : assessment.answers()) {
            Integer given = answer.points();
            if (given != null) {
                points.put(answer.item(), given);
            }
        }
        return points;
    }

    private static List<OfIndicator> indicators(List<Part> parts, SchemeVersion scheme, Fraction applied) {
        Map<String, Indicator> byCode =
                scheme.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        return parts.stream()
                .map(part -> new OfIndicator(Objects.requireNonNull(byCode.get(part.code())), part, applied))
                .toList();
    }

    private static List<OfItem> items(
            List<Part> parts, FrozenAssessment assessment, SchemeVersion scheme, Fraction applied) {
        Map<String, Item> items = scheme.items().stream().collect(Collectors.toMap(Item::code, Function.identity()));
        Map<String, Integer> full = scheme.scales().stream().collect(Collectors.toMap(Scale::code, Scale::max));
        Map<String, Answered> answers =
                assessment.answers().stream().collect(Collectors.toMap(Answered::item, Function.identity()));
        return parts.stream()
                .map(part -> {
                    Item item = Objects.requireNonNull(items.get(part.code()));
                    return new OfItem(
                            item,
                            answers.getOrDefault(item.code(), new Answered(item.code(), null, null)),
                            Objects.requireNonNull(full.get(item.scale())),
                            part,
                            applied);
                })
                .toList();
    }
}
