/** Rules: the face: console and public pages. */
@NullMarked
package io.touchstone.rulebook.rule.web;

import org.jspecify.annotations.NullMarked;
