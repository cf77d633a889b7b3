package io.touchstone.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Takes the README's picture of the console from a running demo; {@code ops/picture} starts it. */
final class ConsolePicture {

    private ConsolePicture() {}

    /**
     * @param arguments port, username, page, file; the password comes from the environment, where no list of processes shows it
     */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        String password = System.getenv("PICTURE_PASSWORD");
        if (password == null) {
            throw new IllegalStateException("PICTURE_PASSWORD is not set");
        }
        try (Tab tab = Tab.open(port, Look.WIDE_ENGLISH)) {
            int status = tab.signIn(arguments[1], password).go(arguments[2]);
            if (status != 200) {
                throw new IllegalStateException(arguments[2] + " answers " + status);
            }
            tab.page().waitForLoadState();
            tab.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of(arguments[3])));
        }
        System.exit(0);
    }
}
