package org.xuefen.catalogue.studio;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.CourseDeleted;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.DraftAccess;
import org.xuefen.catalogue.ItemContent;
import org.xuefen.catalogue.Publisher;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/**
 * Making and saving drafts, and who may. A course that isn't yours is not there for you. The contents are looked up
 * late, since those who implement them ask back here who may edit.
 */
@Singleton
class Drafts implements DraftAccess {
    private final DraftTable table;
    private final DraftRules rules;
    private final Publisher publisher;
    private final Courses courses;
    private final BeanProvider<ItemContent> contents;
    private final ApplicationEventPublisher<CourseDeleted> events;

    Drafts(
            DraftTable table,
            DraftRules rules,
            Publisher publisher,
            Courses courses,
            BeanProvider<ItemContent> contents,
            ApplicationEventPublisher<CourseDeleted> events) {
        this.table = table;
        this.rules = rules;
        this.publisher = publisher;
        this.courses = courses;
        this.contents = contents;
        this.events = events;
    }

    @Transactional
    Draft create(Caller author, CourseDraft content) {
        if (content.title().blank()) {
            throw Refusal.field("title", CatalogueRefusals.TITLE_MISSING);
        }
        long courseId = publisher.begin(author.memberId());
        table.insert(courseId, placed(courseId, content, author, Map.of()), author.memberId());
        return require(courseId);
    }

    /** A reviewer sees what is handed in, and not what its author still works on: a quiz's draft holds its key. */
    Draft read(Caller caller, long courseId) {
        var draft = require(courseId);
        if (!reads(caller, draft)) {
            throw new Refusal(CatalogueRefusals.COURSE_NOT_FOUND);
        }
        return draft;
    }

    private static boolean reads(Caller caller, Draft draft) {
        return writes(caller, draft) || (caller.has(Role.REVIEWER) && draft.state() == DraftState.IN_REVIEW);
    }

    /** @param version the version the caller has seen; null saves over whatever is there */
    @Transactional
    Draft save(Caller caller, long courseId, @Nullable Long version, CourseDraft content) {
        var before = editable(caller, courseId);
        if (version != null && version != before.version()) {
            long copy = table.keep(courseId, null, version, table.write(content), caller.memberId());
            throw new Refusal(CatalogueRefusals.DRAFT_CHANGED, Ids.text(copy), Long.toString(before.version()));
        }
        var placed = placed(courseId, content, caller, table.parts(courseId));
        if (placed.equals(before.content())) {
            return before;
        }
        table.save(courseId, before.version() + 1, placed, caller.memberId());
        return require(courseId);
    }

    /** Of a course that was never published. */
    @Transactional
    void delete(Caller caller, long courseId) {
        editable(caller, courseId);
        if (courses.head(courseId).isPresent()) {
            throw new Refusal(CatalogueRefusals.PUBLISHED);
        }
        var parts = table.parts(courseId);
        for (var content : contents) {
            parts.forEach((id, kind) -> {
                if (content.kind().name().equals(kind)) {
                    content.discard(id);
                }
            });
        }
        table.delete(courseId);
        events.publishEvent(new CourseDeleted(courseId));
    }

    /** Locks the draft for a change of its state, in the caller's transaction. */
    Draft locked(long courseId) {
        return table.lock(courseId).orElseThrow(Drafts::missing);
    }

    @Override
    @Transactional
    public long requireEdit(Caller caller, long itemId) {
        long courseId = courses.courseOfItem(itemId).orElseThrow(Drafts::missingItem);
        editable(caller, courseId);
        table.touch(courseId);
        return courseId;
    }

    @Override
    public long requireRead(Caller caller, long itemId) {
        long courseId = courses.courseOfItem(itemId).orElseThrow(Drafts::missingItem);
        read(caller, courseId);
        return courseId;
    }

    @Override
    public OpenDrafts readable(Caller caller) {
        return caller.has(Role.ADMINISTRATOR)
                ? OpenDrafts.ALL
                : new OpenDrafts(false, table.readable(caller.memberId(), caller.has(Role.REVIEWER)));
    }

    @Override
    public Map<Long, CourseDraft> drafts(Caller caller, Collection<Long> courseIds) {
        return table.all(courseIds).stream()
                .filter(draft -> reads(caller, draft))
                .collect(Collectors.toMap(Draft::courseId, Draft::content));
    }

    @Override
    public void requireTeaches(Caller caller, long courseId) {
        if (!writes(caller, require(courseId))) {
            throw missing();
        }
    }

    @Override
    public void requireTeaches(Caller caller, long courseId, long itemId) {
        requireTeaches(caller, courseId);
        if (courses.courseOfItem(itemId).filter(course -> course == courseId).isEmpty()) {
            throw missingItem();
        }
    }

    static boolean writes(Caller caller, Draft draft) {
        return draft.ownerId() == caller.memberId() || caller.has(Role.ADMINISTRATOR);
    }

    private Draft editable(Caller caller, long courseId) {
        var draft = locked(courseId);
        if (!writes(caller, draft)) {
            throw missing();
        }
        if (draft.state() == DraftState.IN_REVIEW) {
            throw new Refusal(CatalogueRefusals.IN_REVIEW);
        }
        return draft;
    }

    private CourseDraft placed(long courseId, CourseDraft content, Caller caller, Map<Long, String> parts) {
        rules.check(content, caller);
        var placing = new Lineage(parts);
        var placed = placing.place(content);
        table.addParts(courseId, placing.added());
        return placed;
    }

    private Draft require(long courseId) {
        return table.find(courseId).orElseThrow(Drafts::missing);
    }

    private static Refusal missing() {
        return new Refusal(CatalogueRefusals.COURSE_NOT_FOUND);
    }

    private static Refusal missingItem() {
        return new Refusal(CatalogueRefusals.ITEM_NOT_FOUND);
    }
}
