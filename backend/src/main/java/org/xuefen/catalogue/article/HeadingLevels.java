package org.xuefen.catalogue.article;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Moves the headings of a text so that its highest is the second of the page, and none is left out on the way down. */
final class HeadingLevels {
    private static final int FIRST = 2;
    private static final int LAST = 6;

    private HeadingLevels() {}

    static void fit(Node document) {
        // Who began with ## and who with # both meant their highest; a # then #### means one step down.
        var above = new ArrayList<Integer>();
        for (var heading : headingsOf(document)) {
            while (!above.isEmpty() && above.getLast() >= heading.getLevel()) {
                above.removeLast();
            }
            above.add(heading.getLevel());
            heading.setLevel(Math.min(LAST, FIRST - 1 + above.size()));
        }
    }

    private static List<Heading> headingsOf(Node document) {
        var found = new ArrayList<Heading>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                found.add(heading);
            }
        });
        return found;
    }
}
