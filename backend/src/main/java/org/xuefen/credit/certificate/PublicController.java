package org.xuefen.credit.certificate;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import org.xuefen.credit.proof.ProofFile;
import org.xuefen.identity.RequestLimit;
import org.xuefen.shared.web.Site;

/** What anyone may ask without an account: what a certificate is worth, and whether a credential file is right. */
@Controller("/api/v1/public")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicController {
    private static final int LOOKS = 300;
    private static final int CHECKS = 60;
    private static final int LISTS = 600;

    private final Verification verification;
    private final StatusLists statuses;
    private final CreditSecrets secrets;
    private final Site site;
    private final RequestLimit limits;
    private final CredentialChecks checks;

    PublicController(
            Verification verification,
            StatusLists statuses,
            CreditSecrets secrets,
            Site site,
            RequestLimit limits,
            CredentialChecks checks) {
        this.verification = verification;
        this.statuses = statuses;
        this.secrets = secrets;
        this.site = site;
        this.limits = limits;
        this.checks = checks;
    }

    /** Who signs here. */
    @Serdeable
    record IssuerView(String id, String publicKeyMultibase, String url) {}

    /** What a certificate says and what it is worth today, to whoever has the link. */
    @Get("/certificates/{token}")
    HttpResponse<VerifyView> verifyCertificate(HttpRequest<?> request, String token) {
        limits.admitRequest(request, "certificate", LOOKS);
        return HttpResponse.ok(verification.of(token))
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Proofs that the entries a certificate rests on are in the public log: a file that any of the verifiers reads. */
    @Get("/certificates/{token}/proof")
    HttpResponse<ProofFile> proveCertificate(HttpRequest<?> request, String token) {
        limits.admitRequest(request, "certificate", LOOKS);
        return HttpResponse.ok(verification.proof(token))
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** A signed status list: {@code revocation-1}, {@code suspension-1} and so on. */
    @Get("/status/{list}")
    HttpResponse<byte[]> readStatusList(HttpRequest<?> request, String list) {
        limits.admitRequest(request, "status-list", LISTS);
        var json = statuses.credential(list, site.of(request)).toString();
        return HttpResponse.ok(json.getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of("application/vc+ld+json"))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
    }

    /** The key credentials and status lists of this server are signed with. */
    @Get("/issuer")
    IssuerView readIssuer(HttpRequest<?> request) {
        var key = secrets.issuer().key();
        return new IssuerView(key.did(), key.multikey(), site.of(request));
    }

    /** Looks at a credential of anyone's: JSON, a JWT, or an image it is baked into. Nothing is fetched or kept. */
    @Post("/credential-checks")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    CredentialChecks.CheckView checkCredential(HttpRequest<?> request, @Body byte[] file) {
        limits.admitRequest(request, "credential-check", CHECKS);
        return checks.view(request, checks.check(request, file));
    }
}
