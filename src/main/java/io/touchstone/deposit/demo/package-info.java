/** Made deposits for the demo market, so that every page of the module has something to show. */
@NullMarked
package io.touchstone.deposit.demo;

import org.jspecify.annotations.NullMarked;
