package org.xuefen.credit.certificate;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.xuefen.shared.XuefenSettings;

/** Where people reach this server: as configured, else as they have just done. */
@Singleton
public class Site {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-]{1,253}(:\\d{1,5})?");

    private final XuefenSettings settings;

    Site(XuefenSettings settings) {
        this.settings = settings;
    }

    public String of(HttpRequest<?> request) {
        var configured = settings.publicUrl();
        if (configured != null) {
            return configured;
        }
        var host = String.valueOf(request.getHeaders().get(HttpHeaders.HOST));
        return "http://" + (HOST.matcher(host).matches() ? host : "localhost");
    }
}
