package org.xuefen.credit.proof;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.credit.merkle.Finding;
import org.xuefen.credit.merkle.Hash;
import org.xuefen.credit.merkle.LogChecker;

/** The log against the ledger: every leaf made anew from its entry, every head and stored node from the leaves. */
@Singleton
public class LogAudit {
    private static final int KEPT = 100;
    private static final int NODES = 256;

    private final LogWalk walk;
    private final LogStore log;
    private final LogKeys keys;
    private final LogChecks checks;
    private final Clock clock;

    LogAudit(LogWalk walk, LogStore log, LogKeys keys, LogChecks checks, Clock clock) {
        this.walk = walk;
        this.log = log;
        this.keys = keys;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * What an audit found.
     *
     * @param found how many things; {@code findings} has the first of them
     */
    public record Result(Instant at, long leaves, long heads, long found, List<Finding> findings) {}

    /** Compares everything, keeps the result for the administrator and gives it. */
    public Result run() {
        var comparison = new Comparison();
        try {
            walk.walk(comparison);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var result = comparison.result();
        keep(result);
        return result;
    }

    @Transactional
    void keep(Result result) {
        checks.keep(result);
    }

    private final class Comparison implements LogWalk.Visitor {
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Integer, Map<Long, Hash>> nodes = new HashMap<>();
        private final Map<Integer, Long> read = new HashMap<>();
        private final LogChecker checker = new LogChecker(keys.all(), this::found, this::node);
        private long found;

        private void found(Finding finding) {
            if (found++ < KEPT) {
                findings.add(finding);
            }
        }

        /** Inner nodes as they should be, against those stored. */
        private void node(int level, long index, Hash hash) {
            if (level % TileNodes.LEVELS != 0) {
                return;
            }
            if (index >= read.getOrDefault(level, 0L)) {
                nodes.put(level, log.nodes(level, index, index + NODES));
                read.put(level, index + NODES);
            }
            if (!hash.equals(nodes.getOrDefault(level, Map.of()).get(index))) {
                long leaves = 1L << level;
                found(new Finding(
                        Finding.Kind.NODE_CHANGED, index * leaves, (index + 1) * leaves, List.of(), "level " + level));
            }
        }

        @Override
        public void leaf(LogStore.Leaf leaf) {
            checker.leaf(leaf.index(), Long.toString(leaf.entryId()), leaf.hash(), leaf.content());
        }

        @Override
        public void head(TreeHead head) {
            checker.head(head.note());
        }

        @Override
        public void unlogged(long entryId) {
            checker.unlogged(Long.toString(entryId));
        }

        private Result result() {
            checker.end();
            return new Result(clock.instant(), checker.size(), checker.heads(), found, List.copyOf(findings));
        }
    }
}
