package io.touchstone.penalty.points;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.ViolationClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts merchants by the heaviest node each class reached, by what held and by the draft; memory is flat in merchants. */
final class ImpactTally {

    /** How many who would move are listed by name; all are counted. */
    static final int MOVES_MAX = 10_000;

    private static final ViolationClass[] CLASSES = ViolationClass.values();

    private final Replayed replayed;
    private final Ladder before;
    private final Ladder after;
    private final Map<Cell, Long> cells = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private long merchants;
    private long moved;

    ImpactTally(Replayed replayed, PlatformTime time) {
        this.replayed = replayed;
        this.before = new Ladder(replayed.before(), time);
        this.after = new Ladder(replayed.after(), time);
    }

    /** Merchants alike. */
    record Cell(ViolationClass violationClass, String category, int size, int before, int after) {}

    /** One merchant that would have reached another node. */
    record Move(String merchantId, ViolationClass violationClass, int before, int after) {}

    Map<Cell, Long> cells() {
        return cells;
    }

    List<Move> moves() {
        return moves;
    }

    long merchants() {
        return merchants;
    }

    long moved() {
        return moved;
    }

    /** Takes one merchant with all of its deductions, by what held and by the draft. */
    void add(String merchantId, String category, int size, List<PointEvent> held, List<PointEvent> drafted) {
        boolean moves = false;
        merchants++;
        for (ViolationClass one : CLASSES) {
            int was = band(before, one, held);
            int is = held == drafted && before == after ? was : band(after, one, drafted);
            if (was > 0 || is > 0) {
                cells.merge(new Cell(one, category, size, was, is), 1L, Long::sum);
            }
            if (was != is) {
                moves = true;
                list(new Move(merchantId, one, was, is));
            }
        }
        moved += moves ? 1 : 0;
    }

    private void list(Move move) {
        if (moves.size() < MOVES_MAX) {
            moves.add(move);
        }
    }

    private int band(Ladder ladder, ViolationClass violationClass, List<PointEvent> events) {
        List<PointEvent> its = new ArrayList<>(events.size());
        for (PointEvent event : events) {
            if (event.violationClass() == violationClass) {
                its.add(event);
            }
        }
        return its.isEmpty() ? 0 : ladder.heaviest(violationClass, its, replayed.since());
    }
}
