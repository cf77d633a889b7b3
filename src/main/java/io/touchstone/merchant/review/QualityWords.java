package io.touchstone.merchant.review;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts figures of agreement into the lines of a page. */
@Component
class QualityWords {

    private final Accounts accounts;
    private final Reasons reasons;
    private final PlatformTime platform;

    QualityWords(Accounts accounts, Reasons reasons, PlatformTime platform) {
        this.accounts = accounts;
        this.reasons = reasons;
        this.platform = platform;
    }

    LocalDate month(Instant now) {
        return platform.month(now).atDay(1);
    }

    /** The lowest kappa first: they are whom the page is for. */
    List<QualityReport.Line> reviewers(Map<String, Agreement> agreements, QualityTerms terms) {
        Map<String, String> names = accounts.displayNames(agreements.keySet());
        return agreements.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        entry -> entry.getValue().kappa().orElse(1)))
                .map(entry -> line(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), entry.getKey()),
                        entry.getValue(),
                        isForCoaching(entry.getValue(), terms)))
                .toList();
    }

    List<QualityReport.Line> reasons(Map<String, Agreement> agreements, Instant now, Locale locale) {
        Map<String, String> texts = reasons.texts(agreements.keySet(), now, locale);
        return agreements.entrySet().stream()
                .map(entry -> line(
                        entry.getKey(), texts.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue(), false))
                .toList();
    }

    /** Names of all who gave an opinion. */
    Map<String, String> names(List<Sample> samples) {
        Set<String> people = new HashSet<>();
        for (Sample sample : samples) {
            add(people, sample.first());
            add(people, sample.second());
        }
        return accounts.displayNames(people);
    }

    private static void add(Set<String> people, Sample.@Nullable Opinion opinion) {
        if (opinion != null) {
            people.add(opinion.by());
        }
    }

    private static boolean isForCoaching(Agreement agreement, QualityTerms terms) {
        OptionalDouble kappa = agreement.kappa();
        return agreement.count() >= terms.coachingFromSamples()
                && kappa.isPresent()
                && kappa.getAsDouble() * 100 < terms.coachingBelowHundredths();
    }

    private static QualityReport.Line line(String id, String name, Agreement agreement, boolean coaching) {
        OptionalDouble observed = agreement.observed();
        OptionalDouble kappa = agreement.kappa();
        return new QualityReport.Line(
                id,
                name,
                agreement.count(),
                agreement.agreed(),
                observed.isPresent() ? String.format(Locale.ROOT, "%.1f", observed.getAsDouble() * 100) : null,
                kappa.isPresent() ? String.format(Locale.ROOT, "%.2f", kappa.getAsDouble()) : null,
                coaching);
    }
}
