package io.touchstone.deposit.statement;

import java.nio.file.Path;

/** A statement written to a file; whoever sends it deletes it. */
public record StatementFile(Path path, String name, StatementFormat format) {}
