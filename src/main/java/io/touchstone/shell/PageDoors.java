package io.touchstone.shell;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Lets the identity module add to the page chain what only it knows, such as the second factor; called once while the
 * chain is built, after the shell's own rules.
 */
@FunctionalInterface
public interface PageDoors {

    void extend(HttpSecurity pages);
}
