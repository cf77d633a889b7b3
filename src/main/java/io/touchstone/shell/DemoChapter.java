package io.touchstone.shell;

/**
 * Made data of one module for the demo market. Told once, after the market's facts are in, in a transaction of its own; a module
 * publishes a bean of it and needs to know nothing of the demo.
 */
public interface DemoChapter {

    /** By which it is remembered as told, such as {@code merchant-brands}. */
    String name();

    /** Its place among the chapters; one that builds on another comes later. */
    int position();

    /** Makes the data through the module's own rules, the same every time but for ids and keys. */
    void tell();
}
