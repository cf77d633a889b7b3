package io.touchstone.penalty.claim;

import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.claim.IpNotice.Head;
import io.touchstone.penalty.claim.IpNotice.Progress;
import io.touchstone.penalty.claim.IpNoticeView.Item;
import io.touchstone.penalty.claim.IpNoticeView.Line;
import io.touchstone.penalty.violation.Cases;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the pages of notices together. */
@Component
class IpNoticePages {

    private final IpNoticeRows rows;
    private final IpNoticePapers papers;
    private final HolderSecrets secrets;
    private final Cases cases;
    private final JdbcClient jdbc;

    IpNoticePages(IpNoticeRows rows, IpNoticePapers papers, HolderSecrets secrets, Cases cases, JdbcClient jdbc) {
        this.rows = rows;
        this.papers = papers;
        this.secrets = secrets;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** @param staff who alone sees how to reach the holder and what it did before */
    IpNoticeView view(IpNoticeRow row, boolean staff) {
        IpNotice notice = rows.find(row.id()).orElseThrow(() -> new NotFound("ip_notice", row.number()));
        Head head = notice.head();
        Progress now = notice.progress();
        UUID caseId = now.caseId();
        return new IpNoticeView(
                row,
                head.organisation(),
                staff ? secrets.open(head.mail(), head.id()) : null,
                head.statement(),
                now.refusal(),
                now.counter(),
                now.pursuitRef(),
                staff ? now.badFaith() : null,
                staff ? rows.badFaith(head.mark(), head.id()) : 0,
                staff && caseId != null ? cases.find(caseId).number() : null,
                rows.items(row.id()).stream()
                        .map(one -> new Item(one.productId(), one.title(), one.searchId() != null))
                        .toList(),
                papers.of(row.id()),
                lines(row.id(), staff),
                notice.version());
    }

    private List<Line> lines(UUID notice, boolean staff) {
        return jdbc
                .sql("select at, kind, words from penalty_ip_notice_entry where notice_id = ? order by entry_id")
                .param(notice)
                .query((row, i) -> new Line(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(line -> staff
                        || !(line.kind().equals("bad_faith") || line.kind().equals("case_opened")))
                .toList();
    }
}
