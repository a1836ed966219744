package org.xuefen.credit.sample;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.record.EntryViews;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;

/** Draws a sample and freezes the evidence of what was drawn. */
@Singleton
class Drawing implements JobHandler {
    static final String KIND = "credit.sample";

    private final SampleStore store;
    private final Frame frame;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final EntryViews views;
    private final ObjectMapper json;

    Drawing(SampleStore store, Frame frame, Ledger ledger, MemberKeys keys, EntryViews views, ObjectMapper json) {
        this.store = store;
        this.frame = frame;
        this.ledger = ledger;
        this.keys = keys;
        this.views = views;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return 4;
    }

    @Override
    public void run(String id, String data) {
        store.find(Ids.parse(id))
                .filter(sample -> sample.state() == SampleState.DRAWING)
                .ifPresent(this::draw);
    }

    @Override
    public void gaveUp(String id, String data, Throwable cause) {
        store.fail(Ids.parse(id));
    }

    private void draw(Sample sample) {
        var ids = frame.of(sample, done -> store.progress(sample.id(), done));
        var drawn = Draw.of(sample.seed(), sample.size(), Arrays.stream(ids));
        store.drawn(sample, ids.length, Draw.fingerprint(ids), items(sample, drawn));
    }

    private List<Item> items(Sample sample, List<Draw.Drawn> drawn) {
        var entries = ledger.findAll(drawn.stream().map(Draw.Drawn::entryId).toList()).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        var items = new ArrayList<Item>();
        for (var each : drawn) {
            var entry = entries.get(each.entryId());
            var key = entry == null ? null : keys.ofKey(entry.memberKey()).orElse(null);
            if (entry == null || key == null) {
                continue; // erased between the look at the frame and this one
            }
            var evidence = frozen(entry, key);
            items.add(new Item(
                    sample.id(),
                    items.size() + 1,
                    entry.id(),
                    key.memberId(),
                    each.rank(),
                    evidence,
                    Draw.hash(evidence),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return items;
    }

    private String frozen(Entry entry, org.xuefen.credit.ledger.MemberKey key) {
        try {
            return json.writeValueAsString(views.detail(entry, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
