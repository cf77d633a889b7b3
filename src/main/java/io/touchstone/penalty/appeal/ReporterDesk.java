package io.touchstone.penalty.appeal;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.appeal.AppealPermissions.AnyoneWithAReference;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where who reported a violation appeals its dismissal or its outcome, and follows that by a link of its own (E8). */
@Service
@AnyoneWithAReference
@Transactional
public class ReporterDesk {

    private final ReporterAppeals appeals;
    private final AppealList list;
    private final AppealPages pages;
    private final AppealLinks links;
    private final Clock clock;

    ReporterDesk(ReporterAppeals appeals, AppealList list, AppealPages pages, AppealLinks links, Clock clock) {
        this.appeals = appeals;
        this.list = list;
        this.pages = pages;
        this.links = links;
        this.clock = clock;
    }

    /** Where an appeal is followed. */
    public record Followed(String number, String word) {}

    /** A double submit appeals once. */
    public Followed file(UUID once, String caseNumber, String reference, String grounds, List<Upload> papers) {
        String number = appeals.file(
                caseNumber, reference, new FileAppeal(once, grounds, null, papers, clock.instant(), Actor.anonymous()));
        return new Followed(number, links.word(once));
    }

    /** A wrong word is answered like a number that there is not. */
    @Transactional(readOnly = true)
    public AppealView view(String number, String word) {
        AppealRow row = list.find(number)
                .filter(found -> found.side() == AppealSide.REPORTER && links.opens(found.id(), word))
                .orElseThrow(() -> new NotFound("appeal", number));
        return pages.view(row, Actor.anonymous(), clock.instant());
    }
}
