package org.xuefen.catalogue.studio;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.CourseModule;
import org.xuefen.catalogue.DraftModule;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.PublishFinding;
import org.xuefen.catalogue.Publisher;
import org.xuefen.catalogue.Revision;
import org.xuefen.catalogue.RevisionContent;
import org.xuefen.catalogue.studio.History.Kind;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.notification.Inbox;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** From a draft to a revision: someone submits, someone else publishes or returns it with a reason. */
@Singleton
class Reviews {
    private final DraftTable table;
    private final Drafts drafts;
    private final PublishGate gate;
    private final History history;
    private final Publisher publisher;
    private final Inbox inbox;
    private final Accounts accounts;
    private final Clock clock;

    Reviews(
            DraftTable table,
            Drafts drafts,
            PublishGate gate,
            History history,
            Publisher publisher,
            Inbox inbox,
            Accounts accounts,
            Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.gate = gate;
        this.history = history;
        this.publisher = publisher;
        this.inbox = inbox;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    void submit(Caller author, long courseId) {
        var draft = owned(author, courseId);
        if (draft.state() == DraftState.IN_REVIEW) {
            throw new Refusal(CatalogueRefusals.IN_REVIEW);
        }
        requireOpen(draft);
        table.setState(courseId, DraftState.IN_REVIEW, clock.instant());
        history.add(courseId, Kind.SUBMITTED, author.memberId(), "", null);
        var reviewers = accounts.withRole(Role.REVIEWER).stream()
                .filter(id -> id != draft.ownerId())
                .toList();
        inbox.sendAll(
                reviewers,
                "catalogue.course-submitted",
                titled(draft, Map.of()),
                "/studio/reviews/" + Ids.text(courseId));
    }

    /** The author takes it back before a reviewer has decided. */
    @Transactional
    void recall(Caller author, long courseId) {
        inReview(owned(author, courseId));
        table.setState(courseId, DraftState.EDITING, null);
        history.add(courseId, Kind.RECALLED, author.memberId(), "", null);
    }

    @Transactional
    void returnWith(Caller reviewer, long courseId, String remark) {
        var draft = reviewable(reviewer, courseId);
        table.setState(courseId, DraftState.RETURNED, null);
        history.add(courseId, Kind.RETURNED, reviewer.memberId(), remark, null);
        tell(draft, "catalogue.course-returned", Map.of("remark", remark));
    }

    /** @param version the version the reviewer has read; null for whatever is submitted */
    @Transactional
    Revision approve(Caller reviewer, long courseId, @Nullable Long version) {
        var draft = reviewable(reviewer, courseId);
        if (version != null && version != draft.version()) {
            throw new Refusal(CatalogueRefusals.REVIEW_OUTDATED);
        }
        requireOpen(draft);
        var revision = publisher.publish(courseId, freeze(draft), draft.ownerId(), reviewer.memberId());
        table.setState(courseId, DraftState.EDITING, null);
        table.setBase(courseId, revision.id());
        history.add(courseId, Kind.PUBLISHED, reviewer.memberId(), "", revision.id());
        tell(draft, "catalogue.course-published", Map.of("number", Integer.toString(revision.number())));
        return revision;
    }

    @Transactional
    void withdraw(Caller caller, long courseId, boolean withdrawn) {
        owned(caller, courseId);
        publisher.withdraw(courseId, withdrawn);
        history.add(courseId, withdrawn ? Kind.WITHDRAWN : Kind.RESTORED, caller.memberId(), "", null);
    }

    private RevisionContent freeze(Draft draft) {
        var content = draft.content();
        return new RevisionContent(
                content.title(),
                content.summary(),
                content.channelCode(),
                content.categoryCode(),
                content.languages(),
                content.industries(),
                content.modules().stream().map(this::freeze).toList(),
                null);
    }

    private CourseModule freeze(DraftModule module) {
        var items = module.items().stream()
                .map(item -> new Item(
                        item.id(),
                        module.id(),
                        item.kind(),
                        item.title(),
                        item.outcome(),
                        gate.seconds(item),
                        item.threshold(),
                        item.assetId(),
                        gate.content(item.kind()).freeze(item)))
                .toList();
        return new CourseModule(module.id(), module.title(), items);
    }

    private void requireOpen(Draft draft) {
        List<PublishFinding> blocking = gate.check(draft.content()).stream()
                .filter(PublishFinding::blocks)
                .toList();
        if (!blocking.isEmpty()) {
            throw new Refusal(
                    CatalogueRefusals.NOT_PUBLISHABLE,
                    blocking.size(),
                    blocking.getFirst().code());
        }
    }

    private Draft owned(Caller author, long courseId) {
        var draft = drafts.locked(courseId);
        if (!Drafts.writes(author, draft)) {
            throw new Refusal(CatalogueRefusals.COURSE_NOT_FOUND);
        }
        return draft;
    }

    private Draft reviewable(Caller reviewer, long courseId) {
        reviewer.require(Role.REVIEWER);
        var draft = drafts.locked(courseId);
        if (draft.ownerId() == reviewer.memberId()) {
            throw new Refusal(CatalogueRefusals.OWN_COURSE);
        }
        return inReview(draft);
    }

    private static Draft inReview(Draft draft) {
        if (draft.state() != DraftState.IN_REVIEW) {
            throw new Refusal(CatalogueRefusals.NOT_IN_REVIEW);
        }
        return draft;
    }

    private void tell(Draft draft, String kind, Map<String, String> about) {
        inbox.send(draft.ownerId(), kind, titled(draft, about), "/studio/courses/" + Ids.text(draft.courseId()));
    }

    private static Map<String, String> titled(Draft draft, Map<String, String> about) {
        var title = draft.content().title();
        var args = new HashMap<>(about);
        args.put("title_zh", title.zh());
        args.put("title_en", title.en());
        return args;
    }
}
