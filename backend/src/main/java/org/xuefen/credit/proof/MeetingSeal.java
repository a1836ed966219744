package org.xuefen.credit.proof;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Canonical;
import org.xuefen.credit.merkle.Json;
import org.xuefen.live.Sealing;

/** Signs records of meetings with the log's key, as statements and receipts are. */
@Singleton
class MeetingSeal implements Sealing {
    private final Signing signing;
    private final TreeHeads heads;

    MeetingSeal(Signing signing, TreeHeads heads) {
        this.signing = signing;
        this.heads = heads;
    }

    @Override
    @Transactional
    public Sealed seal(Map<String, Object> content) {
        var all = new TreeMap<>(content);
        all.put("format", SignedPaper.Kind.MEETING.format());
        all.put("treeHead", heads.current().said());
        var paper = signing.sign(SignedPaper.Kind.MEETING, Canonical.of(all));
        return new Sealed(paper.sha256(), paper.keyId(), paper.text());
    }

    @Override
    public Map<String, @Nullable Object> read(String file) {
        return SignedPaper.parse(SignedPaper.Kind.MEETING, file).read();
    }

    @Override
    public String write(Map<String, Object> content) {
        return Canonical.of(content);
    }

    @Override
    @Connectable
    public Check check(String file) {
        try {
            var paper = SignedPaper.parse(SignedPaper.Kind.MEETING, file);
            return new Check(
                    paper.intact(),
                    signing.signedHere(paper),
                    heads.has(Json.object(paper.read().get("treeHead"))));
        } catch (IllegalArgumentException e) {
            return new Check(false, false, false);
        }
    }
}
