package org.xuefen.catalogue.channel;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.xuefen.catalogue.Channel;
import org.xuefen.catalogue.Channels;
import org.xuefen.shared.Db;
import org.xuefen.shared.Text;

@Singleton
class ChannelTable implements Channels {
    private final Db db;

    ChannelTable(Db db) {
        this.db = db;
    }

    @Override
    public List<Channel> all() {
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
