package io.touchstone.demo.market;

import org.jspecify.annotations.Nullable;

/** Takes the rows of one kind, cell by cell in the order of its header; null and empty are the same. */
interface RowSink {

    void row(@Nullable String... cells);
}
