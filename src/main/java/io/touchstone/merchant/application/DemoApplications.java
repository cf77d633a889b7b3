package io.touchstone.merchant.application;

import io.touchstone.evidence.Evidence;
import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.application.DocumentView.Content;
import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.merchant.life.Admission;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.MadePaper;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Made applications, each worth a look: chains, check digits and relations to see through, one in every state. */
@Component
class DemoApplications implements DemoChapter {

    private static final Actor ACTOR = Actor.system("demo-market");
    private static final String UNREADABLE = "unreadable";

    private final OwnApplications own;
    private final Rounds rounds;
    private final SealedNumbers numbers;
    private final ApplicationRecords records;
    private final Desks desks;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoApplications(
            OwnApplications own,
            Rounds rounds,
            SealedNumbers numbers,
            ApplicationRecords records,
            Desks desks,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.own = own;
        this.rounds = rounds;
        this.numbers = numbers;
        this.records = records;
        this.desks = desks;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the chapter needs from elsewhere. */
    @Component
    record Desks(Evidence evidence, Accounts accounts, Admission admission) {}

    @Override
    public String name() {
        return "merchant-applications";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public void tell() {
        List<MadeApplicant> all = MadeApplicant.all();
        for (int i = 0; i < all.size(); i++) {
            tell(all.get(i), i + 1);
        }
    }

    private void tell(MadeApplicant made, int number) {
        Instant now = clock.instant();
        UUID account = account(made, number);
        Actor applicant = new Actor(Actor.Kind.MERCHANT, account.toString());
        UUID id = ids.next();
        Application application = Application.begin(
                id, own.nextNumber(time.day(now).getYear()), account, "demo-device-" + number, applicant, now);
        made.fill(application, applicant, now);
        own.save(application);
        if (made.story() == MadeApplicant.Story.DRAFT) {
            return;
        }
        numbers.seal(id, SealedNumbers.Kind.IDENTITY, "11010519491231002X");
        numbers.seal(id, SealedNumbers.Kind.BANK_ACCOUNT, "62220000000000000%02d".formatted(number));
        own.demands(application).stream()
                .filter(demand -> !demand.isArrangedByPlatform())
                .forEach(demand -> handIn(made, demand, id, account, applicant, now));
        rounds.submit(application, applicant, now);
        switch (made.story()) {
            case RETURNED -> giveBack(id);
            case APPROVED -> approve(id);
            case SUBMITTED, DRAFT -> {}
        }
    }

    private void handIn(MadeApplicant made, Demand demand, UUID id, UUID account, Actor applicant, Instant now) {
        Content content = made.content(demand, time.day(now));
        var file = desks.evidence()
                .receive(
                        MadePaper.of(
                                demand.type().word().replace('_', ' ').toUpperCase(java.util.Locale.ROOT),
                                List.of(
                                        "Number  " + Objects.requireNonNullElse(content.number(), "-"),
                                        "Issued  " + content.issuedOn(),
                                        "Valid until  " + content.validUntil())),
                        demand.type().word() + ".pdf",
                        account,
                        applicant);
        records.addDocument(
                new NewDocument(
                        id,
                        null,
                        demand.type(),
                        new Cover(demand.categoryCode(), demand.brandName(), null),
                        file.id(),
                        content,
                        0),
                applicant,
                now);
    }

    private void giveBack(UUID id) {
        Actor reviewer = reviewer();
        UUID first = records.documents(id).get(0).id();
        records.judge(
                first,
                new Verdict(false, List.of(UNREADABLE), "第二页右下角看不清 The lower right of page 2 cannot be read"),
                reviewer,
                clock.instant());
        records.giveBack(id, version(id), Outcome.PLAIN, reviewer, clock.instant());
    }

    private void approve(UUID id) {
        Actor reviewer = reviewer();
        records.documents(id).forEach(one -> records.judge(one.id(), Verdict.accept(), reviewer, clock.instant()));
        records.checks(id, 1).stream()
                .filter(CheckView::isOpenWarning)
                .forEach(one ->
                        records.override(one.id(), "与原件核对一致 Agrees with the original", reviewer, clock.instant()));
        records.approve(id, version(id), Outcome.PLAIN, reviewer, clock.instant());
        SubmittedApplication submission = records.submission(id, 1).orElseThrow();
        String merchant = desks.admission().admit(submission, clock.instant(), reviewer);
        if (records.find(id).map(ApplicationView::merchantId).isEmpty()) {
            records.admitted(id, merchant, reviewer, clock.instant());
        }
    }

    private long version(UUID id) {
        return records.find(id).orElseThrow().version();
    }

    private Actor reviewer() {
        return desks.accounts()
                .find("reviewer")
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().id().toString()))
                .orElse(ACTOR);
    }

    /** Two belong to the demo's merchants; the others to people who never sign in. */
    private UUID account(MadeApplicant made, int number) {
        String known =
                switch (made.story()) {
                    case RETURNED -> "merchant";
                    case APPROVED, DRAFT -> "merchant2";
                    case SUBMITTED -> "demo-applicant-" + number;
                };
        return desks.accounts()
                .find(known)
                .map(AccountView::id)
                .map(AccountId::id)
                .orElseGet(() -> desks.accounts()
                        .open(NewAccount.plain(known, made.company(), ids.next().toString(), Role.MERCHANT), ACTOR)
                        .id());
    }
}
