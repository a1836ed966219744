package org.xuefen.app.bench;

import io.micronaut.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.live.TestClasses;
import org.xuefen.live.stage.TestPresenter;
import org.xuefen.media.SenderProgram;

/**
 * A live class: from the presenter's canvas to a viewer's frames in Chromium; what one ingest costs; what 500 viewers cost the
 * server, and nginx with the same files where there is one. To see quickly that it runs:
 * {@code JDK_JAVA_OPTIONS='-Dxuefen.bench.live.seconds=20 -Dxuefen.bench.live.viewers=50' make bench ONLY=live}.
 */
final class LiveBenchmark implements Benchmark {
    private static final int VIEWERS = Integer.getInteger("xuefen.bench.live.viewers", 500);
    private static final int SECONDS = Integer.getInteger("xuefen.bench.live.seconds", 60);
    private static final String LOAD = "live.viewers." + VIEWERS;

    @Override
    public String name() {
        return "live";
    }

    @Override
    public List<Figure> run(XuefenApp app) throws Exception {
        var figures = new ArrayList<Figure>();
        run(figures::add);
        return figures;
    }

    @Override
    public void run(Consumer<Figure> figures) {
        try {
            measure(figures);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record World(long glass, long plain, long load, XuefenApp.Client presenter, XuefenApp.Client member) {}

    private void measure(Consumer<Figure> figures) throws Exception {
        var data = ProcessXuefen.freshData();
        var settings = new HashMap<>(TestDatabase.fresh());
        World world;
        try (var app = XuefenApp.own(data, settings)) {
            world = world(app);
        }
        try (var server = ProcessXuefen.start(data, settings)) {
            glass(server, world, world.glass(), "parts", 2_000, figures);
            glass(server, world, world.plain(), "plain", 3_500, figures);
            load(server, world, figures);
        }
    }

    private static World world(XuefenApp app) {
        var classes = new TestClasses(app);
        var from = classes.now().plus(10, ChronoUnit.MINUTES);
        return new World(
                classes.plan(classes.draft(classes.north, from)),
                classes.plan(classes.draft(classes.north, from.plusSeconds(60))),
                classes.plan(classes.draft(classes.north, from.plusSeconds(120))),
                app.as(classes.trainer),
                app.as(classes.northerner));
    }

    private static void glass(
            ProcessXuefen server, World world, long classId, String mode, int must, Consumer<Figure> figures)
            throws Exception {
        var command = List.of(
                "node",
                "bench/live.mjs",
                server.url().toString(),
                world.presenter().token(),
                world.member().token(),
                Long.toString(classId),
                Integer.toString(SECONDS),
                mode);
        var process = new ProcessBuilder(command)
                .directory(Path.of("../frontend").toAbsolutePath().normalize().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("the browsers did not measure: " + said);
        }
        Map<?, ?> read = JsonMapper.createDefault().readValue(said, Map.class);
        figures.accept(Figure.atMost("live.glass." + mode + ".p50", number(read, "p50"), "ms", must));
        figures.accept(Figure.atMost("live.glass." + mode + ".p95", number(read, "p95"), "ms", must));
        figures.accept(Figure.atMost("live.glass." + mode + ".still", number(read, "stillMillis"), "ms", 1_000));
    }

    private static double number(Map<?, ?> read, String name) {
        return ((Number) read.get(name)).doubleValue();
    }

    private static void load(ProcessXuefen server, World world, Consumer<Figure> figures) throws Exception {
        var sent = SenderProgram.high(Duration.ofSeconds(SECONDS + 50L));
        try (var presenter = TestPresenter.connect(server.app(), server.app().same(world.presenter()), world.load())) {
            presenter.hello("video/webm;codecs=h264,opus").await("ready");
            presenter.send(sent, (SECONDS + 50) * 1000, (SECONDS + 50) * 1000);
            presenter.await("on-air", 30);
            Thread.sleep(5_000);
            var handle = ProcessHandle.of(server.pid()).orElseThrow();
            var alone = Cpu.of(handle);
            Thread.sleep(15_000);
            var idle = alone.since(handle);
            figures.accept(Figure.atMost("live.ingest.720p30", idle.children(), "cores", 0.3));
            figures.accept(Figure.atMost("live.ingest.server", idle.own(), "cores", 0.3));

            var url = String.valueOf(server.app()
                    .same(world.member())
                    .get("/api/v1/live-classes/" + world.load() + "/stage")
                    .json()
                    .get("url"));
            var viewers = new LiveViewers(server.url().resolve(url), VIEWERS);
            viewers.start();
            Thread.sleep(5_000);
            var busy = Cpu.of(handle);
            viewers.measure(Duration.ofSeconds(Math.max(5, SECONDS - 20)));
            var used = busy.since(handle);
            viewers.stop();
            double own = used.own() - idle.own();
            figures.accept(Figure.atMost(LOAD + ".server", own, "cores", 0.3));
            figures.accept(Figure.atMost(LOAD + ".p99", viewers.lateMillis(0.99), "ms after it was there", 250));
            figures.accept(Figure.atMost(LOAD + ".stalls", viewers.stalls(), "stalls", 0));
            figures.accept(Figure.ratio(LOAD + ".rate", viewers.megabytesPerSecond(), "MB/s", 1, 0));
            nginx(viewers, own, figures);
        }
    }

    /** The same bytes at the same pace, from nginx. */
    private static void nginx(LiveViewers viewers, double ours, Consumer<Figure> figures) throws Exception {
        var program = Path.of(System.getenv().getOrDefault("XUEFEN_NGINX", "/usr/sbin/nginx"));
        if (!Files.isExecutable(program)) {
            System.err.println("# no nginx here (Debian: apt-get install nginx-light); its figure is left out");
            return;
        }
        var folder = Files.createTempDirectory("xuefen-nginx");
        viewers.save(folder.resolve("parts"));
        Files.writeString(folder.resolve("nginx.conf"), """
                user root; worker_processes 1; pid %1$s/pid; error_log %1$s/error.log; daemon off;
                events { worker_connections 4096; }
                http { access_log off; sendfile on; tcp_nopush on; keepalive_timeout 65; keepalive_requests 1000000;
                  client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s; uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                  server { listen 127.0.0.1:18123; root %1$s/parts; } }
                """.formatted(folder));
        var nginx = new ProcessBuilder(
                        program.toString(), "-c", folder.resolve("nginx.conf").toString())
                .start();
        try {
            Thread.sleep(1_000);
            var before = Cpu.of(nginx.toHandle());
            viewers.replay(18_123, Duration.ofSeconds(20));
            var used = before.since(nginx.toHandle());
            figures.accept(Figure.ratio(
                    LOAD + ".beside-nginx", ours, "cores", Math.max(0.001, used.own() + used.children()), 0));
        } finally {
            nginx.descendants().forEach(ProcessHandle::destroy);
            nginx.destroy();
            nginx.waitFor();
        }
    }

    /** Processor time of a process and of its children, in cores since a moment. */
    private record Cpu(long own, long children, long at) {
        static Cpu of(ProcessHandle process) {
            return new Cpu(
                    time(process),
                    process.descendants()
                            .filter(each -> !each.info().command().orElse("").contains("mariadb"))
                            .mapToLong(Cpu::time)
                            .sum(),
                    System.nanoTime());
        }

        record Used(double own, double children) {}

        Used since(ProcessHandle process) {
            var now = of(process);
            double wall = now.at - at;
            return new Used((now.own - own) / wall, Math.max(0, now.children - children) / wall);
        }

        private static long time(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
        }
    }
}
