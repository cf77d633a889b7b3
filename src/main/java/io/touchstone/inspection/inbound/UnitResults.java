package io.touchstone.inspection.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Results of units, checked against which units were chosen and what stands about them already. */
final class UnitResults {

    /** A unit that was chosen and nobody looked at. */
    static final UnitResult OPEN = new UnitResult(0, null, null, null);

    private final Map<Integer, UnitResult> standing;
    private final List<UnitResult> fresh = new ArrayList<>();
    private int repeated;

    UnitResults(Map<Integer, UnitResult> standing) {
        this.standing = standing;
    }

    boolean isChosen(int unit) {
        return standing.containsKey(unit);
    }

    /** What stands already changes nothing; a file that names no photo does not take one away. */
    void add(UnitResult result) {
        UnitResult before = standing.get(result.unit());
        if (before != null && before.unit() > 0 && isSame(before, result)) {
            repeated++;
            return;
        }
        standing.put(result.unit(), result);
        fresh.add(result);
    }

    private static boolean isSame(UnitResult before, UnitResult result) {
        return before.defect() == result.defect()
                && Objects.equals(before.note(), result.note())
                && (result.photo() == null || result.photo().equals(before.photo()));
    }

    List<UnitResult> fresh() {
        return fresh;
    }

    int repeated() {
        return repeated;
    }
}
