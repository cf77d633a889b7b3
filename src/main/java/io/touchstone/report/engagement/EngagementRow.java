package io.touchstone.report.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One engagement of a list, as it stands at an instant. */
public record EngagementRow(
        UUID id,
        String number,
        String auditor,
        String purpose,
        LocalDate factsFrom,
        LocalDate factsTo,
        SeatScope scope,
        LocalDate firstDay,
        LocalDate lastDay,
        EngagementState state,
        Instant engagedAt) {}
