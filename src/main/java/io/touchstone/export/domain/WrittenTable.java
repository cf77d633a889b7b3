package io.touchstone.export.domain;

import io.touchstone.export.ExportReceipt;

/** A table that went out, and how its hash stood on the way. */
record WrittenTable(ExportReceipt receipt, RowMarks marks) {}
