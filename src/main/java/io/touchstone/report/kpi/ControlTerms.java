package io.touchstone.report.kpi;

import io.touchstone.rulebook.SettingKey;

/**
 * When a control chart calls a point out of the ordinary.
 *
 * @param sigmas how far the limits lie from the centre
 * @param runLength so many points in a row on one side of the centre are a signal
 * @param trendLength so many points in a row, each above the one before it or each below, are a signal
 * @param pointsMin with fewer points there are no limits
 */
record ControlTerms(int sigmas, int runLength, int trendLength, int pointsMin) {

    static final SettingKey<ControlTerms> KEY = new SettingKey<>(
            "report.control-chart",
            ControlTerms.class,
            new ControlTerms(3, 8, 6, 8),
            "feature M1; Shewhart’s three sigma, eight on one side (Western Electric), six rising or falling (Nelson)");

    private static final int SIGMAS_MAX = 6;
    private static final int LENGTH_MIN = 3;
    private static final int LENGTH_MAX = 30;

    ControlTerms {
        if (sigmas < 1
                || sigmas > SIGMAS_MAX
                || !isLength(runLength)
                || !isLength(trendLength)
                || !isLength(pointsMin)) {
            throw new IllegalArgumentException(
                    "control chart: " + sigmas + ", " + runLength + ", " + trendLength + ", " + pointsMin);
        }
    }

    private static boolean isLength(int points) {
        return points >= LENGTH_MIN && points <= LENGTH_MAX;
    }
}
