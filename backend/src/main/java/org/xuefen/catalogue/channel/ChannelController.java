package org.xuefen.catalogue.channel;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.Channel;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

@Validated
@Controller("/api/v1/channels")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ChannelController {
    private final ChannelTable channels;

    ChannelController(ChannelTable channels) {
        this.channels = channels;
    }

    /** A channel. */
    @Serdeable
    record ChannelView(String code, Text name, Text description, int position) {
        static ChannelView of(Channel channel) {
            return new ChannelView(channel.code(), channel.name(), channel.description(), channel.position());
        }
    }

    /** A channel to be made: its code comes from its name, and it goes to the end. */
    @Serdeable
    record NewChannel(
            @NotNull @Size(max = 80) String nameZh,
            @NotNull @Size(max = 80) String nameEn,
            @NotNull @Size(max = 400) String descriptionZh,
            @NotNull @Size(max = 400) String descriptionEn) {}

    /** All channels in the order they are to have. */
    @Serdeable
    record ChannelOrder(@NotNull @Size(max = 1000) List<@NotNull @Size(max = 40) String> codes) {}

    @Serdeable
    record ChannelBody(
            @NotNull @Size(max = 80) String nameZh,
            @NotNull @Size(max = 80) String nameEn,
            @NotNull @Size(max = 400) String descriptionZh,
            @NotNull @Size(max = 400) String descriptionEn,
            @Min(0) @Max(10_000) int position) {}

    /** The channels of the learning space, in their order. */
    @Get
    List<ChannelView> listChannels() {
        return channels.all().stream().map(ChannelView::of).toList();
    }

    /** Makes a channel, after all others. */
    @Post
    @Secured("ADMINISTRATOR")
    HttpResponse<ChannelView> createChannel(@Body @Valid NewChannel body) {
        var name = named(body.nameZh(), body.nameEn());
        var description =
                new Text(body.descriptionZh().strip(), body.descriptionEn().strip());
        return HttpResponse.created(ChannelView.of(channels.append(name, description)));
    }

    /** Puts the channels into another order. */
    @Put
    @Secured("ADMINISTRATOR")
    List<ChannelView> orderChannels(@Body @Valid ChannelOrder order) {
        channels.order(order.codes());
        return listChannels();
    }

    /** Makes a channel, or names it anew. */
    @Put("/{code}")
    @Secured("ADMINISTRATOR")
    ChannelView saveChannel(@Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String code, @Body @Valid ChannelBody body) {
        var name = named(body.nameZh(), body.nameEn());
        var channel = new Channel(code, name, new Text(body.descriptionZh(), body.descriptionEn()), body.position());
        channels.save(channel);
        return ChannelView.of(channel);
    }

    private static Text named(String zh, String en) {
        var name = new Text(zh.strip(), en.strip());
        if (name.blank()) {
            throw Refusal.field("nameZh", CatalogueRefusals.TITLE_MISSING);
        }
        return name;
    }
}
