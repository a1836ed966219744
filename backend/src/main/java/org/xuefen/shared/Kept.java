package org.xuefen.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What every page asks for and hardly anyone writes: the names of units, the scheme of a branch, the picture of a course.
 * A page gets what was read within the last second; what this node has written it sees at once, what another node has
 * written within that second. Inside a transaction nothing is remembered and nothing is taken from memory: whoever writes
 * goes by the database.
 */
public final class Kept<K, V> {
    private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

    /** @param writes how many writes this node had seen when the value was asked for */
    private record Entry<V>(V value, long readAt, long writes) {}

    private final int most;
    private final Keeping keeping;
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final AtomicLong writes = new AtomicLong();

    Kept(int most, Keeping keeping) {
        this.most = most;
        this.keeping = keeping;
    }

    public V get(K key, Function<? super K, ? extends V> read) {
        if (keeping.inTransaction()) {
            return read.apply(key);
        }
        var known = entries.get(key);
        if (known != null && good(known)) {
            return known.value();
        }
        long before = writes.get();
        V value = read.apply(key);
        put(key, value, before);
        return value;
    }

    /** For many at once; keys the reading gives nothing for are asked for again the next time. */
    public Map<K, V> all(Collection<K> keys, Function<List<K>, Map<K, V>> read) {
        if (keeping.inTransaction()) {
            return read.apply(List.copyOf(keys));
        }
        var found = new HashMap<K, V>();
        var missing = new ArrayList<K>();
        for (var key : keys) {
            var known = entries.get(key);
            if (known != null && good(known)) {
                found.put(key, known.value());
            } else {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            long before = writes.get();
            read.apply(missing).forEach((key, value) -> {
                put(key, value, before);
                found.put(key, value);
            });
        }
        return found;
    }

    private void put(K key, V value, long before) {
        if (entries.size() >= most) {
            entries.clear();
        }
        entries.put(key, new Entry<>(value, System.nanoTime(), before));
    }

    private boolean good(Entry<V> entry) {
        return entry.writes() == writes.get() && System.nanoTime() - entry.readAt() < GOOD_FOR;
    }

    void forget() {
        writes.incrementAndGet();
    }
}
