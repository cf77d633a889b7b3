/** What an operator is handed: files beside the program that have to fit it. */
@org.jspecify.annotations.NullMarked
package io.touchstone.ops;
