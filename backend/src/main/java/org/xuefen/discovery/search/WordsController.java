package org.xuefen.discovery.search;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.identity.Caller;

/** The words search was taught. */
@Validated
@Controller("/api/v1/search-words")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ADMINISTRATOR")
class WordsController {
    private final WordBook words;

    WordsController(WordBook words) {
        this.words = words;
    }

    /**
     * Phrases that mean the same, in either language; a single one is a word that belongs together.
     *
     * @param shipped it comes with the product
     * @param removed shipped, and not used here
     * @param version 0 while nobody has changed it
     */
    @Serdeable
    record WordsView(String key, List<String> phrases, boolean shipped, boolean removed, int version) {
        static WordsView of(WordBook.Line line) {
            return new WordsView(line.key(), line.phrases(), line.shipped(), line.removed(), line.version());
        }
    }

    @Serdeable
    record NewWords(@NotNull @Size(max = 20) List<@NotNull @Size(max = 40) String> phrases) {}

    /** @param version the one that was looked at */
    @Serdeable
    record ChangedWords(
            @NotNull @Size(max = 20) List<@NotNull @Size(max = 40) String> phrases,
            boolean removed,
            @Min(0) int version) {}

    /** All of them: those changed here first, then those that come with the product. */
    @Get
    List<WordsView> listSearchWords() {
        return words.lines().stream().map(WordsView::of).toList();
    }

    /** Teaches search words; every node knows them two seconds later. */
    @Post
    HttpResponse<WordsView> addSearchWords(Caller caller, @Body @Valid NewWords body) {
        return HttpResponse.created(WordsView.of(words.add(caller.memberId(), body.phrases())));
    }

    /** Changes words, or says that shipped ones are not used. */
    @Put("/{key}")
    WordsView changeSearchWords(Caller caller, @Size(max = 40) String key, @Body @Valid ChangedWords body) {
        return WordsView.of(words.change(caller.memberId(), key, body.phrases(), body.removed(), body.version()));
    }

    /** Removes the organization's own words; shipped ones are as they were shipped again. */
    @Delete("/{key}")
    HttpResponse<Void> resetSearchWords(@Size(max = 40) String key) {
        words.reset(key);
        return HttpResponse.noContent();
    }
}
