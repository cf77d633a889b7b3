/** The workbench: what waits for whom, what has changed, and the figures of a role, put together from what the modules contribute. */
@NullMarked
package io.touchstone.shell.work;

import org.jspecify.annotations.NullMarked;
