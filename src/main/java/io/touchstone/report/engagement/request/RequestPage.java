package io.touchstone.report.engagement.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request with all that stands on its page.
 *
 * @param part what the reader is to it
 * @param hosted whether the reader also says who answers
 */
public record RequestPage(
        RequestRow row, long version, Part part, boolean hosted, List<Line> lines, List<Paper> papers) {

    public RequestPage {
        lines = List.copyOf(lines);
        papers = List.copyOf(papers);
    }

    /** What somebody is to a request. */
    public enum Part {
        ASKER,
        HOST,
        ASSIGNEE
    }

    /** One line of its history. */
    public record Line(long id, String key, @Nullable String words, Instant at, String by) {}

    /** One file of an answer. */
    public record Paper(UUID file, long line, String name) {}

    /** The files that came with a line. */
    public List<Paper> papersOf(long line) {
        return papers.stream().filter(paper -> paper.line() == line).toList();
    }

    /** Whether the reader is to say who answers. */
    public boolean isToAssign() {
        return hosted && row.state().isOwed();
    }

    public boolean isToAnswer() {
        return part == Part.ASSIGNEE && row.state() == RequestState.ASSIGNED;
    }

    /** Whether the reader is to say whether it is enough. */
    public boolean isToAccept() {
        return part == Part.ASKER && row.state() == RequestState.ANSWERED;
    }

    public boolean isToWithdraw() {
        return part == Part.ASKER && !row.state().isOver();
    }
}
