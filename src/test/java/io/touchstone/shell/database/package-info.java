@NullMarked
package io.touchstone.shell.database;

import org.jspecify.annotations.NullMarked;
