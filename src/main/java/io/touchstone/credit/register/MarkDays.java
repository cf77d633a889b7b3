package io.touchstone.credit.register;

import io.touchstone.credit.domain.MarkSums;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One merchant's marks by day, as sums from the first day on, so that any window is one difference. */
final class MarkDays {

    private final NavigableMap<Integer, MarkSums> until = new TreeMap<>();
    private MarkSums all = MarkSums.none();

    /** Days come in order. */
    void add(int day, MarkSums marks) {
        all = all.plus(marks);
        until.put(day, all);
    }

    /** The marks of the days from {@code first} to before {@code end}. */
    MarkSums within(int first, int end) {
        return before(end).minus(before(first));
    }

    private MarkSums before(int day) {
        Map.Entry<Integer, MarkSums> entry = until.lowerEntry(day);
        return entry == null ? MarkSums.none() : entry.getValue();
    }
}
