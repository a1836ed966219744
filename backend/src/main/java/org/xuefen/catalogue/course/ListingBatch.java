package org.xuefen.catalogue.course;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CoursesListed;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listing;
import org.xuefen.catalogue.Listings;
import org.xuefen.catalogue.Revision;
import org.xuefen.catalogue.RevisionContent;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industry;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Writes listings by the batch: one select, four multi-row statements, one event. */
@Singleton
class ListingBatch implements Listings {
    private record Key(String source, String id) {
        static Key of(Listing listing) {
            return new Key(listing.source(), listing.sourceId());
        }
    }

    private record Known(long courseId, long ownerId, int revisions, String sha) {}

    private final Db db;
    private final Clock clock;
    private final Revisions revisions;
    private final Heads heads;
    private final Industries industries;
    private final Accounts accounts;
    private final ApplicationEventPublisher<CoursesListed> events;

    ListingBatch(
            Db db,
            Clock clock,
            Revisions revisions,
            Heads heads,
            Industries industries,
            Accounts accounts,
            ApplicationEventPublisher<CoursesListed> events) {
        this.db = db;
        this.clock = clock;
        this.revisions = revisions;
        this.heads = heads;
        this.accounts = accounts;
        this.events = events;
        this.industries = industries;
    }

    @Override
    @Transactional
    public Outcome publish(long ownerId, String channelCode, List<ListedCourse> courses) {
        var known = known(courses, true);
        boolean any = overAll(ownerId);
        var created = new ArrayList<@Nullable Object[]>();
        var moved = new ArrayList<@Nullable Object[]>();
        var written = new ArrayList<Revision>();
        for (var course : courses) {
            var content = content(channelCode, course);
            var before = known.get(Key.of(course.listing()));
            if (same(before, content) || (!any && foreign(before, ownerId))) {
                continue;
            }
            long courseId = before == null ? Ids.next() : before.courseId();
            var revision = revision(courseId, before == null ? 1 : before.revisions() + 1, content, ownerId);
            written.add(revision);
            if (before == null) {
                var listing = course.listing();
                created.add(new @Nullable Object[] {
                    courseId, ownerId, listing.source(), listing.sourceId(), revision.id(), clock.instant()
                });
            } else {
                moved.add(new @Nullable Object[] {revision.number(), revision.id(), courseId});
            }
        }
        if (!written.isEmpty()) {
            db.batch(
                    "insert into course (id, owner_id, source, source_id, current_revision_id, revisions, created_at)"
                            + " values (?, ?, ?, ?, ?, 1, ?)",
                    created);
            db.batch("update course set revisions = ?, current_revision_id = ? where id = ?", moved);
            revisions.insert(written);
            heads.put(written);
            events.publishEvent(
                    new CoursesListed(written.stream().map(Revision::courseId).toList()));
        }
        return new Outcome(created.size(), moved.size(), courses.size() - written.size());
    }

    @Override
    public Outcome compare(long ownerId, String channelCode, List<ListedCourse> courses) {
        var known = known(courses, false);
        boolean any = overAll(ownerId);
        int created = 0;
        int unchanged = 0;
        for (var course : courses) {
            var before = known.get(Key.of(course.listing()));
            created += before == null ? 1 : 0;
            boolean stays = same(before, content(channelCode, course)) || (!any && foreign(before, ownerId));
            unchanged += stays ? 1 : 0;
        }
        return new Outcome(created, courses.size() - created - unchanged, unchanged);
    }

    @Override
    public List<Listing> foreign(long ownerId, List<ListedCourse> courses) {
        if (overAll(ownerId)) {
            return List.of();
        }
        var known = known(courses, false);
        return courses.stream()
                .map(ListedCourse::listing)
                .filter(listing -> foreign(known.get(Key.of(listing)), ownerId))
                .toList();
    }

    private static boolean foreign(@Nullable Known before, long ownerId) {
        return before != null && before.ownerId() != ownerId;
    }

    private boolean overAll(long ownerId) {
        return accounts.find(ownerId)
                .map(account -> account.roles().contains(Role.ADMINISTRATOR))
                .orElse(false);
    }

    private boolean same(@Nullable Known before, RevisionContent content) {
        return before != null && before.sha().equals(revisions.hash(content));
    }

    private Map<Key, Known> known(List<ListedCourse> courses, boolean lock) {
        if (courses.size() > MAX_BATCH) {
            throw new IllegalArgumentException("a batch has up to " + MAX_BATCH + " courses");
        }
        var known = new HashMap<Key, Known>();
        var sources = courses.stream()
                .map(course -> course.listing().source())
                .distinct()
                .toList();
        for (var source : sources) {
            var ids = courses.stream()
                    .map(ListedCourse::listing)
                    .filter(listing -> listing.source().equals(source))
                    .map(Listing::sourceId)
                    .toList();
            db.query(
                    """
                    select c.id, c.source_id, c.owner_id, c.revisions, hex(r.content_sha)
                    from course c join revision r on r.id = c.current_revision_id
                    where c.source = ? and c.source_id in (?)
                    """ + (lock ? " for update" : ""),
                    row -> known.put(
                            new Key(source, row.getString(2)),
                            new Known(row.getLong(1), row.getLong(3), row.getInt(4), row.getString(5))),
                    source,
                    ids);
        }
        return known;
    }

    /** The source names no industry, so its words suggest one, and the listing says that they did. */
    private RevisionContent content(String channelCode, ListedCourse course) {
        var title = course.title();
        var summary = course.summary();
        var suggested = industries.suggest(title.zh() + " " + title.en() + "\n" + summary.zh() + " " + summary.en());
        var listing = course.listing();
        return new RevisionContent(
                title,
                summary,
                channelCode,
                null,
                course.languages(),
                suggested.map(Industry::code).stream().toList(),
                List.of(),
                new Listing(
                        listing.source(),
                        listing.sourceId(),
                        listing.provider(),
                        listing.subject(),
                        listing.titleDerived(),
                        suggested.isPresent(),
                        listing.facts()));
    }

    private Revision revision(long courseId, int number, RevisionContent content, long ownerId) {
        return new Revision(
                Ids.next(),
                courseId,
                number,
                content.title(),
                content.summary(),
                content.channelCode(),
                content.industries(),
                content.categoryCode(),
                content.languages(),
                content.modules(),
                content.listing(),
                ownerId,
                null,
                clock.instant());
    }
}
