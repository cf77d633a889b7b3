package io.touchstone.shell;

import org.jspecify.annotations.Nullable;

/** Says which modules whoever is signed in may look into, where something limits that, such as an auditor's engagement. */
public interface ReaderModules {

    /**
     * Whether what a module shows is open to the present reader.
     *
     * @param module its name, such as {@code merchant}
     * @param path of the page that it leads to; null when it leads to none
     */
    boolean isOpen(String module, @Nullable String path);
}
