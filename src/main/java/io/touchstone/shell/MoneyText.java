package io.touchstone.shell;

/** Writes an amount as the reader’s language does, for parts that put it into a sentence before a page does. */
public interface MoneyText {

    String text(long minor, String currency);
}
