package org.xuefen.app.bench;

import java.util.List;
import org.xuefen.app.XuefenApp;

/** A group of figures, measured on the shared server. */
interface Benchmark {
    String name();

    List<Figure> run(XuefenApp app) throws Exception;
}
