package io.touchstone.inspection.programme;

import io.touchstone.inspection.programme.Drawing.Wanted;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.NewSample;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws from a frozen population and makes samples of what was drawn (ruling S4). */
@Component
class Drawer {

    private final FrozenPopulation population;
    private final DrawBook book;
    private final Samples samples;
    private final Seeds seeds;

    Drawer(FrozenPopulation population, DrawBook book, Samples samples, Seeds seeds) {
        this.population = population;
        this.book = book;
        this.samples = samples;
        this.seeds = seeds;
    }

    int draw(Plan plan, int reserve, Actor actor, Instant at) {
        rank(plan, book.strata(plan.id()), reserve);
        return take(plan, book.first(plan.id(), at), actor);
    }

    int rankFurther(Plan plan, Arm arm, int stratum, Actor actor, Instant at) {
        int ranked = book.ranked(plan.id(), arm, stratum);
        List<DrawBook.Stratum> some = book.strata(plan.id()).stream()
                .filter(one -> one.number() == stratum || one.number() == 0)
                .toList();
        rank(plan, some, ranked);
        int missing = Math.max(0, book.missing(plan.id(), arm, stratum));
        return take(plan, book.next(plan.id(), arm, stratum, missing, at), actor);
    }

    int take(Plan plan, List<NewSample> drawn, Actor actor) {
        book.taken(plan.id(), drawn, samples.add(drawn, actor));
        return drawn.size();
    }

    private void rank(Plan plan, List<DrawBook.Stratum> strata, int reserve) {
        int control = 0;
        int controlRanked = 0;
        Map<Integer, Integer> ranked = new HashMap<>();
        for (DrawBook.Stratum one : strata) {
            int number = (int) Math.min(one.size(), (long) one.drawn() + reserve);
            if (one.number() == 0) {
                control = one.drawn();
                controlRanked = number;
            } else {
                ranked.put(one.number(), number);
            }
        }
        Drawing drawing = new Drawing(reader -> population.pieces(plan.id(), reader), seeds.open(plan));
        book.rank(
                plan.id(),
                drawing.draw(new Wanted(control, controlRanked, ranked)),
                plan.method().arm());
    }
}
