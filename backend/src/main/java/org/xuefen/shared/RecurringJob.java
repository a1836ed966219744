package org.xuefen.shared;

import java.time.Duration;

/** Work one node does every so often, declared as a bean. */
public interface RecurringJob {
    String name();

    Duration every();

    void run() throws Exception;
}
