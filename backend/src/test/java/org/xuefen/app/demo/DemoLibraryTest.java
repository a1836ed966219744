package org.xuefen.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xuefen.shared.Text;

class DemoLibraryTest {
    @Test
    void aDozenCoursesSayEverythingInBothLanguages() {
        assertThat(DemoLibrary.courses()).hasSize(12).allSatisfy(course -> {
            assertThat(course.video().slides()).hasSizeBetween(8, 14).allSatisfy(slide -> {
                assertThat(slide.points()).hasSizeBetween(2, 3).allSatisfy(DemoLibraryTest::bothWritten);
                assertThat(slide.sentences()).hasSizeBetween(2, 4).allSatisfy(DemoLibraryTest::bothWritten);
            });
            assertThat(course.article().markdown().zh()).hasSizeBetween(350, 900);
            bothWritten(course.title());
            bothWritten(course.summary());
        });
    }

    @Test
    void videosAreShortEnoughForABreakAndLongEnoughToLearnFrom() {
        assertThat(DemoLibrary.courses())
                .allSatisfy(course ->
                        assertThat(course.video().length()).isBetween(Duration.ofSeconds(200), Duration.ofMinutes(7)));
    }

    @Test
    void everyQuizHasOneQuestionOfEachKind() {
        assertThat(DemoLibrary.courses())
                .allSatisfy(course -> assertThat(course.quiz().questions().stream()
                                .map(DemoCourse.Question::kind)
                                .collect(Collectors.toSet()))
                        .isEqualTo(EnumSet.allOf(DemoCourse.Kind.class)));
    }

    @Test
    void everyLetterOnASlideIsInTheLettering() throws Exception {
        var bold = Lettering.read(SlidePainter.resource("lettering-bold.bin.gz"));
        var missing = DemoLibrary.courses().stream()
                .flatMap(DemoCourse::drawnWords)
                .flatMapToInt(String::codePoints)
                .filter(character -> !bold.knows(character))
                .mapToObj(Character::toString)
                .collect(Collectors.toSet());
        assertThat(missing).as("run LetteringMaker").isEmpty();
    }

    @Test
    void everySlideCanBePaintedWithoutAnyFontInstalled() throws Exception {
        var painter = new SlidePainter();
        for (var course : DemoLibrary.courses()) {
            for (int slide = 0; slide < course.video().slides().size(); slide++) {
                var image = painter.paint(course, slide, 2);
                assertThat(image.getRGB(5, 5)).isEqualTo(0xff191816);
            }
        }
    }

    private static void bothWritten(Text text) {
        assertThat(text.zh()).isNotBlank();
        assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }
}
