package io.touchstone.intake;

import java.util.List;
import java.util.UUID;

/** The rows that imports refused, for modules that show their senders what became of a file. */
public interface ImportRefusals {

    /** The first ones of an import, in the order of the file. */
    List<Refused> of(UUID importId, int limit);

    /** A refused row: the physical line it begins on, its first failing column, and why. */
    record Refused(long line, String column, String code, String detail) {}
}
