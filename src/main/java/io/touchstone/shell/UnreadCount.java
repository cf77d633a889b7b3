package io.touchstone.shell;

/** How much waits to be read in somebody's inbox; the bell of the top bar shows it, on every page, so it must be one cheap query. */
@FunctionalInterface
public interface UnreadCount {

    /** Of the reader of this request. */
    long unread();
}
