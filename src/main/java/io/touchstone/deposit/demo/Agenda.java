package io.touchstone.deposit.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Made acts of the past, carried out in the order of their times, as the books only go forward. */
final class Agenda {

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final Instant end;
    private int number;

    Agenda(Instant end) {
        this.end = end;
    }

    /** Something to do at its time. */
    interface Act {
        void carryOut(Instant at);
    }

    private record Entry(Instant at, int number, Act act) {}

    /** What lies ahead of the present is left out. */
    void add(Instant at, Act act) {
        if (!at.isAfter(end)) {
            number++;
            entries.add(new Entry(at, number, act));
        }
    }

    /** An act may add later ones. */
    void carryOut() {
        for (Entry next = entries.poll(); next != null; next = entries.poll()) {
            next.act().carryOut(next.at());
        }
    }
}
