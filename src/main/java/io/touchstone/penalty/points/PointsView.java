package io.touchstone.penalty.points;

import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of points of one shop.
 *
 * @param turnsAt when the year is over and points are cleared, kept or carried
 * @param strikesMax strikes of a year at which the account is sealed
 * @param lines every deduction, newest first, also those taken back
 * @param runs every node that was carried out or begun, newest first
 */
public record PointsView(
        String merchantId,
        String shopName,
        int year,
        Instant turnsAt,
        int strikesMax,
        List<OfClass> classes,
        List<Line> lines,
        List<Served> runs) {

    public PointsView {
        classes = List.copyOf(classes);
        lines = List.copyOf(lines);
        runs = List.copyOf(runs);
    }

    /** One class's points, what comes next and what is left at the turn of the year. */
    public record OfClass(
            ViolationClass violationClass,
            int total,
            int carried,
            int own,
            int strikes,
            int nextYear,
            @Nullable NextNode next) {

        /** How many points the turn of the year takes away. */
        public int cleared() {
            return total - nextYear;
        }
    }

    /**
     * One deduction.
     *
     * @param counted of its points; fewer where information-level cases are limited, and null once taken back
     * @param after the running total of its class and year; null once taken back
     * @param reached the node it reached
     */
    public record Line(
            UUID eventId,
            Instant at,
            ViolationClass violationClass,
            int points,
            boolean strike,
            String decisionNumber,
            String ruleCode,
            @Nullable Integer year,
            @Nullable Integer counted,
            @Nullable Integer after,
            @Nullable Integer reached,
            @Nullable Instant takenBackAt) {

        public boolean inForce() {
            return takenBackAt == null;
        }
    }

    /** A node, what runs for it and until when; the ends are null for good and for what no heavier one replaced. */
    public record Served(
            ViolationClass violationClass,
            int year,
            int node,
            String decisionNumber,
            String ladder,
            List<Measure> measures,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant replacedAt,
            boolean serving) {

        public Served {
            measures = List.copyOf(measures);
        }
    }
}
