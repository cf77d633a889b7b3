package io.touchstone.shell;

import java.util.Optional;

/**
 * The one shop of the demo market that the whole story is told of, from a sealed sample to the auditor's pack. Other chapters leave
 * it alone, so that its pages show that story and nothing else.
 */
public interface StoryShop {

    /** Who sits in it, as the name to sign in with. */
    String SELLER = "merchant2";

    /** Its id; empty where nobody sits in a shop, and then the story is not told. */
    Optional<String> find();
}
