/** Shell: the face every page shares. */
@NullMarked
package io.touchstone.shell.web;

import org.jspecify.annotations.NullMarked;
