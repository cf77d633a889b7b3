package io.touchstone.intake;

import io.touchstone.kernel.Actor;
import java.nio.file.Path;

/** Takes files of facts in without HTTP, by the same way as the API: checked, staged, applied, audited. */
public interface Intake {

    /**
     * Imports one file and returns when it has ended.
     *
     * @param kind one of the contract's import kinds
     * @param csv a CSV file as the contract says; left where it is
     */
    ImportView importNow(String kind, Path csv, Actor actor);
}
