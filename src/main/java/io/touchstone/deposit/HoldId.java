package io.touchstone.deposit;

import java.util.UUID;

/** The id of one hold. */
public record HoldId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
