package org.xuefen.credit.proof;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code bin/verify} for tests of other packages. */
public final class VerifyRun {
    private VerifyRun() {}

    /** @return the exit code */
    public static int run(Path file, ByteArrayOutputStream said) {
        return Verify.run(new String[] {file.toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
