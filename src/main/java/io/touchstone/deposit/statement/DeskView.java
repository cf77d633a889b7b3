package io.touchstone.deposit.statement;

import java.util.List;

/** What the finance desk shows. */
public final class DeskView {

    private DeskView() {}

    /** The money of the day. */
    public record Today(List<PlatformAccount> position, List<JournalLine> latest) {

        public Today {
            position = List.copyOf(position);
            latest = List.copyOf(latest);
        }
    }

    /** One kind of waiting work. */
    public record Tile(String key, String path, long count, long overdue) {

        public boolean isMore() {
            return count >= DeskItem.Waiting.MAX;
        }

        /** The kind of a status badge. */
        public String tone() {
            if (overdue > 0) {
                return "bad";
            }
            return count > 0 ? "attention" : "good";
        }
    }
}
