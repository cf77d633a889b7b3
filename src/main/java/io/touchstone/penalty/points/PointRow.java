package io.touchstone.penalty.points;

import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One account in the list of those near a node.
 *
 * @param toNext points to the next node; null where none is left
 * @param serving the node that is being served; null for none
 * @param servingUntil null for good
 */
public record PointRow(
        String merchantId,
        String shopName,
        ViolationClass violationClass,
        int year,
        int total,
        int strikes,
        int nextYear,
        @Nullable Integer nextNode,
        @Nullable Integer toNext,
        @Nullable Integer serving,
        @Nullable Instant servingUntil) {}
