package org.xuefen.credit.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.credential.CheckCode;
import org.xuefen.credit.credential.Checked;
import org.xuefen.credit.credential.CredentialCheck;
import org.xuefen.shared.Sentences;
import org.xuefen.shared.web.Problems;
import org.xuefen.shared.web.Site;

/** Checks credential files of anyone's, with the status lists of our own at hand, and says what was found in words. */
@Singleton
public class CredentialChecks {
    private final StatusLists statuses;
    private final Site site;
    private final Sentences sentences;
    private final Clock clock;

    CredentialChecks(StatusLists statuses, Site site, Sentences sentences, Clock clock) {
        this.statuses = statuses;
        this.site = site;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * What a check of a file came to.
     *
     * @param proofs how many proofs were checked and are right
     */
    @Serdeable
    public record CheckView(
            Checked.Kind kind,
            Checked.Outcome outcome,
            int proofs,
            List<FindingView> findings,
            @Nullable AboutView about) {}

    /**
     * @param where a path into the file, empty for the whole
     */
    @Serdeable
    public record FindingView(String code, CheckCode.Weight weight, String where, String sentence) {}

    /** As the file says of itself. */
    @Serdeable
    public record AboutView(
            String name,
            String issuer,
            String holder,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Nothing is fetched or kept. */
    public Checked check(HttpRequest<?> request, byte[] file) {
        return new CredentialCheck(clock.instant(), statuses.at(site.of(request))).check(file);
    }

    /** In the reader's language. */
    public CheckView view(HttpRequest<?> request, Checked checked) {
        var locale = Problems.locale(request);
        var about = checked.about();
        return new CheckView(
                checked.kind(),
                checked.outcome(),
                checked.proofs(),
                checked.findings().stream()
                        .map(finding -> view(finding, locale))
                        .toList(),
                about == null
                        ? null
                        : new AboutView(about.name(), about.issuer(), about.holder(), about.from(), about.until()));
    }

    private FindingView view(Checked.Finding finding, Locale locale) {
        var code = finding.code();
        var sentence = sentences
                .find("findings/credit", code.wire(), List.of(finding.detail()), locale)
                .orElse(code.wire());
        return new FindingView(code.wire(), code.weight(), finding.where(), sentence);
    }
}
