package org.xuefen.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xuefen.app.OurClasses;
import org.xuefen.asset.Assets;
import org.xuefen.asset.Document;
import org.xuefen.asset.Documents;

/** Documents are papers that members hand in with claims: no search may ever find a word of them (decision 0094). */
class PrivateDocumentsTest {
    @Test
    void discoveryDoesNotKnowTheDoorThatDocumentsAreKeptBehind() {
        var known = OurClasses.all().stream()
                .filter(each -> each.getPackageName().startsWith("org.xuefen.discovery"))
                .filter(each -> !each.isEquivalentTo(PrivateDocumentsTest.class))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getName())
                .distinct()
                .toList();
        assertThat(known).contains(Assets.class.getName());
        assertThat(known).doesNotContain(Documents.class.getName(), Document.class.getName());
    }
}
