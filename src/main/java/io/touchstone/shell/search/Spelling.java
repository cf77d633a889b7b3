package io.touchstone.shell.search;

import io.touchstone.shell.search.Characters.Tables;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** One spelling of what people type and paste; does to a text what {@code shell_fold} does to the names in the index. */
final class Spelling {

    private static final Pattern JOINERS = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF]+");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private Spelling() {}

    /** Full width to half, without spaces, joiners and signs that cannot be seen. */
    static String plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String seen = CONTROLS.matcher(JOINERS.matcher(normal).replaceAll("")).replaceAll(" ");
        return SPACES.matcher(seen).replaceAll("");
    }

    /** The same as ids are written: dashes of every length are one. */
    static String id(String plain) {
        return capitals(DASHES.matcher(plain).replaceAll("-"));
    }

    /** The same with capitals to small and traditional to simplified. */
    static String folded(String plain, Tables tables) {
        StringBuilder folded = new StringBuilder();
        plain.codePoints()
                .mapToObj(c -> Character.toString(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c))
                .forEach(c -> folded.append(tables.simplified().getOrDefault(c, c)));
        return folded.toString();
    }

    private static String capitals(String text) {
        return text.codePoints()
                .map(c -> c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
