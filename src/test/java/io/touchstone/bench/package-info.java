/** Load and limit measurements: each a main class that runs the product beside a limit or a peer and prints their ratio. */
@NullMarked
package io.touchstone.bench;

import org.jspecify.annotations.NullMarked;
