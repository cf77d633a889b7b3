package io.touchstone.bench;

/** One of the ways compared: prepared off the clock, then run and checked. */
interface Arm {

    String name();

    /** Brings everything into the state the run begins from; not measured. */
    default void prepare() throws Exception {}

    /** Does the work and answers how many operations it was; fails when the result is wrong. */
    long run() throws Exception;
}
