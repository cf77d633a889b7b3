package io.touchstone.evidence;

import java.util.UUID;

/**
 * Says that somebody may look at a file in the portal though another account sent it in; each module that shows files to
 * several people brings one. Where none says so, a file is its sender's alone.
 */
@FunctionalInterface
public interface SharedFiles {

    boolean isShared(FileId file, UUID account);
}
