package org.xuefen.app.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.app.demo.DemoProgress.Stage;
import org.xuefen.credit.Adoption;
import org.xuefen.organization.OrganizationSettings;

/**
 * Seeds the demo: units and people before the first page is shown, the rest on a thread of its own while one can look
 * around already. A step that is done is never done again, so a start after a kill goes on where the last one was.
 */
@Singleton
@Requires(property = "xuefen.demo", value = "true")
class DemoSeeder {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSeeder.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final DemoOrganization organization;
    private final DemoVideos videos;
    private final DemoCourses courses;
    private final DemoHistory history;
    private final DemoMandates mandates;
    private final DemoLive live;
    private final DemoCertificates certificates;
    private final DemoClaims claims;
    private final DemoGrowth growth;
    private final DemoSteps steps;
    private final DemoProgress progress;
    private final Adoption adoption;
    private final OrganizationSettings zone;
    private final Clock clock;
    private @Nullable Thread thread;
    private volatile boolean stopping;
    /** While history is written the thread looks at {@link #stopping} itself: an interrupt would hit a transaction. */
    private volatile boolean writing;

    DemoSeeder(
            DemoOrganization organization,
            DemoVideos videos,
            DemoCourses courses,
            DemoHistory history,
            DemoMandates mandates,
            DemoLive live,
            DemoCertificates certificates,
            DemoClaims claims,
            DemoGrowth growth,
            DemoSteps steps,
            DemoProgress progress,
            Adoption adoption,
            OrganizationSettings zone,
            Clock clock) {
        this.organization = organization;
        this.videos = videos;
        this.courses = courses;
        this.history = history;
        this.mandates = mandates;
        this.live = live;
        this.certificates = certificates;
        this.claims = claims;
        this.growth = growth;
        this.steps = steps;
        this.progress = progress;
        this.adoption = adoption;
        this.zone = zone;
        this.clock = clock;
    }

    @EventListener
    synchronized void start(ServerStartupEvent event) {
        if (thread != null || steps.done("ready").isPresent()) {
            return;
        }
        var began =
                Instant.ofEpochSecond(steps.once("began", () -> clock.instant().getEpochSecond()));
        var firstDay = firstDay(zone.dayOf(began));
        var staff = organization.seed(firstDay);
        progress.reach(Stage.VIDEOS, 0, DemoLibrary.courses().size());
        thread = Thread.ofPlatform().name("demo").daemon().start(() -> run(staff, firstDay, began));
    }

    /** The year's beginning; until April the one before, so that there is a history to look at. */
    private static LocalDate firstDay(LocalDate today) {
        return LocalDate.of(today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear(), 1, 1);
    }

    @PreDestroy
    synchronized void stop() throws InterruptedException {
        stopping = true;
        if (thread != null) {
            if (!writing) {
                thread.interrupt();
            }
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void run(DemoOrganization.Staff staff, LocalDate firstDay, Instant began) {
        try {
            adoption.enrol();
            writing = true;
            claims.seed(staff, began);
            growth.seed(staff, began);
            writing = false;
            var library = DemoLibrary.courses();
            var assets = assets(library, staff);
            var published = zone.startOf(firstDay).minus(Duration.ofDays(40));
            var ids = published(library, assets, staff, published);
            writing = true;
            history.seed(staff, library, ids, zone.startOf(firstDay), began, this::tellHistory);
            mandates.seed(staff, ids, began);
            live.seed(staff, ids, began);
            certificates.seed(staff, firstDay);
            steps.once("ready", () -> 1);
            tell("complete: " + ids.size() + " courses, a year of history");
        } catch (InterruptedException | IOException | RuntimeException e) {
            if (stopping) {
                tell("not complete yet; the next start goes on with it");
                return;
            }
            LOG.error("The demo could not be completed; the next start goes on with it.", e);
        } finally {
            progress.end();
        }
    }

    private Map<String, Long> assets(List<DemoCourse> library, DemoOrganization.Staff staff)
            throws IOException, InterruptedException {
        var painter = new SlidePainter();
        var assets = new HashMap<String, Long>();
        for (var course : library) {
            assets.put(course.code(), videos.make(course, painter, staff.trainer()));
            progress.reach(Stage.VIDEOS, assets.size(), library.size());
            tell("video " + assets.size() + " of " + library.size() + " drawn: "
                    + course.title().en());
        }
        return assets;
    }

    /** Publishes each course as soon as its video can be played. */
    private Map<String, Long> published(
            List<DemoCourse> library, Map<String, Long> assets, DemoOrganization.Staff staff, Instant when)
            throws InterruptedException {
        var ids = new HashMap<String, Long>();
        progress.reach(Stage.COURSES, 0, library.size());
        while (ids.size() < library.size()) {
            var ready = new HashSet<>(videos.ready(new ArrayList<>(assets.values())));
            for (var course : library) {
                var asset = assets.get(course.code());
                if (!ids.containsKey(course.code()) && asset != null && ready.contains(asset)) {
                    ids.put(course.code(), courses.publish(course, asset, staff, when));
                    progress.reach(Stage.COURSES, ids.size(), library.size());
                    tell("course " + ids.size() + " of " + library.size() + " published: "
                            + course.title().en());
                }
            }
            if (ids.size() < library.size()) {
                Thread.sleep(LOOK);
            }
        }
        return ids;
    }

    private void tellHistory(int done, int of) {
        if (stopping) {
            throw new CancellationException();
        }
        progress.reach(Stage.HISTORY, done, of);
        if (done % 50 == 0 || done == of) {
            tell("history of " + done + " of " + of + " members");
        }
    }

    /** On the console, for the one who has just started it; there is no log to look into yet. */
    private static void tell(String line) {
        System.out.println("  Demo: " + line);
    }
}
