package org.xuefen.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/** The tree of units. Rights are the caller's business: see {@link Scopes}. */
public interface Units {
    /** A root is at depth 1. */
    int MAX_DEPTH = 16;

    Optional<Unit> find(long id);

    /** What a unit is called, for pages that many look at; a name changed on another node shows a second later. */
    Optional<Text> nameOf(long id);

    /** Refuses {@code organization.unit-not-found}. */
    Unit require(long id);

    List<Unit> findAll(Collection<Long> ids);

    /** Units with this number of their organization's own, under any root. */
    List<Unit> withCodes(long rootId, Collection<String> codes);

    /** Units with one of these names in either language, under a root. */
    List<Unit> withNames(long rootId, Collection<String> names);

    /** Open units within a subtree whose name has the text, the topmost first; the subtree's own topmost ones without a text. */
    List<Unit> search(String path, String text, int limit);

    /** Open units directly beneath one, in order of creation. */
    List<Unit> children(long parentId);

    /** Where a unit stood at that time; before it was made, where it stood first. Empty for an unknown one. */
    Optional<String> pathAt(long id, Instant when);

    /** Units directly beneath one at that time and not closed then, each with its path of then; in order of creation. */
    List<Unit> childrenAt(long parentId, Instant when);

    /** All organizations, in order of creation. */
    List<Unit> roots();

    /** The organization a unit belongs to. */
    Unit root(long unitId);

    /** From the root down to the unit itself, for a line that says where it stands. */
    List<Unit> ancestry(long unitId);

    List<UnitKind> kinds();

    /** Creates a unit; refuses an unknown kind, a taken code, a closed parent, a tree deeper than {@link #MAX_DEPTH}. */
    long create(NewUnit unit);

    /** Changes what a unit is called. A version other than the stored one is refused; null overwrites. */
    void edit(long id, Text name, String kind, @Nullable String code, @Nullable Integer version);

    /** Puts a unit with all beneath it under another parent of the same organization, from now on. */
    void move(long id, long parentId);

    /** Closes a unit without open units or active members beneath it. Its history stays. */
    void close(long id);
}
