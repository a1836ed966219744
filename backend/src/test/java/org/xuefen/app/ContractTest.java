package org.xuefen.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The API's contract: committed, generated from the controllers, and every endpoint with a stated rule. */
class ContractTest {
    @Test
    void theCommittedContractIsTheGeneratedOne() throws IOException {
        try (var in = getClass().getResourceAsStream("/META-INF/swagger/xuefen.yml")) {
            assertThat(in).isNotNull();
            var generated = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var committed = Files.readString(Path.of("../docs/openapi.yaml"));
            assertThat(committed).as("run `make openapi` and commit the result").isEqualTo(generated);
        }
    }

    @Test
    void everyEndpointStatesWhoMayCallIt() {
        var silent = new TreeSet<String>();
        for (var each : OurClasses.all()) {
            if (!each.isAnnotatedWith(Controller.class) || each.isAnnotatedWith(Secured.class)) {
                continue;
            }
            each.getMethods().stream()
                    .filter(method -> method.isMetaAnnotatedWith(io.micronaut.http.annotation.HttpMethodMapping.class))
                    .filter(method -> !method.isAnnotatedWith(Secured.class))
                    .forEach(method -> silent.add(method.getFullName()));
        }
        assertThat(silent).isEmpty();
    }
}
