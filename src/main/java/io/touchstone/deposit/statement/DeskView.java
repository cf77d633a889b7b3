package io.touchstone.deposit.statement;

import java.time.LocalDate;
import java.util.List;

/** The finance desk of a day. */
public record DeskView(
        LocalDate day,
        List<Tile> tiles,
        List<Approvals.Proposal> proposals,
        List<PlatformAccount> position,
        List<JournalLine> latest) {

    public DeskView {
        tiles = List.copyOf(tiles);
        proposals = List.copyOf(proposals);
        position = List.copyOf(position);
        latest = List.copyOf(latest);
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
