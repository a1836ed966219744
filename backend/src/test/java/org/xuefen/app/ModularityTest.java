package org.xuefen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order of the domains: each speaks to those on its left, through their root packages. */
class ModularityTest {
    private static final String BASE = "org.xuefen.";

    /** From left to right; docs/architecture.md draws it. */
    static final List<String> ORDER = List.of(
            "media",
            "shared",
            "identity",
            "organization",
            "notification",
            "asset",
            "catalogue",
            "study",
            "assessment",
            "live",
            "credit",
            "discovery",
            "app");

    private final JavaClasses classes = OurClasses.all();

    @Test
    void everyPackageBelongsToAKnownDomain() {
        assertThat(classes.stream().map(ModularityTest::domain).distinct()).isSubsetOf(ORDER);
    }

    @Test
    void domainsSpeakToTheirLeftThroughRootPackagesOnly() {
        var broken = new TreeSet<String>();
        for (var each : classes) {
            for (var dependency : each.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass();
                if (!target.getPackageName().startsWith(BASE) || domain(target).equals(domain(each))) {
                    continue;
                }
                if (ORDER.indexOf(domain(target)) > ORDER.indexOf(domain(each))) {
                    broken.add(each.getName() + " reaches to the right: " + target.getName());
                }
                // media is a module of its own: what it hides is package-private.
                boolean door = domain(target).equals("media")
                        || target.getPackageName().equals(BASE + domain(target))
                        || target.getPackageName().equals(BASE + "shared.web")
                        || target.getPackageName().equals(BASE + "shared.pdf");
                if (!door) {
                    broken.add(each.getName() + " reaches past the door: " + target.getName());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void onlyAssetsTheStageAndTheProcessKnowTheMediaModule() {
        var users = new TreeMap<String, List<String>>();
        for (var each : classes) {
            each.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .filter(name -> name.startsWith(BASE + "media"))
                    .findFirst()
                    .ifPresent(name -> users.computeIfAbsent(domain(each), key -> new ArrayList<>())
                            .add(each.getName()));
        }
        assertThat(users.keySet()).isSubsetOf("media", "asset", "live", "app");
    }

    private static String domain(JavaClass each) {
        var name = each.getPackageName() + ".";
        return name.substring(BASE.length(), name.indexOf('.', BASE.length()));
    }
}
