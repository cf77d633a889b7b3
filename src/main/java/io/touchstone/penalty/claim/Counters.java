package io.touchstone.penalty.claim;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes counter-statements in, from which the days of the law run; whose goods they are was asked before. */
@Component
class Counters {

    private final IpNoticeBook book;
    private final IpNoticePapers papers;
    private final Settings settings;

    Counters(IpNoticeBook book, IpNoticePapers papers, Settings settings) {
        this.book = book;
        this.papers = papers;
        this.settings = settings;
    }

    boolean counter(UUID id, long seen, String words, List<Upload> uploads, Instant at, Actor by) {
        Instant until =
                at.plus(Duration.ofDays(settings.at(IpNoticeTerms.KEY, at).waitDays()));
        book.act(id, notice -> {
            if (notice.version() != seen) {
                throw new Conflict(IpNoticeRule.IP_NOTICE_CHANGED);
            }
            notice.counter(words, until, at, by);
        });
        papers.take(id, "merchant", uploads, at, by);
        return true;
    }
}
