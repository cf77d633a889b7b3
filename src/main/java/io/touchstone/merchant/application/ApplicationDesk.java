package io.touchstone.merchant.application;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.application.ApplicationPermissions.CanApply;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an applicant begins an application and fills it in, step by step; everything is kept as it comes. */
@Service
@CanApply
@Transactional
public class ApplicationDesk {

    private static final int LIST_MAX = 100;
    private static final int OPEN_MAX = 10;

    private final OwnApplications own;
    private final ApplicationRows rows;
    private final SealedNumbers numbers;
    private final PlatformTime time;
    private final Ids ids;

    ApplicationDesk(OwnApplications own, ApplicationRows rows, SealedNumbers numbers, PlatformTime time, Ids ids) {
        this.ids = ids;
        this.own = own;
        this.rows = rows;
        this.numbers = numbers;
        this.time = time;
    }

    /** One's own applications, newest first. */
    @Transactional(readOnly = true)
    public List<ApplicationView> list() {
        return rows.ofAccount(own.account(), LIST_MAX);
    }

    /** Begins an empty one. */
    public UUID begin(@Nullable String device) {
        long open = list().stream()
                .filter(application -> application.state().isOpen())
                .count();
        if (open >= OPEN_MAX) {
            throw new RuleViolation(ApplicationRule.APPLICATIONS_TOO_MANY, OPEN_MAX);
        }
        UUID id = ids.next();
        var application = Application.begin(
                id, own.nextNumber(time.day(own.now()).getYear()), own.account(), device, own.actor(), own.now());
        own.save(application);
        return id;
    }

    /** One's own application, as headers show it. */
    @Transactional(readOnly = true)
    public ApplicationView view(UUID id) {
        own.get(id);
        return rows.find(id).orElseThrow(() -> new NotFound("application", id.toString()));
    }

    /** What is filled in so far. */
    @Transactional(readOnly = true)
    public FilledIn filledIn(UUID id) {
        return FilledIn.of(own.get(id).draft(), numbers.tails(id));
    }

    public void fillCompany(UUID id, FilledIn.Company company) {
        Application application = own.toChange(id);
        application.fill(application.draft().with(company.part()), own.actor(), own.now());
        own.save(application);
    }

    /** Numbers that come empty stay as they are. */
    public void fillPeople(
            UUID id, FilledIn.People people, @Nullable String identityNumber, @Nullable String bankAccount) {
        Application application = own.toChange(id);
        application.fill(application.draft().with(people.part()), own.actor(), own.now());
        if (identityNumber != null || bankAccount != null) {
            application.touch("people", own.actor(), own.now());
        }
        own.save(application);
        if (identityNumber != null) {
            numbers.seal(id, SealedNumbers.Kind.IDENTITY, identityNumber);
        }
        if (bankAccount != null) {
            numbers.seal(id, SealedNumbers.Kind.BANK_ACCOUNT, bankAccount);
        }
    }

    public void fillShop(UUID id, FilledIn.Shop shop) {
        Application application = own.toChange(id);
        application.fill(application.draft().with(shop.part()), own.actor(), own.now());
        own.save(application);
    }

    public void chooseCategories(UUID id, Set<String> codes) {
        Application application = own.toChange(id);
        application.fill(application.draft().withCategories(codes), own.actor(), own.now());
        own.save(application);
    }

    public void claimBrands(UUID id, List<FilledIn.Brand> brands) {
        Application application = own.toChange(id);
        application.fill(
                application
                        .draft()
                        .withBrands(brands.stream().map(FilledIn.Brand::part).toList()),
                own.actor(),
                own.now());
        own.save(application);
    }

    /** Takes it back; what was handed in stays on record. */
    public void withdraw(UUID id) {
        Application application = own.toChange(id);
        application.withdraw(own.actor(), own.now());
        own.save(application);
    }
}
