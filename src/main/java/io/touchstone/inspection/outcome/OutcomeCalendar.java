package io.touchstone.inspection.outcome;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.WorkingDays;
import io.touchstone.rulebook.Settings;
import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When what is due about an outcome, by the terms in force (ruling S3). */
@Component
class OutcomeCalendar {

    private final Settings settings;
    private final WorkingDays workingDays;
    private final Categories categories;
    private final PlatformTime time;

    OutcomeCalendar(Settings settings, WorkingDays workingDays, Categories categories, PlatformTime time) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.categories = categories;
        this.time = time;
    }

    int version(Instant at) {
        return settings.versionAt(ObjectionTerms.KEY, at);
    }

    /** Until when a merchant that is told now may object. */
    Instant objectionUntil(@Nullable String category, Instant notified) {
        ObjectionTerms terms = settings.at(ObjectionTerms.KEY, notified);
        return isUnder(category, terms.foodCategories())
                ? workingDays.after(notified, terms.foodWorkingDays())
                : notified.plus(Duration.ofDays(terms.days()));
    }

    /** Until when staff has to answer an objection. */
    Instant answerBy(Instant objected) {
        return workingDays.after(
                objected, settings.at(ObjectionTerms.KEY, objected).answerWorkingDays());
    }

    /** Until which day a sample must be kept whose result became final. */
    LocalDate keepUntil(@Nullable String category, boolean counterfeit, boolean spoils, Instant finalAt) {
        KeepingTerms terms = settings.at(KeepingTerms.KEY, finalAt);
        return terms.until(time.day(finalAt), counterfeit, spoils || isUnder(category, terms.perishableCategories()));
    }

    private boolean isUnder(@Nullable String category, String codes) {
        Set<String> wanted = new HashSet<>(Arrays.asList(codes.strip().split("\\s+")));
        Set<String> seen = new HashSet<>();
        String code = category;
        while (code != null && seen.add(code)) {
            if (wanted.contains(code)) {
                return true;
            }
            Optional<CategoryView> found = categories.find(code);
            code = found.map(CategoryView::parentCode).orElse(null);
        }
        return false;
    }
}
