package io.touchstone.inspection.appraisal;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.cost.CostKind;
import io.touchstone.inspection.cost.Costs;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves appraisals on; the desks ask who may. */
@Component
class Appraisals {

    private static final int NOTE_MAX = 500;

    private final AppraisalBook book;
    private final AppraisalCases cases;
    private final BrandOwners owners;
    private final Samples samples;
    private final SignedText texts;
    private final Evidence evidence;
    private final Costs costs;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appraisals(
            AppraisalBook book,
            AppraisalCases cases,
            BrandOwners owners,
            Samples samples,
            SignedText texts,
            Evidence evidence,
            Costs costs,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.cases = cases;
        this.owners = owners;
        this.samples = samples;
        this.texts = texts;
        this.evidence = evidence;
        this.costs = costs;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    Appraisal find(String number) {
        return book.find(number).orElseThrow(() -> new NotFound("appraisal", number));
    }

    Appraisal lock(String number) {
        return book.lock(number).orElseThrow(() -> new NotFound("appraisal", number));
    }

    AppraisalView view(Appraisal asked, Locale locale) {
        BrandOwner owner = cases.owner(asked.ownerId());
        @Nullable
        String sample = asked.sampleId() == null
                ? null
                : samples.find(asked.sampleId()).map(SampleView::number).orElse(null);
        return new AppraisalView(
                asked, owner.code(), owner.name(locale), sample, book.files(asked.id()), book.statements(asked));
    }

    Statement statement(Appraisal asked, int round) {
        return book.statements(asked).stream()
                .filter(one -> round == 0 || one.round() == round)
                .findFirst()
                .orElseThrow(() -> new NotFound("statement", asked.number()));
    }

    String request(NewAppraisal command, Instant at, Actor by) {
        var made = book.made(command.once());
        if (made.isPresent()) {
            return made.get();
        }
        Appraisal asked = cases.open(command, at, by);
        tell(
                "appraisal_requested",
                asked,
                by,
                at,
                Map.of("owner_id", asked.ownerId().toString()));
        letters(asked, "requested");
        return asked.number();
    }

    void addFile(Appraisal asked, InputStream content, String name, String note, @Nullable UUID account, Actor by) {
        if (account != null && asked.state() != AppraisalState.REQUESTED) {
            throw new Conflict(AppraisalRule.APPRAISAL_NOT_REQUESTED);
        }
        asked.checkOpen();
        EvidenceView kept = evidence.receive(content, name, account, by);
        Instant at = clock.instant();
        String shown = note.strip();
        book.addFile(
                asked.id(), kept.id(), shown.substring(0, Math.min(NOTE_MAX, shown.length())), account != null, at, by);
        tell("appraisal_file_added", asked, by, at, Map.of("sha256", kept.sha256()));
    }

    void sign(String number, long version, Answer answer, BrandOwner owner, Instant at, Actor by) {
        Appraisal asked = lock(number);
        asked.check(version);
        asked.checkSignable(by);
        answer.check(asked.features());
        List<String> files =
                book.files(asked.id()).stream().map(AppraisalFile::sha256).toList();
        if (files.isEmpty()) {
            throw new RuleViolation(AppraisalRule.APPRAISAL_WITHOUT_EVIDENCE);
        }
        Statement signed = texts.sign(asked, owner.code(), answer, files, at, by);
        book.keep(asked.id(), signed);
        book.move(asked, AppraisalState.SIGNED, asked.round(), null, null, null);
        tell(
                "appraisal_signed",
                asked,
                by,
                at,
                Map.of("verdict", answer.verdict().word(), "sha256", signed.sha256()));
    }

    void sendBack(String number, long version, String reason, Instant at, Actor by) {
        Appraisal asked = lock(number);
        asked.check(version);
        asked.checkSigned();
        book.move(asked, AppraisalState.REQUESTED, asked.round() + 1, reason, null, null);
        tell("appraisal_sent_back", asked, by, at, Map.of("round", asked.round()));
        letters(asked, "sent-back");
    }

    void withdraw(String number, long version, String reason, Instant at, Actor by) {
        Appraisal asked = lock(number);
        asked.check(version);
        asked.checkOpen();
        book.move(asked, AppraisalState.WITHDRAWN, asked.round(), reason, at, null);
        tell("appraisal_withdrawn", asked, by, at, Map.of());
    }

    void accept(String number, long version, Instant at, Actor by) {
        Appraisal asked = lock(number);
        asked.check(version);
        asked.checkAcceptable(by);
        Statement answer = statement(asked, asked.round());
        book.move(asked, AppraisalState.ACCEPTED, asked.round(), null, at, by);
        pay(asked, at, by);
        tell(
                "appraisal_accepted",
                asked,
                by,
                at,
                Map.of("verdict", answer.verdict().word(), "sha256", answer.sha256()));
        events.publishEvent(new AppraisalSigned(
                asked.id(),
                asked.number(),
                asked.sampleId(),
                asked.productId(),
                asked.merchantId(),
                asked.categoryCode(),
                answer.verdict(),
                answer.deviations(),
                answer.sha256(),
                at,
                by));
    }

    private void pay(Appraisal asked, Instant at, Actor by) {
        if (asked.fee().minor() > 0) {
            @Nullable
            UUID plan = asked.sampleId() == null
                    ? null
                    : samples.find(asked.sampleId()).map(SampleView::planId).orElse(null);
            costs.book(
                    asked.id(), CostKind.APPRAISAL, plan, asked.sampleId(), asked.fee(), Costs.Bearer.PLATFORM, at, by);
        }
    }

    private void letters(Appraisal asked, String what) {
        for (UUID account : owners.accounts(asked.ownerId())) {
            notices.send(Notice.to(
                    new io.touchstone.identity.AccountId(account),
                    "inspection.appraisal.notice." + what,
                    "/portal/appraisals/" + asked.number(),
                    asked.number(),
                    asked.brand(),
                    asked.dueOn().toString()));
        }
    }

    private void tell(String verb, Appraisal asked, Actor by, Instant at, Map<String, ?> more) {
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("product_id", asked.productId());
        events.publishEvent(new InspectionEvent(verb, new Subject("appraisal", asked.number()), by, at, details));
    }
}
