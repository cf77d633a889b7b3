/** What is open for a merchant: cases to answer and decisions to cure or appeal, gathered for other modules. */
@NullMarked
package io.touchstone.penalty.matter;

import org.jspecify.annotations.NullMarked;
