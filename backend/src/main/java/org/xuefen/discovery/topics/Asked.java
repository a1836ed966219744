package org.xuefen.discovery.topics;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.discovery.SearchLog;

/**
 * What this node is asked, until it is clear what was meant: the page searches while one types, so only what someone has
 * stayed with for a few seconds counts. In memory alone; what a restart loses is missed by nobody.
 */
@Singleton
class Asked implements SearchLog {
    private static final Logger LOG = LoggerFactory.getLogger(Asked.class);
    private static final long STAYED = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 5_000;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** What looks like a person's number or address is no topic, however many type it. */
    private static final Pattern PERSONAL = Pattern.compile(".*(\\d{6,}|@).*");

    private record Typing(String term, boolean nothing, long at) {}

    private final SearchTopics topics;
    private final Map<Long, Typing> typing = new LinkedHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search-log").daemon().factory());

    Asked(SearchTopics topics) {
        this.topics = topics;
        var _ = clockwork.scheduleWithFixedDelay(this::settleQuietly, STAYED, STAYED, TimeUnit.NANOSECONDS);
    }

    @Override
    public void asked(long memberId, String text, boolean nothing) {
        var term = term(text);
        if (term.length() < SHORTEST
                || term.length() > LONGEST
                || PERSONAL.matcher(term).matches()) {
            return;
        }
        synchronized (typing) {
            typing.remove(memberId);
            if (typing.size() < MOST) {
                typing.put(memberId, new Typing(term, nothing, System.nanoTime()));
            }
        }
    }

    /** The same words typed differently are one topic. */
    static String term(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return SPACES.matcher(plain).replaceAll(" ");
    }

    private void settleQuietly() {
        try {
            settle(System.nanoTime() - STAYED);
        } catch (RuntimeException e) {
            LOG.warn("searches were not counted: {}", e.toString());
        }
    }

    /** Counts what was asked before then. */
    synchronized void settle(long before) {
        var meant = new LinkedHashMap<Long, Typing>();
        synchronized (typing) {
            typing.forEach((member, each) -> {
                if (each.at() <= before) {
                    meant.put(member, each);
                }
            });
            meant.keySet().forEach(typing::remove);
        }
        meant.forEach((member, each) -> topics.count(member, each.term(), each.nothing()));
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }
}
