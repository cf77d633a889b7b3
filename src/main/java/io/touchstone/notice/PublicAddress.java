package io.touchstone.notice;

/** How people outside reach this installation, for links in letters and codes on paper. */
@FunctionalInterface
public interface PublicAddress {

    /** The absolute address of a path that begins with a slash. */
    String of(String path);
}
