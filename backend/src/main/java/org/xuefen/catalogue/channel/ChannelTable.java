package org.xuefen.catalogue.channel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.Channel;
import org.xuefen.catalogue.Channels;
import org.xuefen.shared.Db;
import org.xuefen.shared.Keeping;
import org.xuefen.shared.Kept;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

@Singleton
class ChannelTable implements Channels {
    private static final int STEP = 10;

    private final Db db;
    private final Kept<String, List<Channel>> all;

    ChannelTable(Db db, Keeping keeping) {
        this.db = db;
        this.all = keeping.of(1, "channel");
    }

    @Override
    public List<Channel> all() {
        return all.get("", _ -> read());
    }

    private List<Channel> read() {
        return db.query(
                "select * from channel order by position, code",
                row -> new Channel(
                        row.getString("code"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        new Text(row.getString("description_zh"), row.getString("description_en")),
                        row.getInt("position")));
    }

    @Override
    public Optional<Channel> find(String code) {
        return all().stream().filter(channel -> channel.code().equals(code)).findFirst();
    }

    /** Makes one at the end, under a code of its own that never changes. */
    @Transactional
    Channel append(Text name, Text description) {
        var present = lockAll();
        int last = present.stream().mapToInt(Channel::position).max().orElse(0);
        var taken = present.stream().map(Channel::code).collect(Collectors.toSet());
        var code = Stream.iterate(1, n -> n + 1)
                .map(n -> ChannelCode.of(name.en(), n))
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
        var channel = new Channel(code, name, description, last + STEP);
        save(channel);
        return channel;
    }

    /** @throws Refusal {@code catalogue.channels-changed} unless each channel is named once */
    @Transactional
    void order(List<String> codes) {
        var present = lockAll().stream().map(Channel::code).collect(Collectors.toSet());
        if (codes.size() != present.size() || !present.equals(new HashSet<>(codes))) {
            throw new Refusal(CatalogueRefusals.CHANNELS_CHANGED);
        }
        for (int at = 0; at < codes.size(); at++) {
            db.update("update channel set position = ? where code = ?", (at + 1) * STEP, codes.get(at));
        }
    }

    private List<Channel> lockAll() {
        db.query("select code from channel order by code for update", row -> row.getString(1));
        return all();
    }

    void save(Channel channel) {
        db.update(
                """
                insert into channel (code, name_zh, name_en, description_zh, description_en, position)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update name_zh = values(name_zh), name_en = values(name_en),
                  description_zh = values(description_zh), description_en = values(description_en),
                  position = values(position)
                """,
                channel.code(),
                channel.name().zh(),
                channel.name().en(),
                channel.description().zh(),
                channel.description().en(),
                channel.position());
    }
}
