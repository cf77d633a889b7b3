/** What the demo market tells of inspection: three quarters of samples from the draw to what followed. */
@NullMarked
package io.touchstone.inspection.demo;

import org.jspecify.annotations.NullMarked;
