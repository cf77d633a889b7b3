package io.touchstone.report.engagement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Engages an auditor.
 *
 * @param once made when the form was shown; sent again it engages nobody again
 * @param factsFrom first day of what the audit is about
 * @param firstDay of the seat
 * @param lastDay of the seat, included
 */
public record AgreeEngagement(
        UUID once,
        UUID auditor,
        String purpose,
        LocalDate factsFrom,
        LocalDate factsTo,
        SeatScope scope,
        LocalDate firstDay,
        LocalDate lastDay) {}
