package org.xuefen.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Empty libraries in place of those of screens and sound cards, which FFmpeg's program for Linux is linked with and a server
 * often lacks. The program asks for them by name when it starts and calls them only to record from a device, which nobody does
 * here; whatever reads strangers' files is better off without them in any case.
 *
 * <p>What a loader needs of a shared object is a header, one segment and a dynamic section that names it, with a symbol table
 * that is empty (System V ABI, chapters 4 and 5; ELF-64), and the names of the symbol versions it is asked for (Linux Standard
 * Base, symbol versioning).
 */
final class NoDevices {
    /** By library, the versions that FFmpeg asks of it. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "libxcb.so.1", List.of(),
            "libxcb-shm.so.0", List.of(),
            "libasound.so.2", List.of("ALSA_0.9", "ALSA_0.9.0rc4"),
            "libpulse.so.0", List.of("PULSE_0"));

    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int SYMBOLS = HEADER + 2 * SEGMENT;
    private static final int SYMBOL = 24;
    private static final int HASH = SYMBOLS + SYMBOL;
    private static final int SYMBOL_VERSIONS = HASH + 16;
    private static final int DYNAMIC = SYMBOL_VERSIONS + 8;
    private static final int DYNAMIC_ENTRIES = 10;
    private static final int VERSIONS = DYNAMIC + DYNAMIC_ENTRIES * 16;
    private static final int VERSION = 28;

    private NoDevices() {}

    /** Writes what is not there yet. */
    static void into(Path folder, Machine machine) throws IOException {
        for (var library : LIBRARIES.entrySet()) {
            var file = folder.resolve(library.getKey());
            if (Files.exists(file)) {
                continue;
            }
            // Another process may look for it, or write it, right now.
            var made = folder.resolve(
                    library.getKey() + "." + ProcessHandle.current().pid());
            Files.write(made, library(library.getKey(), library.getValue(), machine));
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What {@code e_machine} calls it. */
    enum Machine {
        X86_64(62),
        AARCH64(183);

        private final int code;

        Machine(int code) {
            this.code = code;
        }
    }

    private static byte[] library(String name, List<String> versions, Machine machine) {
        int namesAt = VERSIONS + versions.size() * VERSION;
        var names = ("\0" + name + "\0"
                        + versions.stream().map(version -> version + "\0").collect(Collectors.joining()))
                .getBytes(StandardCharsets.US_ASCII);
        int size = namesAt + names.length;
        var out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        out.putShort((short) 3).putShort((short) machine.code).putInt(1);
        out.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        out.putShort((short) HEADER).putShort((short) SEGMENT).putShort((short) 2);
        out.putShort((short) 64).putShort((short) 0).putShort((short) 0);
        segment(out, 1, 0, size, 0x10000);
        segment(out, 2, DYNAMIC, VERSIONS - DYNAMIC, 8);
        out.position(HASH).putInt(1).putInt(1);
        out.position(DYNAMIC);
        dynamic(out, 14, 1);
        dynamic(out, 4, HASH);
        dynamic(out, 5, namesAt);
        dynamic(out, 6, SYMBOLS);
        dynamic(out, 10, names.length);
        dynamic(out, 11, SYMBOL);
        if (!versions.isEmpty()) {
            dynamic(out, 0x6ffffff0, SYMBOL_VERSIONS);
            dynamic(out, 0x6ffffffc, VERSIONS);
            dynamic(out, 0x6ffffffd, versions.size());
        }
        out.position(VERSIONS);
        int nameAt = name.length() + 2;
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            out.putShort((short) 1)
                    .putShort((short) 0)
                    .putShort((short) (i + 2))
                    .putShort((short) 1);
            out.putInt(hash(version)).putInt(20).putInt(i + 1 < versions.size() ? VERSION : 0);
            out.putInt(nameAt).putInt(0);
            nameAt += version.length() + 1;
        }
        return out.put(names).array();
    }

    /** Readable and writable: a loader adds the address it chose to the entries of the dynamic section. */
    private static void segment(ByteBuffer out, int type, long at, long size, long alignment) {
        out.putInt(type).putInt(6);
        out.putLong(at).putLong(at).putLong(at).putLong(size).putLong(size).putLong(alignment);
    }

    private static void dynamic(ByteBuffer out, long tag, long value) {
        out.putLong(tag).putLong(value);
    }

    /** The hash of System V ABI, chapter 5. */
    private static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash << 4) + name.charAt(i);
            hash = (hash ^ (hash & 0xf0000000) >>> 24) & 0x0fffffff;
        }
        return hash;
    }
}
