package io.touchstone.evidence.kit;

import static io.touchstone.evidence.EvidenceRule.ACTIVE_CONTENT;
import static io.touchstone.evidence.EvidenceRule.BOMB;
import static io.touchstone.evidence.EvidenceRule.DAMAGED;
import static io.touchstone.evidence.EvidenceRule.EMPTY;
import static io.touchstone.evidence.EvidenceRule.ENCRYPTED;
import static io.touchstone.evidence.EvidenceRule.SEVERAL_TYPES;
import static io.touchstone.evidence.EvidenceRule.TRAILING_DATA;
import static io.touchstone.evidence.EvidenceRule.TYPE_NOT_ACCEPTED;

import io.touchstone.evidence.EvidenceRule;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What must be refused, each for its reason: other types, two types at once, bombs, damage, PDF files that act. */
final class BadDocuments {

    private static final int BILLION_PAST = 300 << 20;

    private final List<Sample> made = new ArrayList<>();
    private final Map<String, byte[]> carriers = new LinkedHashMap<>();

    BadDocuments(Random random) {
        BufferedImage paper = Pictures.paper(random, 120, 160);
        carriers.put("jpg", Pictures.jpeg(paper, false));
        carriers.put("png", Pictures.png(paper));
        carriers.put("webp", Pictures.webp(paper));
        carriers.put("tif", Pictures.tiff("LZW", paper));
        carriers.put("pdf", Pdf.page("carrier").write());
    }

    List<Sample> make() {
        polyglots();
        otherTypes();
        bombs();
        damaged();
        acting();
        return made;
    }

    private void bad(EvidenceRule rule, String why, String ending, byte[] content) {
        made.add(new Sample(why, "licence." + ending, content, rule));
    }

    private void polyglots() {
        carriers.forEach((format, carrier) -> {
            byte[] zip = Splice.zipAt(carrier.length, "a.class", new byte[100]);
            bad(SEVERAL_TYPES, format + " and an archive", format, Splice.join(carrier, zip));
            hidden(format, "PHP", "<?php system($_GET['c']); ?>");
            hidden(format, "a page", "<html><script>alert(1)</script></html>");
            hidden(format, "a PHAR", "<?PHP __HALT_COMPILER(); ?>");
            hidden(format, "a RAR", "Rar!\u001a\u0007\u0001\0");
            if (!"pdf".equals(format)) {
                hidden(format, "a PDF", "%PDF-1.4\n1 0 obj << /Type /Page >>");
                hidden(format, "a drawing", "<svg onload='alert(1)'>");
            }
        });
        byte[] jpeg = carriers.get("jpg");
        byte[] pdf = carriers.get("pdf");
        bad(
                SEVERAL_TYPES,
                "JPEG and a ZIP in its comment",
                "jpg",
                Splice.hide("jpg", jpeg, Splice.zip("a", new byte[9])));
        bad(
                SEVERAL_TYPES,
                "PDF and a ZIP in its comment",
                "pdf",
                Splice.hide("pdf", pdf, Splice.zip("a", new byte[9])));
        byte[] script = jpeg.clone();
        script[4] = '/';
        script[5] = '*';
        bad(SEVERAL_TYPES, "JPEG and a script", "jpg", Splice.join(script, new byte[13_000]));
        bad(SEVERAL_TYPES, "TIFF and DICOM", "tif", Splice.hide("tif", jpeg, at(128 - 8, "DICM")));
        bad(SEVERAL_TYPES, "TIFF and TAR", "tif", Splice.hide("tif", jpeg, at(257 - 8, "ustar")));
        bad(SEVERAL_TYPES, "PDF and a disk image", "pdf", Splice.hide("pdf", pdf, at(32_769 - 10, "CD001")));
        bad(
                TRAILING_DATA,
                "JPEG and a film behind it",
                "jpg",
                Splice.join(jpeg, Pdf.bytes("\0\0\0\u0018ftypmp42film")));
        bad(TRAILING_DATA, "PNG with what was cut away", "png", Splice.join(carriers.get("png"), new byte[500]));
        bad(TRAILING_DATA, "WebP and more", "webp", Splice.join(carriers.get("webp"), new byte[10]));
        bad(TRAILING_DATA, "PDF and more", "pdf", Splice.join(pdf, Pdf.bytes("and more")));
    }

    private void hidden(String format, String what, String stranger) {
        bad(
                SEVERAL_TYPES,
                format + " and " + what,
                format,
                Splice.hide(format, carriers.get(format), Pdf.bytes(stranger)));
    }

    /** Text that ends at a place counted from its own start. */
    private static byte[] at(int place, String text) {
        return Splice.join(new byte[place], Pdf.bytes(text));
    }

    private void otherTypes() {
        Map<String, byte[]> others = new LinkedHashMap<>();
        others.put("a page", Pdf.bytes("<!doctype html><html><body>hello"));
        others.put("a drawing", Pdf.bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"));
        others.put("a GIF", Pdf.bytes("GIF89a\1\0\1\0\0\0\0;"));
        others.put("a bitmap", Pdf.bytes("BM\u0046\0\0\0\0\0\0\0"));
        others.put("a program", Pdf.bytes("MZ\u0090\0\3\0\0\0"));
        others.put("a document with macros", Splice.zip("word/vbaProject.bin", new byte[100]));
        others.put("a zip bomb", Splice.zip("0", new byte[20 << 20]));
        others.put("an old document", Pdf.bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"));
        others.put("a text", Pdf.bytes("just text"));
        others.put("a text before a PDF", Splice.join(Pdf.bytes("x\n"), carriers.get("pdf")));
        others.forEach((why, content) -> bad(TYPE_NOT_ACCEPTED, why, "pdf", content));
        bad(TYPE_NOT_ACCEPTED, "a picture called a program", "exe", carriers.get("png"));
        bad(TYPE_NOT_ACCEPTED, "a picture called a PDF", "pdf", carriers.get("jpg"));
        bad(TYPE_NOT_ACCEPTED, "a PDF called a picture", "png", carriers.get("pdf"));
        bad(EMPTY, "nothing", "pdf", new byte[0]);
    }

    private void bombs() {
        byte[] png = carriers.get("png");
        byte[] wide = Splice.pngChunk(
                "IHDR", Splice.join(Splice.big(30_000), Splice.big(30_000), new byte[] {8, 2, 0, 0, 0}));
        bad(BOMB, "PNG of 900 million pixels", "png", Splice.join(Arrays.copyOf(png, 8), wide, tail(png)));
        byte[] small = Splice.pngChunk("IHDR", Splice.join(Splice.big(1), Splice.big(1), new byte[] {8, 2, 0, 0, 0}));
        byte[] many = Splice.pngChunk("IDAT", Pdf.deflate(new byte[1 << 24]));
        bad(BOMB, "PNG with more rows than it says", "png", Splice.join(Arrays.copyOf(png, 8), small, many, tail(png)));
        byte[] text = Splice.pngChunk("zTXt", Splice.join(Pdf.bytes("a\0\0"), Pdf.deflate(new byte[1 << 24])));
        bad(BOMB, "PNG with a packed text", "png", Splice.join(Arrays.copyOf(png, 33), text, tail(png)));
        byte[] jpeg = carriers.get("jpg").clone();
        int frame = indexOf(jpeg, (byte) 0xC0);
        Arrays.fill(jpeg, frame + 4, frame + 8, (byte) 0x7F);
        bad(BOMB, "JPEG of a billion pixels", "jpg", jpeg);
        bad(
                BOMB,
                "WebP of 268 million pixels",
                "webp",
                Pictures.riff(Pictures.chunk("VP8L", Pdf.bytes("/\u00ff\u00ff\u00ff\u000f\0"))));
        bad(
                BOMB,
                "TIFF of 900 million pixels",
                "tif",
                Splice.join(Splice.tiffHead(8), Splice.tiffDirectory(8, 30_000, 30_000, 8)));
        bad(
                BOMB,
                "PDF with a packed page",
                "pdf",
                Pdf.page("x").with(Pdf.stream("", new byte[BILLION_PAST], true)).write());
        byte[] twice = Pdf.deflate(Pdf.deflate(new byte[1 << 20]));
        bad(
                BOMB,
                "PDF packed twice",
                "pdf",
                Pdf.page("x")
                        .with(Pdf.stream("/Filter [/FlateDecode /FlateDecode] ", twice, false))
                        .write());
        bad(
                BOMB,
                "PDF with a huge picture",
                "pdf",
                Pdf.scan(carriers.get("jpg"), 99_000, 99_000).write());
    }

    private static byte[] tail(byte[] png) {
        return Arrays.copyOfRange(png, 33, png.length);
    }

    private static int indexOf(byte[] jpeg, byte marker) {
        for (int i = 2; ; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == marker) {
                return i + 1;
            }
        }
    }

    private void damaged() {
        carriers.forEach((format, carrier) ->
                bad(DAMAGED, format + " cut in half", format, Arrays.copyOf(carrier, carrier.length / 2)));
        byte[] png = carriers.get("png").clone();
        png[png.length / 2] ^= 1;
        bad(DAMAGED, "PNG with a flipped bit", "png", png);
        bad(DAMAGED, "PDF without a page", "pdf", Pdf.bytes("%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n"));
    }

    private void acting() {
        String open = "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>";
        bad(
                ACTIVE_CONTENT,
                "PDF with a script",
                "pdf",
                Pdf.page("x").catalog(open).write());
        bad(
                ACTIVE_CONTENT,
                "PDF with a script in a packed object",
                "pdf",
                Pdf.page("x").catalog(open).writePacked());
        bad(
                ACTIVE_CONTENT,
                "PDF with an escaped script",
                "pdf",
                Pdf.page("x").catalog("/OpenAction << /S /J#61v#61Script >>").write());
        bad(
                ACTIVE_CONTENT,
                "PDF that starts a program",
                "pdf",
                Pdf.page("x")
                        .catalog("/OpenAction << /S /Launch /F (cmd.exe) >>")
                        .write());
        bad(
                ACTIVE_CONTENT,
                "PDF with a form",
                "pdf",
                Pdf.page("x").catalog("/AcroForm << /XFA 9 0 R >>").write());
        bad(
                ACTIVE_CONTENT,
                "PDF with a file inside",
                "pdf",
                Pdf.page("x")
                        .with(Pdf.stream("/Type /EmbeddedFile ", new byte[9], true))
                        .write());
        bad(
                ACTIVE_CONTENT,
                "PDF with objects packed in an odd way",
                "pdf",
                Pdf.page("x")
                        .with(Pdf.stream("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] ", new byte[9], false))
                        .write());
        bad(
                ENCRYPTED,
                "PDF with a password",
                "pdf",
                Pdf.page("x").trailer("/Encrypt 9 0 R").write());
        bad(
                ENCRYPTED,
                "packed PDF with a password",
                "pdf",
                Pdf.page("x").trailer("/Encrypt 9 0 R").writePacked());
    }
}
