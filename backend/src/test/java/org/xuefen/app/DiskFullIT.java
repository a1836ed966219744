package org.xuefen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.app.XuefenApp.Answer;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.BusyMember;
import org.xuefen.credit.BusyWorld;
import org.xuefen.credit.Studying;
import org.xuefen.discovery.Search;
import org.xuefen.identity.Role;
import org.xuefen.media.Limits;
import org.xuefen.media.SlideVideo;

/** A disk without room: under the uploads, and under the database. */
@DisabledIfEnvironmentVariable(
        named = "XUEFEN_TEST_DB_URL",
        matches = ".+",
        disabledReason = "fills the disk of the embedded database")
class DiskFullIT {
    @TempDir
    Path folder;

    @Test
    void anUploadThatDoesNotFitIsRefusedAndGoesOnWhenThereIsRoom() throws Exception {
        var video = noise();
        int half = video.length / 2;
        var data = ProcessXuefen.freshData();
        try (var disk = SmallDisk.mount(data, "48m")) {
            Files.createSymbolicLink(data.resolve("db"), Files.createDirectory(folder.resolve("db")));
            try (var app = XuefenApp.own(data, Map.of())) {
                var trainer = app.as(Role.TRAINER);
                full(trainer.post("/api/v1/assets", Map.of("fileName", "film.mp4", "size", 100_000_000)));
                assertThat(trainer.get("/api/v1/assets").json()).containsEntry("items", List.of());

                var id = begin(trainer, video);
                assertThat(append(trainer, id, video, 0, half).status()).isEqualTo(200);
                disk.fill(0);
                full(append(trainer, id, video, half, video.length));
                assertThat(asset(trainer, id)).containsEntry("receivedBytes", half);
                disk.free();
                assertThat(append(trainer, id, video, half, video.length).status())
                        .isEqualTo(200);
                assertThat(ended(trainer, id)).containsEntry("state", "READY");

                var second = begin(trainer, video);
                append(trainer, second, video, 0, half);
                disk.fill(video.length - half + 64 * 1024);
                assertThat(append(trainer, second, video, half, video.length).status())
                        .isEqualTo(200);
                var failed = ended(trainer, second);
                assertThat(failed.get("failure").toString()).contains("asset.media-disk-full");
                assertThat(failed).containsEntry("state", "FAILED").containsEntry("retryable", true);
                assertThat(names(data.resolve("blobs").resolve(second))).containsExactly("source");
                assertThat(names(data.resolve("work"))).isEmpty();
                disk.free();
                trainer.post("/api/v1/assets/" + second + "/retry", null);
                assertThat(ended(trainer, second)).containsEntry("state", "READY");
            }
        }
    }

    @Test
    void aCoursePublishedOverAFullDiskIsFoundOnceThereIsRoom() throws Exception {
        var data = ProcessXuefen.freshData();
        try (var disk = SmallDisk.mount(data, "48m")) {
            Files.createSymbolicLink(data.resolve("db"), Files.createDirectory(folder.resolve("db")));
            try (var app = XuefenApp.own(data, Map.of())) {
                var study = new Studying(app, null);
                var search = app.bean(Search.class);
                study.course("policy", 1);
                await(() -> search.size() == 1);
                disk.fill(0);
                study.course("policy", 1);
                await(search::building);
                disk.free();
                await(() -> !search.building() && search.size() == 2);
            }
        }
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    @Test
    void theDatabaseWithoutRoomLosesNothingAndGoesOnWhenThereIsSome() throws Exception {
        var data = ProcessXuefen.freshData();
        try (var disk = SmallDisk.mount(data, "420m")) {
            var members = new HashMap<Client, BusyMember>();
            try (var app = XuefenApp.own(data, Map.of())) {
                var world = new BusyWorld(app, 8, 10);
                world.members().forEach(id -> members.put(app.as(id), new BusyMember(world.seats(id))));
            }
            try (var server = ProcessXuefen.start(data, Map.of())) {
                var refusals = studyOverAFullDisk(server, disk, members);
                assertThat(refusals)
                        .extracting(Answer::code)
                        .as(server::log)
                        .isSubsetOf("shared.disk-full", "shared.database-unavailable");
                members.forEach((client, member) -> {
                    assertThat(member.done()).isTrue();
                    member.requireKept(server.app().same(client));
                    completed(server.app().same(client));
                });
            }
        }
    }

    /** @return what was refused while there was no room; what came before and after was done */
    private static Queue<Answer> studyOverAFullDisk(
            ProcessXuefen server, SmallDisk disk, Map<Client, BusyMember> members) throws Exception {
        var refusals = new ConcurrentLinkedQueue<Answer>();
        var done = new Semaphore(0);
        var refused = new Semaphore(0);
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            members.forEach((client, member) -> lanes.submit(() -> {
                while (!member.done()) {
                    var answer = member.attempt(server.app().same(client)).orElseThrow();
                    if (answer.status() == 200) {
                        done.release();
                    } else {
                        refusals.add(answer);
                        refused.release();
                    }
                }
            }));
            done.acquire(100);
            disk.fill(0);
            boolean came = refused.tryAcquire(20, 60, TimeUnit.SECONDS);
            disk.free();
            assertThat(came).as("the full disk was felt").isTrue();
        }
        return refusals;
    }

    /** Also what a beat has completed whose completion found no room: it stays due for twenty seconds or so. */
    private static void completed(Client client) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < deadline) {
            var courses = (List<?>) client.get("/api/v1/enrolments").json().get("items");
            if (courses.stream().allMatch(course -> ((Map<?, ?>) course).get("completedAt") != null)) {
                return;
            }
        }
        throw new AssertionError(client.get("/api/v1/enrolments").body());
    }

    private static void full(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(507);
        assertThat(answer.code()).isEqualTo("shared.disk-full");
        assertThat(answer.json().get("detail").toString()).startsWith("The server’s disk is full");
    }

    private static String begin(Client trainer, byte[] video) {
        var begun = trainer.post("/api/v1/assets", Map.of("fileName", "lesson.mp4", "size", video.length));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return String.valueOf(begun.json().get("id"));
    }

    private static Answer append(Client trainer, String id, byte[] video, int from, int to) {
        return trainer.send(
                "PATCH",
                "/api/v1/assets/" + id + "/content",
                Arrays.copyOfRange(video, from, to),
                "Upload-Offset",
                Integer.toString(from));
    }

    private static Map<String, Object> asset(Client trainer, String id) {
        return trainer.get("/api/v1/assets/" + id).json();
    }

    private static Map<String, Object> ended(Client trainer, String id) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        var asset = asset(trainer, id);
        while (!List.of("READY", "FAILED").contains(asset.get("state")) && System.nanoTime() < deadline) {
            Thread.sleep(50);
            asset = asset(trainer, id);
        }
        return asset;
    }

    private static List<String> names(Path folder) throws Exception {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }

    /** Pictures that do not compress, so that what is made of them needs room. */
    private byte[] noise() throws Exception {
        var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int x = 0; x < 640; x++) {
            for (int y = 0; y < 360; y++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        var slide = folder.resolve("slide.png");
        ImageIO.write(image, "png", slide.toFile());
        var file = folder.resolve("lesson.mp4");
        new SlideVideo(Limits.standard()).write(List.of(new SlideVideo.Slide(slide, Duration.ofSeconds(10))), file);
        return Files.readAllBytes(file);
    }
}
