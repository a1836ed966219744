package org.xuefen.credit.proof;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.xuefen.shared.TableFile;

/** Puts under a table the tree head it speaks of: whoever has the file can hold the figures against the log. */
@Singleton
public class SealedTables {
    private final TreeHeads heads;
    private final Clock clock;

    SealedTables(TreeHeads heads, Clock clock) {
        this.heads = heads;
        this.clock = clock;
    }

    public TableFile seal(TableFile table, String title, String beneath, Locale locale) {
        return table.on(new TableFile.Paper(title, beneath, line(locale), List.of(), locale, clock.instant()))
                .under(heads.note(), locale);
    }

    /** The head as it is now, in a line to print. */
    public String line(Locale locale) {
        var head = heads.current();
        var words = locale.getLanguage().equals("zh") ? "学分日志树头" : "Credit log head";
        return words + " " + head.size() + " · " + head.root().hex() + " · " + head.signedAt() + " · " + head.keyId();
    }
}
