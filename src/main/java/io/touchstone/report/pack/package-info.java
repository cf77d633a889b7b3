/** Evidence packs: archives that prove themselves without us, the same to the byte for the same scope and instant (feature M5). */
@NullMarked
package io.touchstone.report.pack;

import org.jspecify.annotations.NullMarked;
