package io.touchstone.inspection.appraisal;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.Role;
import io.touchstone.taxonomy.BrandView;
import io.touchstone.taxonomy.Brands;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where owners of brands are entered: who they are, for which brands they speak, who sits for them. */
@Service
@Transactional
public class BrandOwnerDesk {

    private final BrandOwners owners;
    private final Brands brands;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    BrandOwnerDesk(
            BrandOwners owners,
            Brands brands,
            Accounts accounts,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.owners = owners;
        this.brands = brands;
        this.accounts = accounts;
        this.events = events;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<BrandOwner> list(@Nullable String cursor, int limit) {
        @Nullable
        String after = Optional.ofNullable(cursor)
                .flatMap(word -> Cursor.decode(word, 1))
                .map(words -> words.get(0))
                .orElse(null);
        return KeysetPage.cut(owners.list(after, limit + 1), limit, owner -> List.of(owner.code()));
    }

    @CanRead
    @Transactional(readOnly = true)
    public BrandOwner find(String code) {
        BrandOwner owner = owners.find(code).orElseThrow(() -> new NotFound("brand owner", code));
        Map<String, String> names = accounts.displayNames(
                owner.members().stream().map(member -> member.id().toString()).toList());
        return new BrandOwner(
                owner.id(),
                owner.code(),
                owner.nameZh(),
                owner.nameEn(),
                owner.active(),
                owner.brands(),
                owner.members().stream()
                        .map(member -> new BrandOwner.Named(
                                member.id(), names.getOrDefault(member.id().toString(), member.name())))
                        .toList(),
                owner.version());
    }

    @CanWork
    public void add(String code, String nameZh, String nameEn) {
        BrandOwner owner = new BrandOwner(ids.next(), code, nameZh, nameEn, true, List.of(), List.of(), 0);
        if (!owners.add(owner, clock.instant(), actor.get())) {
            throw new Conflict(AppraisalRule.BRAND_OWNER_CODE_TAKEN);
        }
        tell("brand_owner_added", code, Map.of());
    }

    /** Lets an owner speak for a brand of the library; one brand has one owner here. */
    @CanWork
    public void giveBrand(String code, String brandName) {
        BrandView brand = brands.named(brandName)
                .orElseThrow(() -> new RuleViolation(AppraisalRule.APPRAISAL_BRAND_UNKNOWN, brandName));
        if (!owners.giveBrand(find(code).id(), brand.id())) {
            throw new Conflict(AppraisalRule.BRAND_OWNER_BRAND_TAKEN);
        }
        tell("brand_given", code, Map.of("brand_id", brand.id().toString()));
    }

    @CanWork
    public void takeBrand(String code, UUID brand) {
        if (owners.takeBrand(find(code).id(), brand)) {
            tell("brand_taken", code, Map.of("brand_id", brand.toString()));
        }
    }

    /** Gives an account with the role of brand owners a seat. */
    @CanWork
    public void seat(String code, String username) {
        AccountView account = accounts.find(username)
                .filter(one -> one.roles().contains(Role.BRANDOWNER))
                .orElseThrow(() -> new RuleViolation(AppraisalRule.BRAND_OWNER_ACCOUNT));
        if (!owners.seat(find(code).id(), account.id().id())) {
            throw new Conflict(AppraisalRule.BRAND_OWNER_MEMBER_ELSEWHERE);
        }
        tell("brand_owner_seated", code, Map.of("account_id", account.id().toString()));
    }

    @CanWork
    public void unseat(String code, UUID account) {
        if (owners.unseat(find(code).id(), account)) {
            tell("brand_owner_unseated", code, Map.of("account_id", account.toString()));
        }
    }

    /** An owner that is not active is asked nothing any more; its cases stay. */
    @CanWork
    public void setActive(String code, boolean active, long version) {
        if (!owners.setActive(find(code).id(), active, version)) {
            throw new Conflict(AppraisalRule.APPRAISAL_CHANGED);
        }
        tell(active ? "brand_owner_activated" : "brand_owner_deactivated", code, Map.of());
    }

    private void tell(String verb, String code, Map<String, String> details) {
        events.publishEvent(
                new InspectionEvent(verb, new Subject("brand_owner", code), actor.get(), clock.instant(), details));
    }
}
