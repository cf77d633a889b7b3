package io.touchstone.intake;

import io.touchstone.kernel.Actor;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Takes files of facts in without HTTP, by the same way as the API: checked, staged, applied, audited. */
public interface Intake {

    /**
     * Imports one file and returns when it has ended.
     *
     * @param kind one of the contract's import kinds
     * @param csv a CSV file as the contract says; left where it is
     */
    ImportView importNow(String kind, Path csv, Actor actor);

    /** The first rows that an import refused, in the order of the file. */
    List<Refused> refused(UUID importId, int limit);

    /** A refused row: the physical line it begins on, its first failing column, and why. */
    record Refused(long line, String column, String code, String detail) {}
}
