package org.xuefen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableFileTest {
    @Test
    void aWholeTableIsRead() throws IOException {
        var text = new String(csv(sink -> sink.accept(List.of("a", 1))).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("Name").contains("a,1");
    }

    /** As a HEAD does: nobody reads, so no row is asked for and no thread waits. */
    @Test
    void nothingIsMadeBeforeSomeoneReads() throws Exception {
        var begun = new CountDownLatch(1);
        try (var in = csv(_ -> begun.countDown())) {
            assertThat(begun.await(300, TimeUnit.MILLISECONDS)).isFalse();
            in.readAllBytes();
            assertThat(begun.getCount()).isZero();
        }
        var left = csv(_ -> begun.countDown());
        left.close();
        assertThatThrownBy(left::read).isInstanceOf(IOException.class);
    }

    /** A table that fails midway ends in a failure, never like a shorter table. */
    @ParameterizedTest
    @EnumSource(TableFile.Format.class)
    void halfATableIsNoTable(TableFile.Format format) {
        var in = stream(format, sink -> {
            sink.accept(List.of("first", 1));
            throw new IllegalStateException("the database is away");
        });
        assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("midway");
    }

    @Test
    void theWriterEndsWhenTheReaderGoes() throws Exception {
        var ended = new CountDownLatch(1);
        var whole = new AtomicBoolean();
        var in = csv(sink -> {
            try {
                for (int i = 0; i < 1_000_000; i++) {
                    sink.accept(List.of("row", i));
                }
                whole.set(true);
            } finally {
                ended.countDown();
            }
        });
        assertThat(in.read()).isNotNegative();
        in.close();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(whole).isFalse();
    }

    private static InputStream csv(Consumer<Consumer<List<Object>>> rows) {
        return stream(TableFile.Format.CSV, rows);
    }

    private static InputStream stream(TableFile.Format format, Consumer<Consumer<List<Object>>> rows) {
        return new TableFile("test", List.of("Name", "Number"), rows)
                .send(format)
                .body()
                .getInputStream();
    }
}
