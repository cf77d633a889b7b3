package io.touchstone.inspection.demo;

import io.touchstone.inspection.lab.SpecItem;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.SampleView;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What comes of the demo's samples, the same every time for the same product and arm. */
final class MadeLuck {

    /** How many of a hundred fail, by category; the rest of them half as many. */
    private static final Map<String, Integer> FAILING =
            Map.of("5020", 16, "3030", 9, "2010", 9, "1020", 7, "4020", 5, "4030", 8);

    private static final int FAILING_ELSEWHERE = 4;
    private static final int FACES = 9_973;

    private MadeLuck() {}

    /** From nought to 9,972. */
    static int of(SampleView sample) {
        return Math.floorMod(sample.productId().hashCode() * 31 + sample.arm().ordinal(), FACES);
    }

    /** The code of the item that fails, or nothing; drawn by chance alone, half as many fail. */
    static Set<String> failing(SampleView sample, MadeSpecs.Made spec) {
        int share = FAILING.getOrDefault(spec.category(), FAILING_ELSEWHERE);
        int of100 = of(sample) % 100;
        int bound = sample.arm() == Arm.CONTROL ? share / 2 : share;
        if (of100 >= bound) {
            return Set.of();
        }
        return spec.items().stream()
                .map(SpecItem::code)
                .skip(of100 % spec.items().size())
                .limit(1)
                .collect(Collectors.toSet());
    }
}
