package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.shared.Db;

/** An index that follows the log of changes, where the disk or its own notes fail it. */
@ExtendWith(AppExtension.class)
class FollowerIT {
    @TempDir
    Path folder;

    @Test
    void whatCouldNotBeCommittedIsNotForgotten(XuefenApp app) throws Exception {
        var index = Files.createDirectory(folder.resolve("index"));
        try (var follower = Follower.empty(index, app.bean(Sources.class))) {
            follower.commit();
            app.bean(SearchChanges.class).add(SearchChanges.Kind.COURSE, List.of(1L));
            assertThat(follower.follow()).isTrue();
            assertThat(follower.uncommitted()).isTrue();

            var aside = folder.resolve("aside");
            Files.move(index, aside);
            Files.writeString(index, "no folder any more");
            assertThatThrownBy(follower::commit).isInstanceOf(IOException.class);
            assertThat(follower.follow()).isFalse();
            assertThat(follower.uncommitted()).isTrue();
            Files.delete(index);
            Files.move(aside, index);
        }
        try (var again = Follower.open(index, app.bean(Sources.class))) {
            assertThat(again.usable()).isTrue();
            assertThat(again.follow()).isTrue();
            again.commit();
            assertThat(again.uncommitted()).isFalse();
        }
    }

    @Test
    void anIndexWhosePlaceCanNotBeReadLeavesItsFolderFree(XuefenApp app) throws Exception {
        try (var index = new CourseIndex(folder, WordBook::shipped)) {
            index.commit(Map.of("position", "nowhere"));
        }
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> Follower.open(folder, app.bean(Sources.class)))
                    .isInstanceOf(NumberFormatException.class);
        }
        try (var index = new CourseIndex(folder, WordBook::shipped)) {
            assertThat(index.committed()).containsEntry("position", "nowhere");
        }
    }

    /** It lacks what the log has forgotten, however much of the rest it reads. */
    @Test
    void oneThatWasTooFarBehindStaysUnusableThoughItFollows(XuefenApp app) throws Exception {
        try (var index = new CourseIndex(folder, WordBook::shipped)) {
            index.commit(Map.of("position", "1"));
        }
        app.bean(SearchChanges.class).add(SearchChanges.Kind.COURSE, List.of(1L));
        assertThat(app.bean(Db.class).number("select count(*) from search_change"))
                .isPositive();
        try (var follower = Follower.open(folder, app.bean(Sources.class))) {
            assertThat(follower.usable()).isFalse();
            assertThat(follower.follow()).isTrue();
            assertThat(follower.usable()).isFalse();
        }
    }
}
