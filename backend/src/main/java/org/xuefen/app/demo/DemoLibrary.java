package org.xuefen.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the courses of the demo. Both languages of a line stand on it, with {@code ||} between them. */
final class DemoLibrary {
    private static final List<String> FILES = List.of(
            "01-road-safety",
            "02-winter-riding",
            "03-first-aid",
            "04-waybill-privacy",
            "05-platform-contract",
            "06-labour-rights",
            "07-ebike-fire",
            "08-livestream-rules",
            "09-anti-fraud",
            "10-heat-health",
            "11-customer-words",
            "12-own-books");

    private DemoLibrary() {}

    static List<DemoCourse> courses() {
        return FILES.stream().map(DemoLibrary::course).toList();
    }

    private static DemoCourse course(String file) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var in = SlidePainter.resource("courses/" + file + ".yaml")) {
            return course(new Node(file, Objects.requireNonNull(yaml.load(in))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoCourse course(Node node) {
        return new DemoCourse(
                node.string("code"),
                node.text("title"),
                node.text("summary"),
                node.string("category"),
                node.string("channel"),
                node.strings("industries"),
                video(node.child("video")),
                article(node.child("article")),
                quiz(node.child("quiz")));
    }

    private static DemoCourse.Video video(Node node) {
        return new DemoCourse.Video(
                node.text("title"),
                node.children("slides").stream().map(DemoLibrary::slide).toList());
    }

    private static DemoCourse.Slide slide(Node node) {
        return new DemoCourse.Slide(
                node.string("scene"), node.text("title"), node.lines("points"), node.lines("say"), node.find("mark"));
    }

    private static DemoCourse.Article article(Node node) {
        return new DemoCourse.Article(node.text("title"), new Text(node.string("zh"), node.string("en")));
    }

    private static DemoCourse.Quiz quiz(Node node) {
        return new DemoCourse.Quiz(
                node.text("title"),
                node.children("questions").stream().map(DemoLibrary::question).toList());
    }

    private static DemoCourse.Question question(Node node) {
        var kind = DemoCourse.Kind.valueOf(node.string("kind").toUpperCase(Locale.ROOT));
        return new DemoCourse.Question(
                kind,
                node.text("ask"),
                node.lines(kind == DemoCourse.Kind.SHORT ? "answers" : "right"),
                node.lines("wrong"),
                Objects.requireNonNullElse(node.find("answer"), ""),
                node.text("why"));
    }

    /** A mapping of the file, with errors that name the file and the key. */
    private record Node(String file, Object value) {
        private @Nullable Object get(String key) {
            return value instanceof Map<?, ?> map ? map.get(key) : null;
        }

        private IllegalStateException wrong(String key) {
            return new IllegalStateException(file + ".yaml: " + key);
        }

        Node child(String key) {
            var child = get(key);
            if (child == null) {
                throw wrong(key);
            }
            return new Node(file, child);
        }

        List<Node> children(String key) {
            if (!(get(key) instanceof List<?> list)) {
                throw wrong(key);
            }
            var nodes = new ArrayList<Node>();
            for (Object item : list) {
                nodes.add(new Node(file, item));
            }
            return nodes;
        }

        @Nullable
        String find(String key) {
            var found = get(key);
            return found == null ? null : found.toString();
        }

        String string(String key) {
            var found = find(key);
            if (found == null) {
                throw wrong(key);
            }
            return found;
        }

        List<String> strings(String key) {
            return children(key).stream().map(node -> node.value().toString()).toList();
        }

        Text text(String key) {
            return pair(key, string(key));
        }

        List<Text> lines(String key) {
            var found = find(key);
            if (found == null) {
                return List.of();
            }
            return found.lines().map(line -> pair(key, line)).toList();
        }

        private Text pair(String key, String line) {
            var parts = line.split(" \\|\\| ", -1);
            if (parts.length != 2) {
                throw wrong(key + " in one language only: " + line);
            }
            return new Text(parts[0].strip(), parts[1].strip());
        }
    }
}
