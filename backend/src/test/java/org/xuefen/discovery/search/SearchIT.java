package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listing;
import org.xuefen.catalogue.Listings;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Search;
import org.xuefen.identity.Role;
import org.xuefen.shared.Text;

@ExtendWith(AppExtension.class)
class SearchIT {
    private static ListedCourse listed(String title, String id) {
        var listing = new Listing("search-it", id, "Night School", "", false, false, Map.of());
        return new ListedCourse(Text.of(title, ""), Text.of("", ""), List.of("zh"), listing);
    }

    /** Waits for what must become true within the two seconds that are promised, with room for a busy machine. */
    private static boolean soon(java.util.function.BooleanSupplier condition) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    @Test
    void aCourseIsFoundAsSoonAsItIsPublishedAndByItsNewTitleAfterAChange(XuefenApp app) throws Exception {
        var search = app.bean(Search.class);
        var listings = app.bean(Listings.class);
        var owner = app.newAccount(Role.ADMINISTRATOR);
        listings.publish(owner, "open", List.of(listed("夜航船上的星图", "1")));
        assertThat(soon(() -> search.courses(CourseQuery.of("星图", 5)).total() == 1))
                .isTrue();

        listings.publish(owner, "open", List.of(listed("夜航船上的罗盘", "1")));
        assertThat(soon(() -> search.courses(CourseQuery.of("罗盘", 5)).total() == 1))
                .isTrue();
        assertThat(search.courses(CourseQuery.of("夜航船上的星图", 5)).hits()).hasSize(1);
    }

    @Test
    void nobodySearchesWithoutSigningInAndNobodyPagesWithoutEnd(XuefenApp app) throws Exception {
        var member = app.as(Role.MEMBER);
        assertThat(member.get("/api/v1/search/courses?q=x&limit=500").status()).isEqualTo(422);
        assertThat(member.get("/api/v1/search/courses?q=" + "x".repeat(300)).status())
                .isEqualTo(422);
        assertThat(member.get("/api/v1/search/courses?q=%22%28%5B").status()).isEqualTo(200);
    }
}
