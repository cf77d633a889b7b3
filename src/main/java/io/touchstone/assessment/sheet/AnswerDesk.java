package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions.CanAnswer;
import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where sections are answered, by whom they were given to and nobody else. */
@Service
@Transactional
public class AnswerDesk {

    private final SheetAccess access;
    private final SectionList sections;
    private final AnswerList list;
    private final Answering answering;
    private final CurrentActor actor;
    private final Clock clock;

    AnswerDesk(
            SheetAccess access,
            SectionList sections,
            AnswerList list,
            Answering answering,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.sections = sections;
        this.list = list;
        this.answering = answering;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * An answer as it is sent.
     *
     * @param version of the answer that the sender saw
     * @param reason why the item does not apply; blank when none was typed
     */
    public record Said(
            String item,
            long version,
            @Nullable Integer points,
            boolean applies,
            @Nullable String reason,
            @Nullable String note) {}

    /** What became of an answer. */
    public enum Kept {
        SAVED,
        /** It says what was kept already. */
        UNCHANGED,
        /** Somebody else changed it meanwhile, so nothing was kept. */
        STALE
    }

    /**
     * What became of the answers of a section.
     *
     * @param refused by item
     */
    public record Outcome(Map<String, Kept> kept, Map<String, SheetRule> refused) {

        public boolean isWhole() {
            return refused.isEmpty() && !kept.containsValue(Kept.STALE);
        }

        public long saved() {
            return kept.values().stream().filter(Kept.SAVED::equals).count();
        }
    }

    @CanRead
    @Transactional(readOnly = true)
    public SectionPage section(String number, String indicator) {
        SheetRow row = access.row(number);
        SchemeVersion scheme = access.scheme(row.scheme());
        List<SectionRow> all = sections.of(row.id(), scheme);
        int at = IntStream.range(0, all.size())
                .filter(i -> all.get(i).indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NotFound("section", indicator));
        SectionRow section = all.get(at);
        String reader = actor.get().id();
        boolean mine =
                section.assignee() != null && reader.equals(section.assignee().toString());
        return new SectionPage(
                row,
                section,
                list.section(row.id(), indicator, scheme, reader),
                mine,
                at == 0 ? null : all.get(at - 1).indicator().code(),
                at == all.size() - 1 ? null : all.get(at + 1).indicator().code());
    }

    @CanRead
    @Transactional(readOnly = true)
    public AnswerView answer(String number, String item) {
        SheetRow row = access.row(number);
        return list
                .item(row.id(), item, access.scheme(row.scheme()), actor.get().id())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("item", item));
    }

    /** Keeps what was typed for one item, as soon as it was typed. */
    @CanAnswer
    public Kept give(String number, Said said) {
        Sheet sheet = access.open(number);
        SchemeVersion scheme = access.scheme(sheet.head().scheme());
        return answering.give(sheet, scheme, said, actor.get(), clock.instant());
    }

    /** Keeps a whole section; what cannot be kept does not hold up the rest. */
    @CanAnswer
    public Outcome giveAll(String number, List<Said> all) {
        Sheet sheet = access.open(number);
        SchemeVersion scheme = access.scheme(sheet.head().scheme());
        Map<String, Kept> kept = new LinkedHashMap<>();
        Map<String, SheetRule> refused = new LinkedHashMap<>();
        for (Said said : all) {
            answering
                    .objection(scheme, said)
                    .ifPresentOrElse(
                            rule -> refused.put(said.item(), rule),
                            () -> kept.put(
                                    said.item(), answering.give(sheet, scheme, said, actor.get(), clock.instant())));
        }
        return new Outcome(kept, refused);
    }
}
