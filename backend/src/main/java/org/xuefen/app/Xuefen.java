package org.xuefen.app;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.app.demo.DemoProgress;
import org.xuefen.shared.XuefenSettings;

/** Starts the process and stops it cleanly: requests first, jobs next, the database child last. */
@OpenAPIDefinition(info = @Info(title = "Xuefen", version = "1", license = @License(name = "Apache-2.0")))
public final class Xuefen {
    private static final Logger LOG = LoggerFactory.getLogger(Xuefen.class);
    /** Held, or its level would go with it. It warns of an optional module of the JVM. */
    private static final java.util.logging.Logger LUCENE = java.util.logging.Logger.getLogger("org.apache.lucene");

    private Xuefen() {}

    public static void main(String[] arguments) throws InterruptedException {
        LUCENE.setLevel(Level.SEVERE);
        var owned = new StopStack();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            owned.close();
                            stopped.countDown();
                        },
                        "stop"));
        RunningXuefen running;
        try {
            running = RunningXuefen.start(System.getenv(), owned);
        } catch (Settings.WrongSetting e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        } catch (IOException | RuntimeException e) {
            if (!owned.closed()) {
                LOG.error("Xuefen could not start: {}", rootCause(e), e);
            }
            System.exit(1);
            return;
        }
        announce(running);
        stopped.await();
    }

    private static String rootCause(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static void announce(RunningXuefen running) {
        var uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        var settings = running.context().getBean(XuefenSettings.class);
        System.out.printf("%n  Xuefen 学分  %s   (ready in %.1f s)%n", running.url(), uptime.toMillis() / 1000.0);
        if (settings.demo()) {
            System.out.printf(
                    "  Demo log-ins: member, trainer, reviewer, organizer, deputy, admin; the password of each is xuefen-demo%n");
            if (running.context().getBean(DemoProgress.class).now().isPresent()) {
                System.out.printf(
                        "  Its courses and its year of history are being made: some minutes. Look around meanwhile.%n");
            }
        }
        System.out.printf("  Data in %s. Ctrl-C stops it.%n%n", settings.data());
    }
}
