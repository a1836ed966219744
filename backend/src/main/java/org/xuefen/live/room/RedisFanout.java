package org.xuefen.live.room;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.shared.Ids;

/**
 * Carries events over Redis, one channel for all rooms. What happens here is told here at once, and to the others with a mark
 * of this server, by which it knows its own when they come back. While Redis is away each server tells its own people, and
 * events are not kept for later: rooms are read from the database when someone reconnects.
 */
@Singleton
@Requires(property = "xuefen.redis-url")
class RedisFanout implements Fanout {
    private static final Logger LOG = LoggerFactory.getLogger(RedisFanout.class);
    private static final String CHANNEL = "xuefen:live";
    private static final int MOST_WAITING = 10_000;

    private final String self = Long.toHexString(Ids.next());
    private final RedisClient client;
    private volatile Listener listener = (classId, event) -> {};
    private final StatefulRedisPubSubConnection<String, String> hears;
    private final StatefulRedisPubSubConnection<String, String> tells;

    RedisFanout(@Value("${xuefen.redis-url}") String url) {
        var address = RedisURI.create(url);
        address.setTimeout(Duration.ofSeconds(3));
        client = RedisClient.create(address);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .timeoutOptions(TimeoutOptions.enabled(Duration.ofSeconds(3)))
                .build());
        hears = client.connectPubSub(StringCodec.UTF8);
        hears.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
                heard(message);
            }
        });
        hears.sync().subscribe(CHANNEL);
        tells = client.connectPubSub(StringCodec.UTF8);
    }

    @Override
    public void publish(long classId, String event) {
        listener.heard(classId, event);
        try {
            tells.async().publish(CHANNEL, self + " " + classId + " " + event).exceptionally(fault -> {
                LOG.debug("not told to other servers: {}", fault.toString());
                return 0L;
            });
        } catch (RuntimeException e) {
            LOG.debug("not told to other servers", e);
        }
    }

    private void heard(String message) {
        var parts = message.split(" ", 3);
        if (parts.length == 3 && !parts[0].equals(self)) {
            try {
                listener.heard(Long.parseLong(parts[1]), parts[2]);
            } catch (RuntimeException e) {
                LOG.debug("an event that can't be read", e);
            }
        }
    }

    @Override
    public void hear(Listener other) {
        listener = other;
    }

    @PreDestroy
    void stop() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
