package org.xuefen.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** One running server and what it owns; closing it stops the requests first and the database last. */
public final class RunningXuefen implements AutoCloseable {
    private final StopStack owned;
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private RunningXuefen(StopStack owned, ApplicationContext context, EmbeddedServer server) {
        this.owned = owned;
        this.context = context;
        this.server = server;
    }

    public ApplicationContext context() {
        return context;
    }

    public URI url() {
        return server.getURI();
    }

    static RunningXuefen start(Map<String, String> environment) throws IOException {
        var owned = new StopStack();
        try {
            return start(environment, owned);
        } catch (IOException | RuntimeException e) {
            owned.close();
            throw e;
        }
    }

    /**
     * Starts everything, putting each part on {@code owned} as soon as it runs, so that a stop in the middle of a start
     * ends what has begun; whoever gave it closes it.
     *
     * @throws Settings.WrongSetting with the sentence to show
     * @throws IOException when the data folder or the embedded database can't be used
     */
    static RunningXuefen start(Map<String, String> environment, StopStack owned) throws IOException {
        var settings = Settings.read(environment);
        requireFree(settings);
        var database = settings.set(Setting.DB_URL) ? ServerDatabase.of(settings) : embedded(settings, owned);
        Files.createDirectories(settings.data());
        Migrations.run(database);
        var context = owned.push(ApplicationContext.builder()
                .mainClass(Xuefen.class)
                .banner(false)
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .propertySources(PropertySource.of("xuefen", properties(settings, database), Integer.MAX_VALUE))
                .start());
        var server = owned.push(context.getBean(EmbeddedServer.class).start());
        return new RunningXuefen(owned, context, server);
    }

    private static Database embedded(Settings settings, StopStack owned) throws IOException {
        owned.push(lock(settings).acquiredBy());
        return EmbeddedMariaDb.start(settings, owned);
    }

    private static FileLock lock(Settings settings) throws IOException {
        var data = settings.data();
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new Settings.WrongSetting("Setting XUEFEN_DATA: the folder " + data + " cannot be created.");
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Settings.WrongSetting("Setting XUEFEN_DATA: the folder " + data + " cannot be written to.");
        }
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // falls through: held by this very process
        }
        channel.close();
        throw new Settings.WrongSetting("Setting XUEFEN_DATA: another Xuefen is running with the folder " + data
                + "; stop it or choose another folder.");
    }

    /** What would listen there later is known now, before a database is started for nothing. */
    private static void requireFree(Settings settings) {
        var host = settings.text(Setting.HOST);
        int port = settings.number(Setting.PORT);
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw Settings.wrong(Setting.HOST, "must be an address of this machine, which " + host + " is not");
        } catch (IOException e) {
            throw Settings.wrong(
                    Setting.PORT, "cannot be " + port + " on " + host + ": " + e.getMessage() + "; choose another");
        }
    }

    private static Map<String, Object> properties(Settings settings, Database database) {
        var properties = new HashMap<>(settings.properties());
        properties.put("micronaut.server.host", settings.text(Setting.HOST));
        int port = settings.number(Setting.PORT) == 0 ? -1 : settings.number(Setting.PORT);
        properties.put("micronaut.server.port", port);
        properties.put("datasources.default.url", database.withPatience());
        properties.put("datasources.default.username", database.app().user());
        properties.put("datasources.default.password", database.app().password());
        properties.put("datasources.default.maximum-pool-size", settings.number(Setting.DB_POOL));
        if (settings.set(Setting.TLS_CERT)) {
            properties.put("micronaut.server.ssl.enabled", true);
            properties.put("micronaut.server.ssl.port", port);
            properties.put("micronaut.server.ssl.build-self-signed", false);
            properties.put(
                    "micronaut.server.ssl.key-store.certificate-path", "file:" + settings.text(Setting.TLS_CERT));
            properties.put("micronaut.server.ssl.key-store.key-path", "file:" + settings.text(Setting.TLS_KEY));
        }
        if (settings.flagged(Setting.PROXY_HEADERS)) {
            properties.put("micronaut.server.host-resolution.protocol-header", "X-Forwarded-Proto");
        }
        return properties;
    }

    @Override
    public void close() {
        owned.close();
    }
}
