package io.touchstone.inspection.programme;

import io.touchstone.inspection.programme.Drawing.Drawn;
import io.touchstone.inspection.programme.Drawing.Wanted;
import io.touchstone.inspection.programme.PublicDraw.DrawnRow;
import io.touchstone.inspection.programme.PublicDraw.Redone;
import io.touchstone.inspection.programme.Smallest.Ranked;
import io.touchstone.shell.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Does a draw again from what is kept, with any seed; one at a time, since it reads the whole population. */
@Component
class Redoing {

    private static final Duration TURN = Duration.ofSeconds(10);

    private final FrozenPopulation population;
    private final DrawBook book;
    private final DrawnRows drawn;
    private final Semaphore turn = new Semaphore(1);

    Redoing(FrozenPopulation population, DrawBook book, DrawnRows drawn) {
        this.population = population;
        this.book = book;
        this.drawn = drawn;
    }

    Redone redo(PlanRow plan, byte[] seed) {
        if (!turn.tryAcquire()) {
            throw Refused.tooMany(TURN);
        }
        try {
            return compare(plan, seed);
        } finally {
            turn.release();
        }
    }

    private Redone compare(PlanRow plan, byte[] seed) {
        boolean seedFits = HexFormat.of().formatHex(Sha256.of(seed)).equals(plan.seedSha256());
        Map<Integer, List<String>> recorded = recorded(plan);
        Map<Integer, List<String>> again = again(plan, seed, recorded);
        long all = 0;
        long different = 0;
        for (Map.Entry<Integer, List<String>> stratum : recorded.entrySet()) {
            List<String> redone = again.getOrDefault(stratum.getKey(), List.of());
            for (int i = 0; i < stratum.getValue().size(); i++) {
                all++;
                if (i >= redone.size()
                        || !redone.get(i).equals(stratum.getValue().get(i))) {
                    different++;
                }
            }
        }
        return new Redone(seedFits, population.fits(plan.id(), plan.populationSha256()), all, different);
    }

    /** By stratum; the control arm is stratum 0. */
    private Map<Integer, List<String>> recorded(PlanRow plan) {
        Map<Integer, List<String>> recorded = new TreeMap<>();
        drawn.each(plan.id(), (DrawnRow one) -> recorded.computeIfAbsent(one.stratum(), number -> new ArrayList<>())
                .add(one.productId()));
        return recorded;
    }

    private Map<Integer, List<String>> again(PlanRow plan, byte[] seed, Map<Integer, List<String>> recorded) {
        Map<Integer, Integer> ranked = new HashMap<>();
        recorded.forEach((stratum, products) -> ranked.put(stratum, products.size()));
        Integer controlRanked = ranked.remove(0);
        int control = book.strata(plan.id()).stream()
                .filter(one -> one.number() == 0)
                .mapToInt(DrawBook.Stratum::drawn)
                .sum();
        Drawn redone = new Drawing(reader -> population.pieces(plan.id(), reader), seed)
                .draw(new Wanted(control, controlRanked == null ? control : controlRanked, ranked));
        Map<Integer, List<String>> again = new HashMap<>();
        again.put(0, ids(redone.control()));
        redone.strata().forEach((stratum, products) -> again.put(stratum, ids(products)));
        return again;
    }

    private static List<String> ids(List<Ranked> ranked) {
        return ranked.stream()
                .map(one -> new String(one.productId(), StandardCharsets.UTF_8))
                .toList();
    }
}
