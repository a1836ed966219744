package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which category is part of which. A parent that is not there, or a ring of them, ends the line. */
public final class CategoryTree {
    /** Deeper trees are refused when a scheme is checked. */
    static final int DEEPEST = 4;

    private final List<Category> categories;
    private final boolean flat;

    CategoryTree(List<Category> categories) {
        this.categories = categories;
        this.flat = categories.stream().allMatch(category -> category.parent() == null);
    }

    /** The category and what it is part of, the narrowest first. */
    public List<String> line(String category) {
        var line = new ArrayList<String>();
        line.add(category);
        var parent = parent(category);
        while (parent != null && !line.contains(parent)) {
            line.add(parent);
            parent = parent(parent);
        }
        return line;
    }

    public boolean within(String category, String whole) {
        return category.equals(whole) || (!flat && line(category).contains(whole));
    }

    /** 1 for a category that is part of no other. */
    public int depth(String category) {
        return flat ? 1 : line(category).size();
    }

    public boolean known(String category) {
        return find(category) != null;
    }

    List<Category> roots() {
        return flat
                ? categories
                : categories.stream().filter(each -> depth(each.code()) == 1).toList();
    }

    List<Category> children(String of) {
        return flat
                ? List.of()
                : categories.stream()
                        .filter(each -> of.equals(each.parent()) && !within(of, each.code()))
                        .toList();
    }

    private @Nullable String parent(String category) {
        var found = find(category);
        var parent = found == null ? null : found.parent();
        return parent == null || find(parent) == null ? null : parent;
    }

    private @Nullable Category find(String code) {
        for (var category : categories) {
            if (category.code().equals(code)) {
                return category;
            }
        }
        return null;
    }
}
