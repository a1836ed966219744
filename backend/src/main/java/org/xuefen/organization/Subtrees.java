package org.xuefen.organization;

import java.util.Collections;
import java.util.List;

/**
 * Subtrees of the tree as a condition in SQL, so that what is out of someone's sight is never read.
 *
 * @param paths as {@link Scopes#pathsOf} gives them
 */
public record Subtrees(List<String> paths) {
    /** Whether a column with a unit's path lies within one of them; it has a mark for each of {@link #arguments}. */
    public String sql(String column) {
        return paths.isEmpty()
                ? "false"
                : "(" + String.join(" or ", Collections.nCopies(paths.size(), column + " like ?")) + ")";
    }

    public List<String> arguments() {
        return paths.stream().map(path -> path + "%").toList();
    }
}
