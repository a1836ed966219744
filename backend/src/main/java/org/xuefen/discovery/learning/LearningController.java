package org.xuefen.discovery.learning;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** What recommendations have learned, version by version. */
@Validated
@Controller("/api/v1/recommendation-models")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ADMINISTRATOR")
class LearningController {
    private final Learning learning;
    private final ModelStore store;

    LearningController(Learning learning, ModelStore store) {
        this.learning = learning;
        this.store = store;
    }

    /**
     * A version of what was learned.
     *
     * @param byHand asked for by an administrator
     * @param choices enrolments it was learned from
     * @param questions choices held back that it was examined on
     * @param hits share of them among its first ten
     * @param gain the same, higher places counting more (NDCG@10)
     * @param coverage share of all courses in anyone's first ten
     * @param popularHits what the most chosen courses come to on the same choices
     * @param why it was rejected: TOO_LITTLE, NO_BETTER_THAN_POPULAR or WORSE
     * @param kept it can be used again
     */
    @Serdeable
    record ModelView(
            String id,
            Version.State state,
            boolean byHand,
            Instant beganAt,
            @Nullable Instant endedAt,
            int progressPermille,
            long choices,
            long members,
            int courses,
            long pairs,
            int questions,
            double hits,
            double gain,
            double coverage,
            double popularHits,
            @Nullable String why,
            boolean kept) {
        static ModelView of(Version version) {
            var why = version.why();
            return new ModelView(
                    Ids.text(version.id()),
                    version.state(),
                    version.actorId() != null,
                    version.beganAt(),
                    version.endedAt(),
                    version.progressPermille(),
                    version.size().choices(),
                    version.size().members(),
                    version.size().courses(),
                    version.size().pairs(),
                    version.marks().questions(),
                    version.marks().hits(),
                    version.marks().gain(),
                    version.marks().coverage(),
                    version.popularHits(),
                    why == null ? null : why.name(),
                    version.kept());
        }
    }

    /** Versions, the latest first. */
    @Get
    Page<ModelView> listRecommendationModels(
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        long before = cursor == null ? Long.MAX_VALUE : Ids.parse(cursor);
        return Page.of(store.before(before, limit + 1), limit, version -> Ids.text(version.id()))
                .map(ModelView::of);
    }

    /** How far one is, and how it did. */
    @Get("/{id}")
    ModelView readRecommendationModel(String id) {
        return ModelView.of(learning.require(Ids.parse(id)));
    }

    /** Learns anew in the background, or gives the training that is under way. */
    @Post
    @Status(HttpStatus.ACCEPTED)
    ModelView trainRecommendationModel(Caller caller) {
        return ModelView.of(learning.start(caller.memberId()));
    }

    /** Recommends by this version from now on: back to one from before, or on again. */
    @Post("/{id}/activation")
    ModelView activateRecommendationModel(String id) {
        return ModelView.of(learning.use(Ids.parse(id)));
    }

    /** Gives a training up that is under way. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void cancelRecommendationModel(String id) {
        learning.cancel(Ids.parse(id));
    }
}
