/** Finds things by number, id and name: how a typed text is read, and the one statement that asks every module's rows for it. */
@NullMarked
package io.touchstone.shell.search;

import org.jspecify.annotations.NullMarked;
