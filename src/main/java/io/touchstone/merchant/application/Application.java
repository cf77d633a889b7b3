package io.touchstone.merchant.application;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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

    @Embedded.Empty
    private CompanyPart company;

    @Embedded.Empty
    private PeoplePart people;

    @Embedded.Empty
    private ShopPart shop;

    @Embedded.Empty
    private ReviewPart review;

    private final @Nullable String deviceRef;
    private final Instant createdAt;
    private Instant updatedAt;
    private @Nullable String updatedBy;

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
            ReviewPart review,
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
        this.review = review;
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
                ReviewPart.EMPTY,
                deviceRef,
                at,
                new HashSet<>(),
                new ArrayList<>());
        application.announce("begun", actor, at, Map.of("source", "portal"));
        return application;
    }

    /** Takes over what the applicant filled in; what says the same as before is no change. */
    void fill(Draft wanted, Actor actor, Instant at) {
        requireOpen();
        List<String> steps = wanted.changedSince(draft());
        company = wanted.company();
        people = wanted.people();
        shop = wanted.shop();
        categories =
                wanted.categories().stream().map(CategoryClaim::new).collect(Collectors.toCollection(HashSet::new));
        brands = new ArrayList<>(wanted.brands());
        steps.forEach(step -> saved(step, actor, at));
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
        review = review.submitted(matrix, risky, due, at);
        announce(
                "submitted",
                actor,
                at,
                Map.of("round", round, "matrix_version", matrix, "high_risk", risky, "due_at", due.toString()));
    }

    void withdraw(Actor actor, Instant at) {
        move(ApplicationState.WITHDRAWN, actor, at);
        announce("withdrawn", actor, at, Map.of("round", round));
    }

    /** The first person would approve; a second decides. */
    void passToSecond(Outcome outcome, Actor actor, Instant at) {
        if (!review.highRisk()) {
            throw new RuleViolation(ApplicationRule.SECOND_PERSON_NOT_NEEDED);
        }
        move(ApplicationState.SECOND_REVIEW, actor, at);
        review = review.first(actor);
        decided("passed_to_second", outcome, actor, at);
    }

    void approve(Outcome outcome, Actor actor, Instant at) {
        if (review.highRisk() && state() == ApplicationState.SUBMITTED) {
            throw new RuleViolation(ApplicationRule.SECOND_PERSON_NEEDED);
        }
        decide(ApplicationState.APPROVED, outcome, actor, at);
    }

    void reject(Outcome outcome, Actor actor, Instant at) {
        outcome.requireReason();
        decide(ApplicationState.REJECTED, outcome, actor, at);
    }

    /** Gives it back for change, with reasons; the next submission is a new round. */
    void giveBack(Outcome outcome, Actor actor, Instant at) {
        decide(ApplicationState.RETURNED, outcome, actor, at);
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
        if (Objects.requireNonNullElse(version, 0L) != seen) {
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
        return Objects.requireNonNull(review.matrixVersion(), "not submitted yet");
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

    Draft draft() {
        var codes = categories.stream().map(CategoryClaim::categoryCode).collect(Collectors.toCollection(TreeSet::new));
        return new Draft(company, people, shop, codes, List.copyOf(brands));
    }

    private void decide(ApplicationState next, Outcome outcome, Actor actor, Instant at) {
        ReviewPart decided = state() == ApplicationState.SECOND_REVIEW ? review.second(actor) : review.first(actor);
        move(next, actor, at);
        review = next == ApplicationState.RETURNED ? decided : decided.closed(at);
        decided(next.word(), outcome, actor, at);
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
