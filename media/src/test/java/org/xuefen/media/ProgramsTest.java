package org.xuefen.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The programs run on a machine without a screen and without a sound card. */
class ProgramsTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void librariesOfDevicesAreTakenFromBesideTheProgramAndNowhereElse() throws Exception {
        var program = Programs.ffmpeg();
        var beside = program.getParent().toString();
        var trace = new ProcessBuilder(program.toString());
        trace.environment().put("LD_TRACE_LOADED_OBJECTS", "1");
        trace.environment().put("LD_LIBRARY_PATH", beside);
        var loaded = new String(trace.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var devices = loaded.lines()
                .filter(line -> line.matches(".*lib(xcb|X|asound|pulse).*"))
                .toList();
        assertEquals(4, devices.size(), loaded);
        assertTrue(devices.stream().allMatch(line -> line.contains("=> " + beside)), loaded);
    }

    @Test
    void aProgramStartsWithoutAWordOfComplaint() throws Exception {
        for (var program : List.of(Programs.ffmpeg(), Programs.ffprobe())) {
            var said = new ArrayList<String>();
            var command = List.of(program.toString(), "-version");
            var ended = Child.run(
                    new Child.Task(command, folder, Limits.standard(), Duration.ofSeconds(30), () -> false), said::add);
            assertEquals(new Child.Ended(0, ""), ended);
            assertTrue(said.getFirst().contains(" version "), said.toString());
        }
    }
}
