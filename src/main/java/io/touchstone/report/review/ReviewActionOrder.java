package io.touchstone.report.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as it is to be decided.
 *
 * @param once made when the form was shown
 * @param department null for the whole platform
 * @param goal what the key figure shall come to, in its unit; null for none
 * @param owner the name they sign in with
 */
public record ReviewActionOrder(
        UUID once,
        String kpi,
        @Nullable UUID department,
        @Nullable BigDecimal goal,
        String what,
        String owner,
        LocalDate dueOn) {}
