package io.touchstone.penalty.points;

import java.time.Instant;

/** Which ladder held when: each event climbs the one of its own time, and a year is closed by the one of its last moment. */
@FunctionalInterface
interface LadderVersions {

    LadderVersion at(Instant at);
}
