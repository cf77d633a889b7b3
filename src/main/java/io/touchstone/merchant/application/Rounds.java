package io.touchstone.merchant.application;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.FileId;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.WorkingDays;
import io.touchstone.merchant.blocklist.LinkFacts;
import io.touchstone.merchant.blocklist.LinkKeys;
import io.touchstone.merchant.requirement.RequirementMatrix;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns what is filled in into a round: kept whole, checked by machines, its link keys refreshed. */
@Component
class Rounds {

    private final Applications applications;
    private final DocumentRows documents;
    private final RoundRows kept;
    private final SealedNumbers numbers;
    private final RoundSources sources;

    Rounds(
            Applications applications,
            DocumentRows documents,
            RoundRows kept,
            SealedNumbers numbers,
            RoundSources sources) {
        this.applications = applications;
        this.documents = documents;
        this.kept = kept;
        this.numbers = numbers;
        this.sources = sources;
    }

    /** What a round needs from elsewhere. */
    @Component
    record RoundSources(
            Evidence evidence,
            RequirementMatrix matrix,
            LinkKeys links,
            ObjectProvider<MachineCheck> checks,
            Settings settings,
            WorkingDays workingDays) {}

    /** What would be handed in now. */
    SubmittedApplication preview(Application application) {
        return submitted(application, application.round() + 1, 1, application.updatedAt());
    }

    /** Hands a complete application in and runs every machine's check on it. */
    void submit(Application application, Actor actor, Instant at) {
        int version = sources.matrix().versionAt(at);
        boolean risky =
                sources.matrix().isHighRisk(List.copyOf(application.draft().categories()));
        Instant due = sources.workingDays()
                .after(at, sources.settings().at(ReviewClock.SETTING, at).workingDays());
        application.submit(version, risky, due, actor, at);
        applications.save(application);
        SubmittedApplication submitted = submitted(application, application.round(), version, at);
        kept.keep(submitted, actor.id());
        // Before the checks: the one that looks for related applicants compares these keys.
        sources.links()
                .keep(
                        new LinkKeys.Holder(
                                LinkKeys.Holder.Kind.APPLICATION,
                                application.id().toString()),
                        new LinkFacts(facts(application)));
        sources.checks()
                .orderedStream()
                .flatMap(check -> check.run(submitted).stream())
                .forEach(finding -> kept.keep(submitted, finding, at));
    }

    private SubmittedApplication submitted(Application application, int round, int version, Instant at) {
        Draft draft = application.draft();
        List<DocumentView> offered = documents.ofApplication(application.id()).stream()
                .filter(Papers::isOffered)
                .toList();
        Map<FileId, EvidenceView> files =
                sources.evidence().find(offered.stream().map(DocumentView::file).toList());
        return new SubmittedApplication(
                application.id(),
                round,
                version,
                at,
                application.accountId(),
                company(draft),
                new SubmittedApplication.Shop(
                        text(draft.shop().shopName()),
                        text(draft.shop().shopType()),
                        draft.shop().shopUrl()),
                List.copyOf(draft.categories()),
                draft.brands().stream()
                        .map(brand -> new SubmittedApplication.BrandClaim(
                                brand.brandName(), brand.trademarkNo(), brand.niceClass(), brand.brandRight()))
                        .toList(),
                offered.stream().map(document -> Papers.paper(document, files)).toList());
    }

    private static SubmittedApplication.Company company(Draft draft) {
        CompanyPart company = draft.company();
        PeoplePart people = draft.people();
        return new SubmittedApplication.Company(
                text(company.sellerKind()),
                text(company.companyName()),
                company.uscc(),
                people.legalPerson(),
                company.licenceValidUntil(),
                company.divisionCode(),
                company.registeredAddress(),
                people.contactName(),
                people.contactPhone(),
                people.contactEmail());
    }

    private Map<LinkFacts.Kind, String> facts(Application application) {
        UUID id = application.id();
        Draft draft = application.draft();
        Map<LinkFacts.Kind, String> facts = new EnumMap<>(LinkFacts.Kind.class);
        put(facts, LinkFacts.Kind.LICENCE, draft.company().uscc());
        put(facts, LinkFacts.Kind.LEGAL_PERSON, draft.people().legalPerson());
        put(facts, LinkFacts.Kind.PHONE, draft.people().contactPhone());
        put(facts, LinkFacts.Kind.ADDRESS, draft.company().registeredAddress());
        put(facts, LinkFacts.Kind.DEVICE, application.deviceRef());
        numbers.open(id, SealedNumbers.Kind.BANK_ACCOUNT)
                .ifPresent(number -> facts.put(LinkFacts.Kind.ACCOUNT, number));
        return facts;
    }

    private static void put(Map<LinkFacts.Kind, String> facts, LinkFacts.Kind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(kind, value);
        }
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
