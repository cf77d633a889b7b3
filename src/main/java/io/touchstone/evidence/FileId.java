package io.touchstone.evidence;

import java.util.UUID;

/** The id of one uploaded file; the same content uploaded twice has two. */
public record FileId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
