/** What a merchant and the public are told of a decision: the statement of its reasons, its publication, and the report on all of them. */
@NullMarked
package io.touchstone.penalty.statement;

import org.jspecify.annotations.NullMarked;
