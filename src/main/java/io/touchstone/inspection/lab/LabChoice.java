package io.touchstone.inspection.lab;

import io.touchstone.inspection.lab.Candidate.Refusal;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which laboratories are fit for some items, and in which order: accredited by both authorities, in scope for each item and method
 * (rules.md 8.2), then by price, speed, trust and whose turn it is.
 */
@Component
class LabChoice {

    private final CandidateRows rows;
    private final TrustBook trust;
    private final Settings settings;
    private final PlatformTime time;

    LabChoice(CandidateRows rows, TrustBook trust, Settings settings, PlatformTime time) {
        this.rows = rows;
        this.trust = trust;
        this.settings = settings;
        this.time = time;
    }

    /** A laboratory with what it may test; before ranking. */
    private record Checked(
            Lab lab, List<Refusal> refusals, @Nullable Money price, int days, LabTrust trust) {}

    /**
     * Fit ones first, the best first of these.
     *
     * @param categories the category of the goods and those above it
     */
    List<Candidate> rank(List<SpecItem> items, List<String> categories, Set<UUID> excluded, Instant at) {
        LocalDate today = time.day(at);
        List<Lab> labs = rows.labs();
        Map<UUID, List<Lab.Scope>> scopes =
                rows.scopes(items.stream().map(SpecItem::code).toList());
        Map<UUID, LabTrust> trusted = trust.of(labs.stream().map(Lab::labId).toList());
        List<Checked> checked = labs.stream()
                .filter(lab -> !excluded.contains(lab.labId()))
                .map(lab -> check(
                        lab,
                        items,
                        scopes.getOrDefault(lab.labId(), List.of()),
                        categories,
                        today,
                        trusted.getOrDefault(lab.labId(), LabTrust.NONE)))
                .toList();
        return ranked(checked, settings.at(ChoiceTerms.KEY, at));
    }

    private static Checked check(
            Lab lab,
            List<SpecItem> items,
            List<Lab.Scope> scopes,
            List<String> categories,
            LocalDate today,
            LabTrust trust) {
        List<Refusal> refusals = new ArrayList<>(accreditation(lab, today));
        List<Lab.Scope> used = new ArrayList<>();
        for (SpecItem item : items) {
            List<Lab.Scope> fitting = scopes.stream()
                    .filter(scope -> isFor(scope, item, categories))
                    .toList();
            Optional<Lab.Scope> valid = fitting.stream()
                    .filter(scope -> scope.isValidOn(today))
                    .min(Comparator.comparingLong(scope -> scope.price().minor()));
            if (valid.isPresent()) {
                used.add(valid.get());
            } else {
                refusals.add(Refusal.of(fitting.isEmpty() ? "out-of-scope" : "scope-expired", item.code()));
            }
        }
        int days = used.stream().mapToInt(Lab.Scope::turnaroundDays).max().orElse(0);
        return new Checked(lab, refusals, sum(used, items.size()), days, trust);
    }

    private static List<Refusal> accreditation(Lab lab, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (!lab.active()) {
            refusals.add(Refusal.of("inactive"));
        }
        refuse(refusals, "cnas", lab.profile().cnasUntil(), today);
        refuse(refusals, "cma", lab.profile().cmaUntil(), today);
        return refusals;
    }

    private static void refuse(List<Refusal> refusals, String which, @Nullable LocalDate until, LocalDate today) {
        if (until == null) {
            refusals.add(Refusal.of(which + "-missing"));
        } else if (until.isBefore(today)) {
            refusals.add(Refusal.of(which + "-expired", until.toString()));
        }
    }

    private static boolean isFor(Lab.Scope scope, SpecItem item, List<String> categories) {
        return scope.itemCode().equals(item.code())
                && (scope.categoryCode() == null || categories.contains(scope.categoryCode()))
                && (scope.method().isEmpty() || plain(scope.method()).equals(plain(item.method())));
    }

    private static String plain(String method) {
        return method.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Money sum(List<Lab.Scope> used, int items) {
        return used.size() < items
                ? null
                : used.stream().map(Lab.Scope::price).reduce(Money::plus).orElse(null);
    }

    private static List<Candidate> ranked(List<Checked> checked, ChoiceTerms terms) {
        List<Checked> fit =
                checked.stream().filter(one -> one.refusals().isEmpty()).toList();
        long cheapest = fit.stream().mapToLong(LabChoice::minor).min().orElse(0);
        int fastest = fit.stream().mapToInt(Checked::days).min().orElse(0);
        long busiest = fit.stream().mapToLong(one -> one.trust().open()).max().orElse(0);
        return checked.stream()
                .map(one -> candidate(one, terms, cheapest, fastest, busiest))
                .sorted(Comparator.comparing((Candidate one) -> !one.isFit())
                        .thenComparing(one -> -one.score())
                        .thenComparing(one -> one.lab().code()))
                .toList();
    }

    private static Candidate candidate(Checked one, ChoiceTerms terms, long cheapest, int fastest, long busiest) {
        if (!one.refusals().isEmpty()) {
            return new Candidate(
                    one.lab(), one.refusals(), one.price(), one.days(), one.trust(), 0, Candidate.Parts.NONE);
        }
        double free = busiest == 0 ? 1 : 1 - (double) one.trust().open() / (busiest + 1);
        Candidate.Parts parts = new Candidate.Parts(
                points(terms.price(), minor(one) == 0 ? 1 : (double) cheapest / minor(one)),
                points(terms.speed(), (double) fastest / one.days()),
                points(terms.trust(), one.trust().mark()),
                points(terms.rotation(), free));
        return new Candidate(one.lab(), List.of(), one.price(), one.days(), one.trust(), parts.sum(), parts);
    }

    private static long minor(Checked one) {
        return one.price() == null ? 0 : one.price().minor();
    }

    private static int points(int weight, double share) {
        return (int) Math.round(weight * share);
    }
}
