package io.touchstone.inspection;

import java.util.UUID;

/** The id of one sample. */
public record SampleId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
