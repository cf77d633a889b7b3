package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions.CanReview;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where answers are looked at again, by somebody else than who gave them. */
@Service
@CanReview
@Transactional
public class SheetReviewDesk {

    private final SheetAccess access;
    private final SectionList sections;
    private final AnswerList list;
    private final Reviewing reviewing;
    private final CurrentActor actor;
    private final Clock clock;

    SheetReviewDesk(
            SheetAccess access,
            SectionList sections,
            AnswerList list,
            Reviewing reviewing,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.sections = sections;
        this.list = list;
        this.reviewing = reviewing;
        this.actor = actor;
        this.clock = clock;
    }

    /** An answer in the version that the reviewer saw. */
    public record Seen(String item, long version) {}

    /** What became of many answers; what was left has changed, is the reviewer's own, or lacks evidence. */
    public record Accepted(int accepted, int left) {}

    /**
     * What waits.
     *
     * @param own how many of them are the reader's own answers, which somebody else has to look at
     */
    public record Page(SheetRow row, List<Pending> sections, long own) {}

    /** What waits in a section. */
    public record Pending(SectionRow section, List<AnswerView> answers) {}

    @Transactional(readOnly = true)
    public Page page(String number) {
        SheetRow row = access.row(number);
        SchemeVersion scheme = access.scheme(row.scheme());
        List<AnswerView> pending = list.pending(row.id(), scheme, actor.get().id());
        List<Pending> groups = sections.of(row.id(), scheme).stream()
                .map(section -> new Pending(
                        section,
                        pending.stream()
                                .filter(answer -> !answer.own())
                                .filter(answer -> answer.item()
                                        .indicator()
                                        .equals(section.indicator().code()))
                                .toList()))
                .filter(group -> !group.answers().isEmpty())
                .toList();
        return new Page(row, groups, pending.stream().filter(AnswerView::own).count());
    }

    public void accept(String number, Seen seen) {
        Sheet sheet = access.open(number);
        reviewing.accept(sheet, access.scheme(sheet.head().scheme()), seen, actor.get(), clock.instant());
    }

    /** Accepts all that can be, as they were seen. */
    public Accepted acceptAll(String number, List<Seen> seen) {
        Sheet sheet = access.open(number);
        return reviewing.acceptAll(sheet, access.scheme(sheet.head().scheme()), seen, actor.get(), clock.instant());
    }

    /** Gives it back to whom the section was given to, who is told. */
    public void sendBack(String number, Seen seen, String words) {
        reviewing.sendBack(access.open(number), seen, words, actor.get(), clock.instant());
    }
}
