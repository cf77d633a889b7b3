package io.touchstone.evidence.kit;

import io.touchstone.merchant.requirement.DocumentType;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ten sound documents of each of the thirteen types, in every accepted format and with the oddities of real ones. */
final class GoodDocuments {

    private final Random random;
    private final List<Sample> made = new ArrayList<>();

    GoodDocuments(Random random) {
        this.random = random;
    }

    List<Sample> make() {
        for (DocumentType type : DocumentType.values()) {
            for (int variant = 0; variant < 10; variant++) {
                made.add(one(type, variant));
            }
        }
        return made;
    }

    private Sample one(DocumentType type, int variant) {
        BufferedImage paper = Pictures.paper(random, 300 + random.nextInt(500), 400 + random.nextInt(600));
        String name = type.word() + "-" + variant;
        return switch (variant) {
            case 0 ->
                Sample.good(
                        "PDF with a table",
                        name + ".pdf",
                        Pdf.page(type.word(), name).write());
            case 1 ->
                Sample.good(
                        "PDF with packed objects",
                        name + ".PDF",
                        Pdf.page(type.word()).writePacked());
            case 2 -> Sample.good("PDF of a scan", name + ".pdf", scan(paper));
            case 3 -> Sample.good("JPEG", name + ".jpg", Pictures.jpeg(paper, false));
            case 4 -> Sample.good("progressive JPEG", name + ".jpeg", Pictures.jpeg(paper, true));
            case 5 -> Sample.good("PNG", name + ".png", Pictures.png(paper));
            case 6 -> Sample.good("interlaced PNG, called a JPEG", name + ".jpg", Pictures.interlacedPng(paper));
            case 7 -> Sample.good("WebP", name + ".webp", Pictures.webp(paper));
            case 8 -> Sample.good("TIFF of two pages", name + ".tiff", Pictures.tiff("LZW", paper, paper));
            default -> odd(type, name, paper);
        };
    }

    private static byte[] scan(BufferedImage paper) {
        return Pdf.scan(Pictures.jpeg(paper, false), paper.getWidth(), paper.getHeight())
                .write();
    }

    /** What telephones, printers and chat programs do to files. */
    private static Sample odd(DocumentType type, String name, BufferedImage paper) {
        byte[] jpeg = Pictures.jpeg(paper, false);
        return switch (type.ordinal()) {
            case 0 -> Sample.good("JPEG with a second shot behind it", name + ".jpg", Splice.join(jpeg, jpeg));
            case 1 ->
                Sample.good(
                        "JPEG with a telephone's settings behind it",
                        name + ".jpg",
                        Splice.join(jpeg, new byte[] {0, 0, 1, 10}, Pdf.bytes("Image_UTC_Data1700000000000SEFHSEFT")));
            case 2 -> Sample.good("JPEG padded with zeros", name + ".jpg", Arrays.copyOf(jpeg, jpeg.length + 512));
            case 3 -> Sample.good("no ending in its name", "扫描件", jpeg);
            case 4 -> Sample.good("TIFF with JPEG inside", name + ".tif", Pictures.tiff("JPEG", paper));
            case 5 -> Sample.good("TIFF as it comes from a scanner", name + ".tif", Pictures.tiff("Deflate", paper));
            case 6 ->
                Sample.good(
                        "PDF with blanks behind its end",
                        name + ".pdf",
                        Splice.join(Pdf.page("x").write(), Pdf.bytes("\r\n\0\0\0")));
            case 7 ->
                Sample.good(
                        "PDF with the word JavaScript on its page",
                        name + ".pdf",
                        Pdf.page("We sell books on JavaScript and /JS").write());
            case 8 ->
                Sample.good(
                        "PDF with a blank page scanned at 600 dots",
                        name + ".pdf",
                        Pdf.page("x")
                                .with(Pdf.stream(
                                        "/Type /XObject /Subtype /Image /Width 4960 /Height 7016 /ColorSpace /DeviceGray"
                                                + " /BitsPerComponent 8 ",
                                        new byte[4960 * 7016],
                                        true))
                                .writePacked());
            case 9 ->
                Sample.good(
                        "JPEG with a camera's comment",
                        name + ".jpg",
                        Splice.hide("jpg", jpeg, Pdf.bytes("Made by <Camera>")));
            case 10 ->
                Sample.good(
                        "PNG with a text",
                        name + ".png",
                        Splice.hide("png", Pictures.png(paper), Pdf.bytes("scanner 3000")));
            case 11 ->
                Sample.good(
                        "PDF updated once",
                        name + ".pdf",
                        Splice.join(
                                Pdf.page("x").write(),
                                Pdf.bytes("9 0 obj\n<< /Note (y) >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 10 >>\n"
                                        + "startxref\n1\n%%EOF\n")));
            default ->
                Sample.good(
                        "name of 300 signs with a path", "../../" + "长".repeat(300) + ".webp", Pictures.webp(paper));
        };
    }
}
