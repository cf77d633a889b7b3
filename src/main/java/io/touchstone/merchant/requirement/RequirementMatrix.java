package io.touchstone.merchant.requirement;

import java.time.Instant;
import java.util.List;

/** Which documents a shop needs (A1, A8), by version. */
public interface RequirementMatrix {

    /** The version in force at an instant. */
    int versionAt(Instant at);

    /** What a version demands of a shop, in the order of the dimensions. */
    List<Demand> demandedBy(int version, ShopProfile shop);

    /** Whether one of the categories, or one above it, is of the high risk class, so that two people decide. */
    boolean isHighRisk(List<String> categories);
}
