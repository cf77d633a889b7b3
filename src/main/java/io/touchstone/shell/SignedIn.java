package io.touchstone.shell;

import io.touchstone.kernel.Actor;

/** What every principal of the application is: somebody whose acts can be put down to an actor. */
public interface SignedIn {

    Actor actor();

    /** How the person or token is called on pages. */
    String displayName();
}
