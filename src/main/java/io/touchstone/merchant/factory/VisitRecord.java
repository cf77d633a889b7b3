package io.touchstone.merchant.factory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a visit brought to light. */
record VisitRecord(
        LocalDate visitedOn,
        List<Finding> findings,
        List<Action> actions,
        @Nullable String summary) {}
