/** What one person asks for and another has to allow before it happens (rulings G4 and E3). */
@NullMarked
package io.touchstone.deposit.approval;

import org.jspecify.annotations.NullMarked;
