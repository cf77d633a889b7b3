package io.touchstone.merchant.application;

import io.touchstone.merchant.application.ApplicationPermissions.CanApply;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.RequirementMatrix;
import io.touchstone.merchant.requirement.ShopProfile;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells an applicant what a shop would need, before anything is filled in. */
@Service
@CanApply
public class RequirementChooser {

    private final RequirementMatrix matrix;
    private final Clock clock;

    RequirementChooser(RequirementMatrix matrix, Clock clock) {
        this.matrix = matrix;
        this.clock = clock;
    }

    /** What the version now in force demands. */
    public Answer demandedNow(ShopProfile profile) {
        int version = matrix.versionAt(clock.instant());
        return new Answer(version, matrix.demandedBy(version, profile), matrix.isHighRisk(profile.categories()));
    }

    /** The demands, of which version, and whether two people will decide. */
    public record Answer(int version, List<Demand> demands, boolean highRisk) {}
}
