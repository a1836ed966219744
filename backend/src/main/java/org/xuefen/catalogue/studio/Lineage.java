package org.xuefen.catalogue.studio;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.DraftModule;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/**
 * Gives ids to what is new in a draft and refuses ids that are not of the course, of another kind, or used twice. An
 * item that was removed and comes back is the same item.
 */
final class Lineage {
    private static final String MODULE = "MODULE";

    private final Map<Long, String> known;
    private final Map<Long, String> added = new LinkedHashMap<>();
    private final Set<Long> used = new HashSet<>();

    /** @param known the ids the course has had so far, with what they are */
    Lineage(Map<Long, String> known) {
        this.known = known;
    }

    CourseDraft place(CourseDraft draft) {
        return new CourseDraft(
                draft.title(),
                draft.summary(),
                draft.channelCode(),
                draft.categoryCode(),
                draft.languages(),
                draft.industries(),
                draft.industriesConfirmed(),
                draft.modules().stream().map(this::place).toList());
    }

    /** Ids given by {@link #place}. */
    Map<Long, String> added() {
        return added;
    }

    private DraftModule place(DraftModule module) {
        return new DraftModule(
                id(module.id(), MODULE),
                module.title(),
                module.items().stream().map(this::place).toList());
    }

    private DraftItem place(DraftItem item) {
        return new DraftItem(
                id(item.id(), item.kind().name()),
                item.kind(),
                item.title(),
                item.outcome(),
                item.threshold(),
                item.assetId());
    }

    private long id(long id, String kind) {
        if (id == 0) {
            long fresh = Ids.next();
            added.put(fresh, kind);
            return fresh;
        }
        if (!kind.equals(known.get(id)) || !used.add(id)) {
            throw new Refusal(CatalogueRefusals.FOREIGN_ITEM, Ids.text(id));
        }
        return id;
    }
}
