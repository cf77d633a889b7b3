package io.touchstone.merchant.factory;

import io.touchstone.merchant.application.MachineCheck;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.DocumentType;
import io.touchstone.merchant.requirement.RequirementMatrix;
import io.touchstone.merchant.requirement.ShopProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a reviewer what the visits to the applicant's factory came to (A6): passed, failed or not over yet. A visit that the
 * matrix demands stands against approval until it is over, also when nobody has planned one. Nothing is said where none is
 * demanded, none was planned and no report was handed in.
 */
@Component
class FactoryCheck implements MachineCheck {

    /** Every code of its findings. */
    static final Set<String> CODES = Set.of("factory-audit", "factory-unplanned", "factory-unfinished");

    private final FactoryRecord record;
    private final RequirementMatrix matrix;

    FactoryCheck(FactoryRecord record, RequirementMatrix matrix) {
        this.record = record;
        this.matrix = matrix;
    }

    @Override
    public List<Finding> run(SubmittedApplication application) {
        return record.standing(application.applicationId())
                .map(standing -> List.of(found(application, standing)))
                .orElseGet(() -> unplanned(application));
    }

    private Finding found(SubmittedApplication application, FactoryRecord.Standing standing) {
        if (standing.outcome() == null && isDemanded(application)) {
            return new Finding("factory-unfinished", "company", Outcome.WARNING, Map.of("number", standing.number()));
        }
        return finding(standing.number(), standing.scoreBp(), outcome(standing));
    }

    private List<Finding> unplanned(SubmittedApplication application) {
        if (isDemanded(application)) {
            return List.of(new Finding("factory-unplanned", "company", Outcome.WARNING, Map.of()));
        }
        return hasReport(application) ? List.of(finding("—", null, Outcome.UNKNOWN)) : List.of();
    }

    private boolean isDemanded(SubmittedApplication application) {
        var shop = new ShopProfile(
                application.company().sellerKind(),
                application.shop().type(),
                application.categories(),
                application.brands().stream()
                        .map(brand -> new ShopProfile.Brand(brand.name(), brand.right()))
                        .toList());
        return matrix.demandedBy(application.matrixVersion(), shop).stream().anyMatch(Demand::isArrangedByPlatform);
    }

    private static Finding finding(String number, @Nullable Integer scoreBp, Outcome outcome) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("number", number);
        evidence.put("score", scoreBp == null ? "—" : Integer.toString(scoreBp / 100));
        return new Finding("factory-audit", "company", outcome, evidence);
    }

    private static Outcome outcome(FactoryRecord.Standing standing) {
        if (standing.outcome() == null) {
            return Outcome.UNKNOWN;
        }
        return standing.isFailed() ? Outcome.WARNING : Outcome.PASS;
    }

    private static boolean hasReport(SubmittedApplication application) {
        return application.papers().stream().anyMatch(paper -> paper.type() == DocumentType.FACTORY_AUDIT_REPORT);
    }
}
