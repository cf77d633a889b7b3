package io.touchstone.evidence.kit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes real PDF files object by object, in the old form with a table and in the new one with packed objects. */
public final class Pdf {

    private final List<byte[]> objects = new ArrayList<>();
    private String catalogExtra = "";
    private String trailerExtra = "";

    /** One page with lines of text. */
    public static Pdf page(String... lines) {
        var text = new StringBuilder("BT /F1 14 Tf 60 780 Td 18 TL\n");
        for (String line : lines) {
            text.append('(').append(line.replaceAll("[()\\\\]", " ")).append(") Tj T*\n");
        }
        Pdf pdf = new Pdf();
        pdf.objects.add(bytes("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        pdf.objects.add(bytes("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"));
        pdf.objects.add(stream("", bytes(text.append("ET").toString()), true));
        return pdf;
    }

    /** One page that shows a scanned picture. */
    public static Pdf scan(byte[] jpeg, int width, int height) {
        Pdf pdf = new Pdf();
        pdf.objects.add(bytes("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        pdf.objects.add(bytes("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /XObject << /Im0 5 0 R >> >> >>"));
        pdf.objects.add(stream("", bytes("q 595 0 0 842 0 0 cm /Im0 Do Q"), true));
        pdf.objects.add(stream(
                "/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode "
                        .formatted(width, height),
                jpeg,
                false));
        return pdf;
    }

    /** An object of any kind behind the others. */
    public Pdf with(String object) {
        objects.add(bytes(object));
        return this;
    }

    public Pdf with(byte[] object) {
        objects.add(object);
        return this;
    }

    public Pdf catalog(String extra) {
        catalogExtra = " " + extra;
        return this;
    }

    public Pdf trailer(String extra) {
        trailerExtra = " " + extra;
        return this;
    }

    /** The old form: every object in plain sight, found by a table. */
    public byte[] write() {
        var out = new ByteArrayOutputStream();
        put(out, "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i <= objects.size(); i++) {
            places.add(out.size());
            put(out, (i + 1) + " 0 obj\n");
            out.writeBytes(i == 0 ? catalog() : objects.get(i - 1));
            put(out, "\nendobj\n");
        }
        int table = out.size();
        put(out, "xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> put(out, "%010d 00000 n \n".formatted(place)));
        put(
                out,
                "trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R" + trailerExtra + " >>\nstartxref\n" + table
                        + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** The new form (PDF 1.5): catalogue and pages packed into one stream, found by another. */
    public byte[] writePacked() {
        var out = new ByteArrayOutputStream();
        put(out, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        var places = new ArrayList<int[]>();
        places.add(new int[] {0, 0, 65535});
        var head = new StringBuilder();
        var body = new ByteArrayOutputStream();
        int container = objects.size() + 2;
        int index = 0;
        for (int i = 0; i <= objects.size(); i++) {
            byte[] object = i == 0 ? catalog() : objects.get(i - 1);
            if (new String(object, StandardCharsets.ISO_8859_1).contains("stream\n")) {
                places.add(new int[] {1, out.size(), 0});
                put(out, (i + 1) + " 0 obj\n");
                out.writeBytes(object);
                put(out, "\nendobj\n");
            } else {
                head.append(i + 1).append(' ').append(body.size()).append(' ');
                body.writeBytes(object);
                body.write('\n');
                places.add(new int[] {2, container, index++});
            }
        }
        places.add(new int[] {1, out.size(), 0});
        var packed = new ByteArrayOutputStream();
        put(packed, head.toString());
        packed.writeBytes(body.toByteArray());
        put(out, container + " 0 obj\n");
        out.writeBytes(
                stream("/Type /ObjStm /N " + index + " /First " + head.length() + " ", packed.toByteArray(), true));
        put(out, "\nendobj\n");
        writeTable(out, places, container + 1);
        return out.toByteArray();
    }

    private void writeTable(ByteArrayOutputStream out, List<int[]> places, int number) {
        int table = out.size();
        places.add(new int[] {1, table, 0});
        var rows = new ByteArrayOutputStream();
        for (int[] place : places) {
            rows.write(place[0]);
            for (int shift = 24; shift >= 0; shift -= 8) {
                rows.write(place[1] >> shift);
            }
            rows.write(place[2] >> 8);
            rows.write(place[2]);
        }
        put(out, number + " 0 obj\n");
        out.writeBytes(stream(
                "/Type /XRef /W [1 4 2] /Size " + places.size() + " /Root 1 0 R" + trailerExtra + " ",
                rows.toByteArray(),
                true));
        put(out, "\nendobj\nstartxref\n" + table + "\n%%EOF\n");
    }

    private byte[] catalog() {
        return bytes("<< /Type /Catalog /Pages 2 0 R" + catalogExtra + " >>");
    }

    /** A stream object, packed or as it is. */
    public static byte[] stream(String entries, byte[] content, boolean packed) {
        byte[] inside = packed ? deflate(content) : content;
        var out = new ByteArrayOutputStream();
        put(
                out,
                "<< " + entries + (packed ? "/Filter /FlateDecode " : "") + "/Length " + inside.length
                        + " >>\nstream\n");
        out.writeBytes(inside);
        put(out, "\nendstream");
        return out.toByteArray();
    }

    public static byte[] deflate(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out, new Deflater(9))) {
            deflating.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(bytes(text));
    }
}
