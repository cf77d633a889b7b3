package io.touchstone.shell;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A one-page PDF with a few lines of Latin text: what applicants and laboratories hand in in the demo market. */
public final class MadePaper {

    private MadePaper() {}

    public static InputStream of(String title, List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 20 Tf 60 760 Td 26 TL (")
                .append(plain(title))
                .append(") Tj T* /F1 12 Tf 18 TL T*\n");
        for (String line : lines) {
            text.append('(').append(plain(line)).append(") Tj T*\n");
        }
        text.append("T* (Made for the demo market. Not a document of any authority.) Tj ET");
        return new ByteArrayInputStream(write(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream")));
    }

    private static byte[] write(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append("trailer << /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The built-in font has Latin letters only, and brackets mean something in it. */
    private static String plain(String text) {
        return text.replaceAll("[^ -~]", "?").replaceAll("[()\\\\]", " ");
    }
}
