package io.touchstone.restriction;

import java.util.UUID;

/** The id of one restriction. */
public record RestrictionId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
