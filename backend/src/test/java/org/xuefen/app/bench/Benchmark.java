package org.xuefen.app.bench;

import java.util.List;
import java.util.function.Consumer;
import org.xuefen.app.XuefenApp;

/** A group of figures, measured on the shared server unless it brings one of its own. */
interface Benchmark {
    String name();

    List<Figure> run(XuefenApp app) throws Exception;

    /** Tells each figure as soon as it is known. */
    default void run(Consumer<Figure> figures) throws Exception {
        run(XuefenApp.shared()).forEach(figures);
    }
}
