package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reader with a keyboard and nothing else. At every stop it is looked at whether one sees where one is, and whether one came there in
 * the order in which one reads.
 */
final class Keys {

    private static final int STOPS_MAX = 250;
    private static final String NOTHING = "nothing";

    /**
     * What is wrong with the place of the focus, and whether it is the one that was looked for. An outline counts as a mark, since a
     * pale shadow or another border is nothing that one finds on a full page; it has to stand out against what is behind it.
     */
    private static final String STOP = """
            ([wanted, forward]) => {
              const here = document.activeElement;
              if (!here || here === document.body || here === document.documentElement) {
                window.stopBefore = null;
                return {name: 'nothing', found: false, again: false, faults: []};
              }
              const faults = [];
              const rect = of => of.getClientRects()[0] ?? of.getBoundingClientRect();
              const name = of => of.tagName.toLowerCase() + (of.id ? '#' + of.id : '') + (of.name ? '[' + of.name + ']' : '')
                + ' "' + (of.getAttribute('aria-label') || of.innerText || of.title || '').trim().slice(0, 40) + '"';
              const box = rect(here);
              const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
              const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
              if (right - left < 4 || bottom - top < 4) {
                faults.push('is out of sight');
              } else {
                const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
                const own = over === null || over.contains(here) || here.contains(over)
                  || [...(here.labels ?? [])].some(label => label.contains(over));
                if (!own) { faults.push('is covered by ' + name(over)); }
              }
              const rgb = colour => {
                const canvas = window.ink ??= document.createElement('canvas').getContext('2d', {willReadFrequently: true});
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return canvas.getImageData(0, 0, 1, 1).data;
              };
              const light = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
              const luminance = ([r, g, b]) => 0.2126 * light(r / 255) + 0.7152 * light(g / 255) + 0.0722 * light(b / 255);
              const style = getComputedStyle(here);
              const ink = rgb(style.outlineColor);
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 || ink[3] < 128) {
                faults.push('has no mark: outline ' + style.outline + ', shadow ' + style.boxShadow);
              } else {
                let ground = [255, 255, 255];
                const inside = parseFloat(style.outlineOffset) < 0;
                for (let under = inside ? here : here.parentElement; under; under = under.parentElement) {
                  const colour = rgb(getComputedStyle(under).backgroundColor);
                  if (colour[3] > 250) { ground = colour; break; }
                }
                const [a, b] = [luminance(ink), luminance(ground)].sort((x, y) => y - x);
                const contrast = (a + 0.05) / (b + 0.05);
                if (contrast < 3) { faults.push('has a mark too pale to see: ' + contrast.toFixed(2) + ' to 1'); }
              }
              const before = window.stopBefore;
              let again = false;
              if (forward && before?.isConnected && before !== here && !here.closest('dialog')) {
                again = !(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
                const layer = of => {
                  for (let up = of; up; up = up.parentElement) {
                    if (['fixed', 'sticky', 'absolute'].includes(getComputedStyle(up).position)) { return up; }
                  }
                  return null;
                };
                const last = rect(before);
                if (!again && layer(before) === layer(here) && box.bottom <= last.top + 1 && box.left < last.right - 1) {
                  faults.push('is above and before where one was: ' + name(before));
                }
              }
              window.stopBefore = here;
              return {name: name(here), found: here.matches(wanted), again, faults};
            }""";

    private final Tab tab;
    private final List<String> faults = new ArrayList<>();

    Keys(Tab tab) {
        this.tab = tab;
    }

    private record Stop(String name, boolean found, boolean again) {}

    private Keyboard keyboard() {
        return tab.page().keyboard();
    }

    /** Goes on with Tab until the focus is there. */
    Keys to(String selector) {
        return walk("Tab", selector);
    }

    /** Goes back with Shift and Tab until the focus is there. */
    Keys back(String selector) {
        return walk("Shift+Tab", selector);
    }

    private Keys walk(String key, String selector) {
        List<String> passed = new ArrayList<>();
        int rounds = 0;
        for (int i = 0; i < STOPS_MAX; i++) {
            keyboard().press(key);
            Stop stop = look(selector, key.equals("Tab"));
            passed.add(stop.name());
            if (stop.found()) {
                return this;
            }
            // Past the end and once round without having met it: who only has keys cannot reach it.
            rounds += stop.again() || stop.name().equals(NOTHING) ? 1 : 0;
            if (rounds > 1) {
                break;
            }
        }
        throw new AssertionError(selector + " is not reached by " + key + " on " + tab.path() + " past " + passed);
    }

    /** The focus is there, moved by the page itself or by the key before. */
    Keys at(String selector) {
        tab.page()
                .waitForCondition(() -> Boolean.TRUE.equals(
                        tab.page().evaluate("wanted => document.activeElement.matches(wanted)", selector)));
        look(selector, false);
        return this;
    }

    private Stop look(String wanted, boolean forward) {
        if (!(tab.page().evaluate(STOP, List.of(wanted, forward)) instanceof Map<?, ?> stop)) {
            throw new AssertionError("nothing is said of the focus");
        }
        String name = String.valueOf(stop.get("name"));
        if (stop.get("faults") instanceof List<?> found) {
            found.forEach(fault -> faults.add(tab.path() + ": " + name + " " + fault));
        }
        return new Stop(name, isTrue(stop.get("found")), isTrue(stop.get("again")));
    }

    private static boolean isTrue(@Nullable Object said) {
        return Boolean.TRUE.equals(said);
    }

    /** From the top of a page past its menus: the first stop is the link that leads there. */
    Keys skip() {
        keyboard().press("Tab");
        Stop first = look(".skip-link", true);
        assertThat(first.found())
                .as("first stop of " + tab.path() + " is " + first.name())
                .isTrue();
        keyboard().press("Enter");
        tab.page().waitForCondition(() -> tab.page().url().endsWith("#main"));
        keyboard().press("Tab");
        Stop next = look("#main *", true);
        assertThat(next.found())
                .as("after the skip link of " + tab.path() + " comes " + next.name())
                .isTrue();
        keyboard().press("Shift+Tab");
        return this;
    }

    Keys type(String text) {
        keyboard().insertText(text);
        return this;
    }

    /** Key by key, as fields need it that listen to keys: lists to choose from, dates. */
    Keys typeKeys(String text) {
        keyboard().type(text);
        return this;
    }

    Keys press(String key) {
        keyboard().press(key);
        return this;
    }

    /** Presses a key that leads to another page. */
    Keys leave(String key) {
        tab.leave(() -> keyboard().press(key));
        return this;
    }

    /** Whatever asks for a file is given this one: files are chosen in a window of the system, which has keys of its own. */
    Keys choosing(Path file) {
        tab.page().onFileChooser(chooser -> chooser.setFiles(file));
        return this;
    }

    void requireNothingFound() {
        assertThat(faults.stream().distinct()).isEmpty();
    }
}
