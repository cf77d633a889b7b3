package io.touchstone.penalty;

/**
 * A merchant's violations as of an instant.
 *
 * @param year of the platform's zone in which the points count
 * @param now the points of that year, with what was carried into it
 * @param strikes of counterfeiting in that year
 * @param next with what the next year begins when nothing more happens (rules.md 3.1)
 * @param openCases cases that were neither decided nor dismissed
 */
public record ViolationStanding(int year, Points now, int strikes, Points next, int openCases) {

    /** Points by class. */
    public record Points(int a, int b, int c) {}
}
