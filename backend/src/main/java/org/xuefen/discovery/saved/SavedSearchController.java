package org.xuefen.discovery.saved;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;

/** The caller's saved searches. */
@Validated
@Controller("/api/v1/saved-searches")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SavedSearchController {
    private final SavedSearches searches;

    SavedSearchController(SavedSearches searches) {
        this.searches = searches;
    }

    /** @param criteria the query of the search page's address, without a question mark */
    @Serdeable
    record SavedSearchView(String id, String name, String criteria, Instant savedAt) {
        static SavedSearchView of(SavedSearches.Saved saved) {
            return new SavedSearchView(Ids.text(saved.id()), saved.name(), saved.criteria(), saved.savedAt());
        }
    }

    @Serdeable
    record NewSavedSearch(
            @NotNull @Size(max = 80) String name,
            @NotNull @Size(max = 2500) String criteria) {}

    /** The latest first. */
    @Get
    List<SavedSearchView> listSavedSearches(Caller caller) {
        return searches.of(caller.memberId()).stream().map(SavedSearchView::of).toList();
    }

    @Post
    HttpResponse<SavedSearchView> saveSearch(Caller caller, @Body @Valid NewSavedSearch body) {
        return HttpResponse.created(SavedSearchView.of(searches.save(caller.memberId(), body.name(), body.criteria())));
    }

    @Delete("/{id}")
    HttpResponse<Void> removeSavedSearch(Caller caller, String id) {
        searches.remove(caller.memberId(), Ids.parse(id));
        return HttpResponse.noContent();
    }
}
