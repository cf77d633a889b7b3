package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Assessments of the demo: the platform's of a year ago and one of a business line, both frozen, and the platform's of this year half
 * answered with some answers sent back.
 */
@Component
class DemoAssessments implements DemoChapter {

    /** A line of business whose assessment the chapters on certificates and visits go on with. */
    static final String LINE = "fresh-food";

    private static final List<String> ANSWERERS =
            List.of("officer", "mediator", "inspector", "reviewer", "analyst", "finance");
    private static final int POSITION = 90;
    private static final int SEVERAL_WEEKS = 28;

    private final Schemes schemes;
    private final Accounts accounts;
    private final DemoFilling filling;
    private final DemoOpening opening;
    private final SheetClosing closing;
    private final Clock clock;

    DemoAssessments(
            Schemes schemes,
            Accounts accounts,
            DemoFilling filling,
            DemoOpening opening,
            SheetClosing closing,
            Clock clock) {
        this.schemes = schemes;
        this.accounts = accounts;
        this.filling = filling;
        this.opening = opening;
        this.closing = closing;
        this.clock = clock;
    }

    /** Who does what in these stories. */
    private record Cast(Actor lead, Actor reviewer, List<Actor> answerers) {}

    @Override
    public String name() {
        return "assessment-sheets";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void tell() {
        Optional<SchemeVersion> scheme = schemes.published().stream()
                .filter(version -> version.items().size() > 1)
                .filter(version -> version.ref().scheme().startsWith("touchstone"))
                .findFirst();
        Optional<Actor> lead = person("standards");
        Optional<Actor> reviewer = person("approver");
        List<Actor> answerers =
                ANSWERERS.stream().map(this::person).flatMap(Optional::stream).toList();
        if (scheme.isEmpty() || lead.isEmpty() || reviewer.isEmpty() || answerers.isEmpty()) {
            return;
        }
        Cast cast = new Cast(lead.get(), reviewer.get(), answerers);
        Instant now = clock.instant();
        opening.line(LINE, new Wording("生鲜业务", "Fresh food"), cast.lead(), now);
        frozen("platform", scheme.get(), 4, cast, now.minus(Duration.ofDays(765)));
        frozen("platform", scheme.get(), 7, cast, now.minus(Duration.ofDays(400)));
        frozen(LINE, scheme.get(), 5, cast, now.minus(Duration.ofDays(300)));
        underWay(scheme.get(), cast, now.minus(Duration.ofDays(SEVERAL_WEEKS)));
    }

    private void frozen(String subject, SchemeVersion scheme, int strict, Cast cast, Instant at) {
        Sheet sheet = opening.open(subject, scheme, cast.lead(), at);
        int all = scheme.items().size();
        filling.share(sheet, cast.answerers(), cast.lead(), at);
        filling.answer(sheet, scheme, all, strict, at.plus(Duration.ofDays(14)));
        filling.accept(sheet, cast.reviewer(), all, at.plus(Duration.ofDays(21)));
        closing.freeze(sheet.head().number(), scheme, cast.lead(), at.plus(Duration.ofDays(SEVERAL_WEEKS)));
    }

    private void underWay(SchemeVersion scheme, Cast cast, Instant at) {
        Sheet sheet = opening.open("platform", scheme, cast.lead(), at);
        int all = scheme.items().size();
        filling.share(sheet, cast.answerers(), cast.lead(), at);
        filling.answer(sheet, scheme, all / 2, 7, at.plus(Duration.ofDays(14)));
        filling.sendBack(sheet, cast.reviewer(), 11, "请补充最近三个月的抽查记录，并注明采集日期。", at.plus(Duration.ofDays(20)));
        filling.accept(sheet, cast.reviewer(), all / 4, at.plus(Duration.ofDays(21)));
    }

    private Optional<Actor> person(String username) {
        return accounts.find(username)
                .map(account -> new Actor(Actor.Kind.STAFF, account.id().toString()));
    }
}
