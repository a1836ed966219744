package org.xuefen.app.demo;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code demo/lettering-*.bin.gz} anew after the words of the demo have changed, on a machine with Noto Sans CJK:
 * {@code mvn -pl backend exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.xuefen.app.demo.LetteringMaker}.
 */
public final class LetteringMaker {
    private static final String FONTS = "/usr/share/fonts/opentype/noto/NotoSansCJK-%s.ttc";

    private LetteringMaker() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args.length > 0 ? args[0] : "backend/src/main/resources/demo");
        var characters = new TreeSet<Integer>();
        for (int c = 32; c < 127; c++) {
            characters.add(c);
        }
        Stream.concat(words(), Stream.of("学分“”‘’—–·…¥℃", Files.readString(folder.resolve("scenes.svg"))))
                .flatMapToInt(String::codePoints)
                .filter(c -> c > 126)
                .forEach(characters::add);
        write("Bold", characters, folder.resolve("lettering-bold.bin.gz"));
        write("Regular", characters, folder.resolve("lettering-regular.bin.gz"));
        papers(folder.resolve("lettering-papers.bin.gz"));
    }

    /** Certificates carry names, which slides don't. */
    private static void papers(Path target) throws Exception {
        var characters = new TreeSet<Integer>();
        Stream.concat(DemoClaims.words(), Stream.concat(DemoNames.characters(), Stream.of("林岚周明陈静《》共经")))
                .flatMapToInt(String::codePoints)
                .forEach(characters::add);
        for (int c = 32; c < 127; c++) {
            characters.add(c);
        }
        write("Regular", characters, target);
    }

    private static Stream<String> words() {
        return DemoLibrary.courses().stream().flatMap(DemoCourse::drawnWords);
    }

    private static void write(String weight, TreeSet<Integer> characters, Path target) throws Exception {
        var font = Arrays.stream(Font.createFonts(new File(FONTS.formatted(weight))))
                .filter(candidate -> candidate.getFontName().contains("CJK SC"))
                .findFirst()
                .orElseThrow()
                .deriveFont(Lettering.UNITS);
        var context = new FontRenderContext(null, true, true);
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(target)))) {
            out.writeInt(characters.size());
            for (int character : characters) {
                var glyph = font.createGlyphVector(context, Character.toChars(character));
                out.writeInt(character);
                out.writeShort(Math.round(glyph.getGlyphMetrics(0).getAdvanceX()));
                outline(glyph.getOutline().getPathIterator(null), out);
            }
        }
    }

    private static void outline(PathIterator path, DataOutputStream out) throws IOException {
        var points = new float[6];
        for (; !path.isDone(); path.next()) {
            var segment = path.currentSegment(points);
            out.writeByte(segment);
            var numbers = switch (segment) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 0;
            };
            for (int i = 0; i < numbers; i++) {
                out.writeShort(Math.round(points[i]));
            }
        }
        out.writeByte(-1);
    }
}
