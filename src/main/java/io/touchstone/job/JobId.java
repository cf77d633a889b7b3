package io.touchstone.job;

import java.util.UUID;

/** The id of one piece of long work. */
public record JobId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
