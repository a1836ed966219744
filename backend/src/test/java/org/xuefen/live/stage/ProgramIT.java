package org.xuefen.live.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.live.Stage;
import org.xuefen.live.StageState;
import org.xuefen.live.TestClasses;
import org.xuefen.media.SenderProgram;

/** OBS sends by RTMP with a stream key, and by SRT with a passphrase; FFmpeg stands in for it. */
class ProgramIT {
    @Test
    void aProgramSendsWithTheKeyOfItsClassAndWithNoOther() throws Exception {
        int rtmp = free();
        int srt = free();
        var more = new java.util.HashMap<>(TestDatabase.fresh());
        more.putAll(Map.of("XUEFEN_RTMP_PORT", "" + rtmp, "XUEFEN_SRT_PORTS", srt + "-" + (srt + 1)));
        try (var app = XuefenApp.own(ProcessXuefen.freshData(), more)) {
            var world = new TestClasses(app);
            long classId = world.plan(world.draft(world.north, world.now().plus(5, ChronoUnit.MINUTES)));
            var trainer = app.as(world.trainer);
            var path = "/api/v1/live-classes/" + classId + "/stream-key";
            assertThat(app.as(world.northerner).post(path, Map.of()).code()).isEqualTo("live.not-presenter");
            var made = trainer.post(path, Map.of());
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            var key = String.valueOf(made.json().get("key"));
            assertThat(trainer.get(path).body()).doesNotContain(key).contains("\"rtmpPort\":" + rtmp);
            var stage = app.bean(Stage.class);

            var wrong = SenderProgram.sending(
                    Duration.ofSeconds(5), "flv", address(rtmp, key.substring(0, key.length() - 1) + "x"));
            assertThat(wrong.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(wrong.exitValue()).isNotZero();
            assertThat(stage.state(classId)).isEqualTo(StageState.OFF);

            var right = SenderProgram.sending(Duration.ofSeconds(40), "flv", address(rtmp, key));
            StageIT.await(() -> stage.state(classId) == StageState.ON_AIR, 25);
            var url = String.valueOf(app.as(world.northerner)
                    .get("/api/v1/live-classes/" + classId + "/stage")
                    .json()
                    .get("url"));
            var watching = new Watching(app, url);
            watching.follow(Duration.ofSeconds(3));
            assertThat(watching.parts()).isGreaterThan(6);

            // Taken back, the key opens nothing, and who sends with it is stopped.
            assertThat(trainer.delete(path).status()).isEqualTo(204);
            assertThat(right.waitFor(20, TimeUnit.SECONDS)).isTrue();
            StageIT.await(() -> stage.state(classId) == StageState.INTERRUPTED, 20);
            var revoked = SenderProgram.sending(Duration.ofSeconds(5), "flv", address(rtmp, key));
            assertThat(revoked.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(revoked.exitValue()).isNotZero();

            var program = (Map<?, ?>) trainer.post(path, Map.of()).json().get("program");
            assertThat(program.get("srtPort")).isEqualTo(srt);
            var caller = "srt://127.0.0.1:" + srt + "?mode=caller&pbkeylen=16&passphrase=";
            var stranger = SenderProgram.sending(Duration.ofSeconds(5), "mpegts", caller + "0123456789abcdef");
            assertThat(stranger.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.exitValue()).isNotZero();
            assertThat(stage.state(classId)).isEqualTo(StageState.INTERRUPTED);
            var bySrt = SenderProgram.sending(Duration.ofSeconds(8), "mpegts", caller + program.get("srtPassphrase"));
            StageIT.await(() -> stage.state(classId) == StageState.ON_AIR, 20);
            bySrt.waitFor(20, TimeUnit.SECONDS);
            StageIT.await(() -> stage.state(classId) == StageState.INTERRUPTED, 20);

            hostile(rtmp);
            assertThat(trainer.delete(path).status()).isEqualTo(204);
        }
    }

    /** Noise, half a handshake, and chunks that promise gigabytes: each connection is dropped and nothing else happens. */
    private static void hostile(int port) throws Exception {
        var noise = new byte[100_000];
        new Random(11).nextBytes(noise);
        var handshake = new byte[1 + 1536 + 1536];
        handshake[0] = 3;
        var promise = java.util.Arrays.copyOf(handshake, handshake.length + 12);
        int at = handshake.length;
        promise[at] = 3;
        promise[at + 4] = promise[at + 5] = promise[at + 6] = -1;
        for (var bytes : new byte[][] {noise, promise}) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream().write(bytes);
                var in = socket.getInputStream();
                try {
                    while (in.read() >= 0) {}
                } catch (java.net.SocketException reset) {
                    // dropped too
                }
            } catch (java.net.SocketException reset) {
                // dropped while it was still being sent
            }
        }
    }

    private static String address(int port, String key) {
        return "rtmp://127.0.0.1:" + port + "/live/" + key;
    }

    private static int free() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return Math.min(socket.getLocalPort(), 65_000);
        }
    }
}
