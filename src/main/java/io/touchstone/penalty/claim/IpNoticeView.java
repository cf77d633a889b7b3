package io.touchstone.penalty.claim;

import io.touchstone.penalty.claim.IpNoticePapers.Paper;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its pages show it.
 *
 * @param mail for staff only
 * @param badFaithBefore how often the same holder acted in bad faith
 * @param caseNumber of the case that it led to; null for none
 */
public record IpNoticeView(
        IpNoticeRow row,
        boolean organisation,
        @Nullable String mail,
        String statement,
        @Nullable String refusal,
        @Nullable String counter,
        @Nullable String pursuitRef,
        @Nullable String badFaith,
        int badFaithBefore,
        @Nullable String caseNumber,
        List<Item> items,
        List<Paper> papers,
        List<Line> lines,
        long version) {

    public IpNoticeView {
        items = List.copyOf(items);
        papers = List.copyOf(papers);
        lines = List.copyOf(lines);
    }

    /** A product it names. */
    public record Item(String productId, String title, boolean held) {}

    /** A line of what happened, oldest first. */
    public record Line(Instant at, String kind, @Nullable String words) {}

    public boolean isMeasured() {
        return row.state().isMeasured();
    }
}
