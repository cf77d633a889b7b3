package io.touchstone.assessment.result;

import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.assessment.result.AssessmentResult.OfIndicator;
import io.touchstone.assessment.result.Spider.Spoke;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.assessment.scheme.Schemes.Carried;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.NotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what frozen assessments came to, traced to the item, beside each other and on paper (feature L2). */
@Service
@Transactional(readOnly = true)
public class ScoreDesk {

    private static final Comparator<FrozenAssessment> IN_TIME =
            Comparator.comparing(FrozenAssessment::frozenAt).thenComparing(FrozenAssessment::number);

    private final Results results;
    private final Schemes schemes;
    private final ScoreRows rows;
    private final ScorePapers papers;

    ScoreDesk(Results results, Schemes schemes, ScoreRows rows, ScorePapers papers) {
        this.results = results;
        this.schemes = schemes;
        this.rows = rows;
        this.papers = papers;
    }

    @CanRead
    public ResultView view(String number, Locale locale) {
        AssessmentResult result = find(number);
        List<Spoke> spokes = result.firstLevel().stream()
                .map(one -> new Spoke(one.indicator().code(), name(one, locale), List.of(one.score())))
                .toList();
        return new ResultView(
                result,
                rows.evidence(result.assessment()),
                Spider.of(spokes, List.of(number)),
                rows.others(result.assessment()),
                rows.certificate(result.assessment()).orElse(null));
    }

    /** The earlier one always stands first; only assessments of one subject compare. */
    @CanRead
    public ComparisonView compare(String number, String other, Locale locale) {
        AssessmentResult one = find(number);
        AssessmentResult two = find(other);
        if (number.equals(other)
                || !one.assessment().subject().equals(two.assessment().subject())) {
            throw new NotFound("assessment", other);
        }
        boolean inOrder = IN_TIME.compare(one.assessment(), two.assessment()) < 0;
        return comparison(inOrder ? one : two, inOrder ? two : one, locale);
    }

    @CanRead
    public ResultPaper trace(String number, Locale locale) {
        return papers.trace(find(number), locale);
    }

    @CanRead
    public ResultPaper pdf(String number, Locale locale) {
        AssessmentResult result = find(number);
        return papers.pdf(result, rows.evidence(result.assessment()), locale);
    }

    @CanRead
    public ResultPaper xlsx(String number, Locale locale) {
        AssessmentResult result = find(number);
        return papers.xlsx(result, rows.evidence(result.assessment()), locale);
    }

    /** What reckons the total again from {@link #trace}. */
    @CanRead
    public ResultPaper program() {
        return papers.program();
    }

    private ComparisonView comparison(AssessmentResult before, AssessmentResult now, Locale locale) {
        SchemeRef from = before.assessment().scheme();
        SchemeRef to = now.assessment().scheme();
        boolean mapped = !from.equals(to) && from.scheme().equals(to.scheme());
        List<Carried> mapping = mapped ? schemes.mapping(from, to) : List.of();
        Comparison comparison = new Comparing(before, now, mapping).compare();
        List<Spoke> spokes = comparison.firstLevel().stream()
                .map(one -> new Spoke(
                        one.shown().indicator().code(),
                        name(one.shown(), locale),
                        List.of(one.scoreBefore(), one.scoreNow())))
                .toList();
        List<String> names =
                List.of(before.assessment().number(), now.assessment().number());
        return new ComparisonView(comparison, Spider.of(spokes, names));
    }

    private static String name(OfIndicator one, Locale locale) {
        return one.indicator().name().in(locale);
    }

    private AssessmentResult find(String number) {
        return results.find(number).orElseThrow(() -> new NotFound("assessment", number));
    }
}
