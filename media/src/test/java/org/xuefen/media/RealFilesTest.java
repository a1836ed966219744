package org.xuefen.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recordings of the wild: each becomes a package or is refused, and the table says which. {@code -Dmedia.keep=folder}
 * keeps the packages for a look in a browser.
 */
class RealFilesTest {
    private static final Path FILES = Path.of("../../shared/data/media");
    private static final Map<String, MediaFault> REFUSED = Map.of("sample_malformed_free_box.mp4", MediaFault.DAMAGED);

    @TempDir
    Path temporary;

    @Test
    void everyRealFileIsPackagedOrTrulyRefused() throws Exception {
        assumeTrue(Files.isDirectory(FILES), "no shared recordings beside this checkout");
        var rows = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var file : files()) {
            var row = row(file, wrong);
            System.out.println(row);
            rows.add(row);
        }
        assertEquals(List.of(), wrong);
        assertEquals(30, rows.size());
    }

    private String row(Path file, List<String> wrong) throws Exception {
        var name = String.valueOf(file.getFileName());
        long began = System.nanoTime();
        var expected = REFUSED.get(name);
        try {
            var made = packaged(file, name);
            if (expected != null) {
                wrong.add(name + " should be refused as " + expected);
            }
            return "%-58s %6.2f s  %4dx%-4d %s%s %d captions  in %d ms"
                    .formatted(
                            name,
                            made.duration().toMillis() / 1000.0,
                            made.width(),
                            made.height(),
                            made.sound() ? "sound " : "silent ",
                            made.poster() ? "poster" : "no poster",
                            made.captions().size(),
                            (System.nanoTime() - began) / 1_000_000);
        } catch (MediaException refused) {
            if (refused.fault() != expected) {
                wrong.add(name + " " + refused.getMessage());
            }
            return "%-58s %s".formatted(name, refused.getMessage());
        }
    }

    private HlsPackage packaged(Path file, String name) throws Exception {
        var keep = System.getProperty("media.keep");
        var folder = Files.createDirectories((keep == null ? temporary : Path.of(keep)).resolve(name));
        var limits = Limits.standard();
        var info = new Probe(limits).read(file);
        var made = new Transcode(limits).run(file, info, folder, progress -> {}, () -> false);
        assertTrue(Files.size(folder.resolve(HlsPackage.MASTER)) > 0);
        long off = Math.abs(info.duration().minus(made.duration()).toMillis());
        assertTrue(off < 1500, name + " lasts " + info.duration() + ", its package " + made.duration());
        return made;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.filter(file -> !file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }
}
