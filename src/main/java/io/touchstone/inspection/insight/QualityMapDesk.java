package io.touchstone.inspection.insight;

import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees what is believed of each category and why: the category quality map. */
@Service
@CanRead
@Transactional(readOnly = true)
public class QualityMapDesk {

    private final FailureRates rates;
    private final Categories categories;

    QualityMapDesk(FailureRates rates, Categories categories) {
        this.rates = rates;
        this.categories = categories;
    }

    /** A category and what is believed of it. */
    public record Line(String code, String name, Belief belief) {}

    /** All categories, those believed to fail most first. */
    public List<Line> map(Locale locale, int limit) {
        List<CategoryView> all = categories.all();
        Map<String, Belief> beliefs =
                rates.explain(all.stream().map(CategoryView::code).toList());
        return all.stream()
                .filter(category -> beliefs.containsKey(category.code()))
                .map(category -> new Line(category.code(), category.name(locale), of(beliefs, category.code())))
                .sorted(Comparator.comparingDouble(
                                (Line line) -> -line.belief().rate().mean())
                        .thenComparing(Line::code))
                .limit(limit)
                .toList();
    }

    private static Belief of(Map<String, Belief> beliefs, String code) {
        Belief belief = beliefs.get(code);
        if (belief == null) {
            throw new IllegalStateException("every code asked for has an answer");
        }
        return belief;
    }
}
