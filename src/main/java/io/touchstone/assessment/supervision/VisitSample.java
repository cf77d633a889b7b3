package io.touchstone.assessment.supervision;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.score.Scoring;
import io.touchstone.assessment.score.Scoring.Part;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import io.touchstone.assessment.supervision.Checked.Chosen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which items a visit looks at: some because most of the total rests on them, the others by lot from all that are left, also those that
 * were said not to apply. The lot is drawn with a seed, so that anybody who knows it draws the same.
 */
final class VisitSample {

    private static final int WHOLE = 100;

    private VisitSample() {}

    /** @param size at most; with fewer items all of them are looked at */
    static List<Checked> draw(SchemeVersion scheme, FrozenAssessment answered, long seed, int size, int riskPercent) {
        int all = Math.min(size, scheme.items().size());
        List<String> risky = byRisk(scheme, answered).subList(0, Math.min(all * riskPercent / WHOLE, rated(answered)));
        List<String> left =
                new ArrayList<>(scheme.items().stream().map(Item::code).sorted().toList());
        left.removeAll(Set.copyOf(risky));
        shuffle(left, new Random(seed));
        Set<String> lot = Set.copyOf(left.subList(0, all - risky.size()));
        List<Checked> drawn = new ArrayList<>();
        for (Item item : scheme.items()) {
            if (risky.contains(item.code()) || lot.contains(item.code())) {
                Chosen chosen = lot.contains(item.code()) ? Chosen.RANDOM : Chosen.RISK;
                drawn.add(new Checked(item.code(), drawn.size() + 1, chosen, null, null));
            }
        }
        return List.copyOf(drawn);
    }

    /** Items by what they give to the total, the most first; equal ones by their codes. */
    private static List<String> byRisk(SchemeVersion scheme, FrozenAssessment answered) {
        Map<String, Integer> points = new HashMap<>();
        for (Answered answer : answered.answers()) {
            Integer given = answer.points();
            if (given != null) {
                points.put(answer.item(), given);
            }
        }
        return new Scoring(scheme)
                .score(points).items().stream()
                        .sorted(Comparator.comparing(Part::gained).reversed().thenComparing(Part::code))
                        .map(Part::code)
                        .collect(Collectors.toList());
    }

    private static int rated(FrozenAssessment answered) {
        return (int) answered.answers().stream()
                .filter(answer -> answer.points() != null)
                .count();
    }

    /** From the end, each with one before it or itself. */
    private static void shuffle(List<String> codes, Random lot) {
        for (int last = codes.size() - 1; last > 0; last--) {
            Collections.swap(codes, last, lot.nextInt(last + 1));
        }
    }
}
