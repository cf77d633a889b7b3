package io.touchstone.inspection.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan to begin.
 *
 * @param once made when the form was shown, so that it is begun once however often it is sent
 */
public record NewPlan(UUID once, @Nullable UUID programmeId, String name, PlanMethod method, String currency) {}
