package io.touchstone.shell;

/**
 * Made data of one module for the demo market. Told once, after the market's facts are in, in one transaction with the others of
 * its story; a module publishes a bean of it and needs to know nothing of the demo.
 */
public interface DemoChapter {

    /** The story of one shop that several modules tell; see {@link StoryShop}. */
    String WHOLE_STORY = "whole-story";

    /** By which it is remembered as told, such as {@code merchant-brands}. */
    String name();

    /** Its place among the chapters; one that builds on another comes later. */
    int position();

    /**
     * Chapters of one story stand side by side and are told in one transaction, so that no timer comes between what lies days apart;
     * most are a story of their own.
     */
    default String story() {
        return name();
    }

    /** Makes the data through the module's own rules, the same every time but for ids and keys. */
    void tell();
}
