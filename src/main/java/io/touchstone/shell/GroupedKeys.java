package io.touchstone.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The idempotency keys of several calls, in the transaction that carries their effects out. */
public interface GroupedKeys {

    /** Takes the keys; answers for each call, in their order, whether its key was free. */
    List<Boolean> take(List<GroupedCall> calls);

    /**
     * Keeps what is answered to calls whose keys were taken.
     *
     * @param bodies one for each call; a call that was refused has null and gives its key back
     */
    void keep(List<GroupedCall> calls, List<@Nullable Object> bodies);
}
