package io.touchstone.merchant.application;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A shop's application (A1, A2). The applicant fills it in step by step; each submission is a round, reviewers return,
 * approve or reject it, and a high-risk one needs two people.
 */
@Table("merchant_application")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; the rows that pages show are read by SQL.
class Application extends AbstractAggregateRoot<Application> {

    @Id
    private final UUID applicationId;

    private final String number;
    private @Nullable UUID accountId;
    private @Nullable String merchantId;
    private final String source;
    private String state;
    private int round;
    private @Nullable Integer matrixVersion;
    private boolean highRisk;

    @Embedded.Empty
    private CompanyPart company;

    @Embedded.Empty
    private PeoplePart people;

    @Embedded.Empty
    private ShopPart shop;

    private final @Nullable String deviceRef;
    private final Instant createdAt;
    private Instant updatedAt;
    private @Nullable String updatedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant decidedAt;
    private @Nullable String firstDecider;
    private @Nullable String secondDecider;

    @MappedCollection(idColumn = "application_id")
    private Set<CategoryClaim> categories;

    @MappedCollection(idColumn = "application_id", keyColumn = "position")
    private List<BrandPart> brands;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    Application(
            UUID applicationId,
            String number,
            @Nullable UUID accountId,
            String source,
            String state,
            CompanyPart company,
            PeoplePart people,
            ShopPart shop,
            @Nullable String deviceRef,
            Instant createdAt,
            Set<CategoryClaim> categories,
            List<BrandPart> brands) {
        this.applicationId = applicationId;
        this.number = number;
        this.accountId = accountId;
        this.source = source;
        this.state = state;
        this.company = company;
        this.people = people;
        this.shop = shop;
        this.deviceRef = deviceRef;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.categories = categories;
        this.brands = brands;
    }

    /** Begins an empty draft in the portal. */
    static Application begin(
            UUID id, String number, UUID account, @Nullable String deviceRef, Actor actor, Instant at) {
        var application = new Application(
                id,
                number,
                account,
                "portal",
                ApplicationState.DRAFT.word(),
                CompanyPart.EMPTY,
                PeoplePart.EMPTY,
                ShopPart.EMPTY,
                deviceRef,
                at,
                new HashSet<>(),
                new ArrayList<>());
        application.announce("begun", actor, at, Map.of("source", "portal"));
        return application;
    }

    void fillCompany(CompanyPart wanted, Actor actor, Instant at) {
        requireOpen();
        if (!wanted.equals(company)) {
            company = wanted;
            saved("company", actor, at);
        }
    }

    void fillPeople(PeoplePart wanted, Actor actor, Instant at) {
        requireOpen();
        if (!wanted.equals(people)) {
            people = wanted;
            saved("people", actor, at);
        }
    }

    void fillShop(ShopPart wanted, Actor actor, Instant at) {
        requireOpen();
        if (!wanted.equals(shop)) {
            shop = wanted;
            saved("shop", actor, at);
        }
    }

    void chooseCategories(Set<String> wanted, Actor actor, Instant at) {
        requireOpen();
        if (!wanted.equals(categoryCodes())) {
            categories = wanted.stream().map(CategoryClaim::new).collect(Collectors.toCollection(HashSet::new));
            saved("categories", actor, at);
        }
    }

    void claimBrands(List<BrandPart> wanted, Actor actor, Instant at) {
        requireOpen();
        if (!wanted.equals(brands)) {
            brands = new ArrayList<>(wanted);
            saved("brands", actor, at);
        }
    }

    /** Notes that something beside the row itself was changed: a sealed number or a document. */
    void touch(String step, Actor actor, Instant at) {
        requireOpen();
        saved(step, actor, at);
    }

    /** Gives a pre-registered application to the account that was invited for it. */
    void claim(UUID account, Actor actor, Instant at) {
        requireOpen();
        if (accountId != null) {
            throw new RuleViolation(ApplicationRule.APPLICATION_STEP_REFUSED);
        }
        accountId = account;
        stamp(actor, at);
        announce("claimed", actor, at, Map.of("account", account.toString()));
    }

    /** Hands it in as the next round; that nothing demanded is missing, the desk has checked. */
    void submit(int matrix, boolean risky, Instant due, Actor actor, Instant at) {
        move(ApplicationState.SUBMITTED, actor, at);
        round++;
        matrixVersion = matrix;
        highRisk = risky;
        submittedAt = at;
        dueAt = due;
        firstDecider = null;
        secondDecider = null;
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("round", round);
        details.put("matrix_version", matrix);
        details.put("high_risk", risky);
        details.put("due_at", due.toString());
        announce("submitted", actor, at, details);
    }

    void withdraw(Actor actor, Instant at) {
        move(ApplicationState.WITHDRAWN, actor, at);
        announce("withdrawn", actor, at, Map.of("round", round));
    }

    /** The first person would approve; a second decides. */
    void passToSecond(Outcome outcome, Actor actor, Instant at) {
        if (!highRisk) {
            throw new RuleViolation(ApplicationRule.SECOND_PERSON_NOT_NEEDED);
        }
        move(ApplicationState.SECOND_REVIEW, actor, at);
        firstDecider = actor.id();
        decided("passed_to_second", outcome, actor, at);
    }

    void approve(Outcome outcome, Actor actor, Instant at) {
        if (highRisk && state() == ApplicationState.SUBMITTED) {
            throw new RuleViolation(ApplicationRule.SECOND_PERSON_NEEDED);
        }
        decide(ApplicationState.APPROVED, actor, at);
        decidedAt = at;
        decided("approved", outcome, actor, at);
    }

    void reject(Outcome outcome, Actor actor, Instant at) {
        outcome.requireReason();
        decide(ApplicationState.REJECTED, actor, at);
        decidedAt = at;
        decided("rejected", outcome, actor, at);
    }

    /** Gives it back for change, with reasons; the next submission is a new round. */
    void giveBack(Outcome outcome, Actor actor, Instant at) {
        decide(ApplicationState.RETURNED, actor, at);
        decided("returned", outcome, actor, at);
    }

    /** Notes which merchant an approved application became. */
    void becomeMerchant(String merchant, Actor actor, Instant at) {
        if (state() != ApplicationState.APPROVED || merchantId != null) {
            throw new RuleViolation(ApplicationRule.APPLICATION_STEP_REFUSED);
        }
        merchantId = merchant;
        announce("admitted", actor, at, Map.of("merchant", merchant));
    }

    /** Refuses to act on a version that somebody else has changed since. */
    void requireVersion(long seen) {
        if (version() != seen) {
            throw new Conflict(
                    ApplicationRule.APPLICATION_CHANGED, Objects.requireNonNullElse(updatedBy, ""), updatedAt);
        }
    }

    void requireOpen() {
        if (!state().isOpen()) {
            throw new Conflict(ApplicationRule.APPLICATION_NOT_OPEN);
        }
    }

    void requireUnderReview() {
        if (!state().isUnderReview()) {
            throw new Conflict(ApplicationRule.APPLICATION_NOT_UNDER_REVIEW);
        }
    }

    UUID id() {
        return applicationId;
    }

    ApplicationState state() {
        return ApplicationState.of(state);
    }

    int round() {
        return round;
    }

    /** The version of the matrix it was submitted under. */
    int matrixVersion() {
        return Objects.requireNonNull(matrixVersion, "not submitted yet");
    }

    @Nullable
    String deviceRef() {
        return deviceRef;
    }

    /** Id of the account that changed it last. */
    @Nullable
    String updatedBy() {
        return updatedBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Draft draft() {
        return new Draft(company, people, shop, new TreeSet<>(categoryCodes()), List.copyOf(brands));
    }

    private Set<String> categoryCodes() {
        return categories.stream().map(CategoryClaim::categoryCode).collect(Collectors.toSet());
    }

    private void decide(ApplicationState next, Actor actor, Instant at) {
        boolean second = state() == ApplicationState.SECOND_REVIEW;
        if (second && actor.id().equals(firstDecider)) {
            throw new RuleViolation(ApplicationRule.SECOND_PERSON_IS_FIRST);
        }
        move(next, actor, at);
        if (second) {
            secondDecider = actor.id();
        } else {
            firstDecider = actor.id();
        }
    }

    private void move(ApplicationState next, Actor actor, Instant at) {
        if (!state().successors().contains(next)) {
            throw new Conflict(ApplicationRule.APPLICATION_STEP_REFUSED);
        }
        state = next.word();
        stamp(actor, at);
    }

    private void saved(String step, Actor actor, Instant at) {
        stamp(actor, at);
        announce("saved", actor, at, Map.of("step", step, "round", round));
    }

    private void stamp(Actor actor, Instant at) {
        updatedAt = at;
        updatedBy = actor.id();
    }

    private void decided(String what, Outcome outcome, Actor actor, Instant at) {
        announce(what, actor, at, Map.of("round", round, "reasons", outcome.reasonCodes()));
    }

    private void announce(String what, Actor actor, Instant at, Map<String, ?> details) {
        registerEvent(ApplicationEvent.application(what, applicationId, actor, at, details));
    }
}
