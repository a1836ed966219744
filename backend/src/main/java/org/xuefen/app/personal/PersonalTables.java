package org.xuefen.app.personal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.XuefenSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every table as its domain declares it, in the order in which they are erased: what refers before what it refers to. */
@Singleton
class PersonalTables {
    /** From right to left: a domain's rows may be found through those of a domain on its left. */
    private static final List<String> DOMAINS = List.of(
            "app",
            "discovery",
            "credit",
            "live",
            "assessment",
            "study",
            "catalogue",
            "asset",
            "notification",
            "organization",
            "identity",
            "shared");

    private final List<PersonalTable> tables;

    PersonalTables(XuefenSettings settings) {
        var found = new ArrayList<PersonalTable>();
        DOMAINS.forEach(domain ->
                read(domain).forEach((name, declared) -> found.add(table(domain, name, declared, settings.ledger()))));
        tables = List.copyOf(found);
    }

    List<PersonalTable> all() {
        return tables;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> read(String domain) {
        var path = "/personal/" + domain + ".yaml";
        try (var in = Objects.requireNonNull(PersonalTables.class.getResourceAsStream(path), path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static PersonalTable table(String domain, String name, Map<String, Object> declared, String ledger) {
        var personal = new LinkedHashMap<String, PersonalTable.Kind>();
        ((Map<String, String>) declared.getOrDefault("personal", Map.of()))
                .forEach((column, kind) ->
                        personal.put(column, PersonalTable.Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
        return new PersonalTable(
                domain,
                name,
                declared.containsKey("ledger"),
                Optional.ofNullable((String) declared.get("rows"))
                        .map(rows -> rows.replace("{ledger}", ledger))
                        .orElse(null),
                personal,
                (List<String>) declared.getOrDefault("plain", List.of()),
                onErasure(name, declared));
    }

    @SuppressWarnings("unchecked")
    private static PersonalTable.OnErasure onErasure(String name, Map<String, Object> declared) {
        return switch (declared.get("erase")) {
            case null -> new PersonalTable.OnErasure.Keep("Nothing in it is personal.");
            case Map<?, ?> values -> new PersonalTable.OnErasure.Blank((Map<String, @Nullable Object>) values);
            case String word when word.equals("delete") -> new PersonalTable.OnErasure.Delete();
            case String word
            when word.equals("keep") ->
                new PersonalTable.OnErasure.Keep((String) Objects.requireNonNull(declared.get("why"), name));
            default -> throw new IllegalStateException("erase of " + name);
        };
    }
}
