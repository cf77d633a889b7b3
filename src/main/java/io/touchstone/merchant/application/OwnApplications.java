package io.touchstone.merchant.application;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.RequirementMatrix;
import io.touchstone.merchant.requirement.ShopProfile;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.RequestMemo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The applications of whoever is signed in, and what the matrix demands of them; another's are not there. */
@Component
class OwnApplications {

    private final Applications applications;
    private final RequirementMatrix matrix;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwnApplications(Applications applications, RequirementMatrix matrix, CurrentActor currentActor, Clock clock) {
        this.applications = applications;
        this.matrix = matrix;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    Application get(UUID id) {
        return RequestMemo.once(List.of("own-application", account(), id), () -> read(id));
    }

    /** A form that saves itself may still be under way when its button is pressed: one waits for the other, and both are kept. */
    Application toChange(UUID id) {
        return own(applications.lock(id).flatMap(applications::findById), id);
    }

    private Application read(UUID id) {
        return own(applications.findById(id), id);
    }

    private Application own(Optional<Application> found, UUID id) {
        return found.filter(application -> account().equals(application.accountId()))
                .orElseThrow(() -> new NotFound("application", id.toString()));
    }

    /** One of a story that is told, whoever is signed in. */
    Application again(UUID id) {
        return applications.findById(id).orElseThrow();
    }

    void save(Application application) {
        applications.save(application);
    }

    UUID account() {
        return UUID.fromString(actor().id());
    }

    Actor actor() {
        return currentActor.get();
    }

    Instant now() {
        return clock.instant();
    }

    String nextNumber(int year) {
        return "A-%d-%06d".formatted(year, applications.nextNumber());
    }

    /** What is demanded of a draft now; of a submitted one, what its version demanded. */
    List<Demand> demands(Application application) {
        return RequestMemo.once(List.of("demands", application.id()), () -> demanded(application));
    }

    private List<Demand> demanded(Application application) {
        int version = application.state().isOpen() ? matrix.versionAt(now()) : application.matrixVersion();
        return matrix.demandedBy(version, profile(application.draft()));
    }

    static ShopProfile profile(Draft draft) {
        return new ShopProfile(
                draft.company().sellerKind(),
                draft.shop().shopType(),
                List.copyOf(draft.categories()),
                draft.brands().stream()
                        .map(brand -> new ShopProfile.Brand(brand.brandName(), brand.brandRight()))
                        .toList());
    }
}
