package org.xuefen.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages' addresses answer: a file, a page of the application, or that there is nothing. */
@ExtendWith(AppExtension.class)
class PagesIT {
    private final XuefenApp app;

    PagesIT(XuefenApp app) {
        this.app = app;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/", "/assets", "/assets/gone-1234.js", "/gone.ico", "/humans.txt", "/a/b.png"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(app.anonymous().get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/courses/1", "/studio/courses/12"})
    void everyOtherAddressIsTheApplication(String path) {
        var page = app.anonymous().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void theIconIsAnIcon() {
        var icon = app.anonymous().get("/favicon.ico");
        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type")).hasValue("image/x-icon");
        assertThat(icon.body()).startsWith("\0\0\1\0");
    }
}
