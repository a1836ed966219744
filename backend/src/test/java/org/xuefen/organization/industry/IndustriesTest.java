package org.xuefen.organization.industry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industry;
import org.xuefen.shared.Text;

class IndustriesTest {
    private final Industries industries = new Classification();

    @Test
    void theStandardIsComplete() {
        var divisions = industries.sections().stream()
                .flatMap(s -> industries.children(s.code()).stream())
                .toList();
        var groups = divisions.stream()
                .flatMap(d -> industries.children(d.code()).stream())
                .toList();
        assertThat(industries.sections()).hasSize(20);
        assertThat(divisions).hasSize(97);
        assertThat(groups).hasSize(473);
        assertThat(groups)
                .allSatisfy(g -> assertThat(industries.children(g.code())).isNotEmpty());
    }

    @Test
    void sectionsAndDivisionsAreNamedInBothLanguages() {
        assertThat(industries.sections())
                .flatExtracting(s -> {
                    var all = new java.util.ArrayList<>(industries.children(s.code()));
                    all.add(s);
                    return all;
                })
                .extracting(Industry::nameEn)
                .hasSize(117)
                .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z,' -]+"));
    }

    @Test
    void whatHasNoEnglishNameGoesByItsDivisions() {
        var group = industries.find("G602").orElseThrow();
        var division = industries.find("G60").orElseThrow();
        assertThat(industries.nameOf(group)).isEqualTo(Text.of(group.nameZh(), division.nameEn() + " · G602"));
        assertThat(industries.nameOf(division)).isEqualTo(Text.of(division.nameZh(), division.nameEn()));
    }

    @Test
    void everyCodeLiesWithinItsParent() {
        for (var section : industries.sections()) {
            for (var division : industries.children(section.code())) {
                assertThat(division.within(section.code())).isTrue();
                assertThat(division.parent()).isEqualTo(section.code());
            }
        }
    }

    @Test
    void searchTakesACodeOrAWordInEitherLanguage() {
        assertThat(industries.search("g60", 10)).extracting(Industry::code).contains("G60", "G602");
        assertThat(industries.search("快递", 10)).extracting(Industry::code).contains("G602");
        assertThat(industries.search("courier", 10)).extracting(Industry::code).contains("G60");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        冬季道路骑行安全：快递员怎样安全送包裹               | G602
        Courier safety: parcels in the rain                  | G602
        外卖骑手如何处理食品洒漏                             | H624
        网约车司机的一天                                     | G541
        怎样读懂平台合同                                     | I643
        How to read a platform contract                      | I643
        个人信息保护：快递面单上的名字                       | G602
        个人信息保护法要点                                   | I644
        Building a Social Network in PHP & MySQL From Scratch| I65
        Introduction to Accounting: Financial Statements     | L724
        Piano With Willie: Blues n' Boogie Vol. 1            | R88
        数据结构与算法                                       | I65
        工伤保险怎么申请                                     | S94
        心肺复苏与AED                                        | Q84
        电子商务概论                                         | F529
        Trading Options With Money Flow                      | J67
        """)
    void aTitleIsEnough(String title, String code) {
        assertThat(industries.suggest(title).map(Industry::code)).contains(code);
    }

    @Test
    void theTitleWeighsMoreThanTheDescription() {
        var suggested = industries.suggest("餐饮食品安全\n本课程由软件学院制作，讲解软件编程。");
        assertThat(suggested.map(Industry::code)).contains("H62");
    }

    @Test
    void nothingIsSuggestedForATextThatSaysNothing() {
        assertThat(List.of("", "312321", "这里是商品简介", "Hello there", "s", "\n\n"))
                .allSatisfy(text -> assertThat(industries.suggest(text)).isEmpty());
    }

    @Test
    void aLatinWordIsNotFoundInsideAnother() {
        assertThat(industries.explain("therapist in a capsule")).isEmpty();
        assertThat(industries.explain("couriers")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"B08, B09", "O81, C43", "C19, C18", "S94, J68", "C31, C32", "J66, J69", "B11, B07"})
    void neighboursSpeakOfTheSameThings(String division, String nearest) {
        var neighbours = industries.neighbours(division);
        assertThat(neighbours.getFirst().code()).isEqualTo(nearest);
        assertThat(neighbours).hasSize(5).isSortedAccordingTo((a, b) -> Double.compare(b.nearness(), a.nearness()));
    }

    @Test
    void onlyDivisionsHaveNeighbours() {
        assertThat(industries.neighbours("G")).isEmpty();
        assertThat(industries.neighbours("G602")).isEmpty();
    }

    @Test
    void aWordMaySpeakForSeveralTrades() {
        var mentions = industries.mentions("热处理", "热处理炉的操作。热处理之后");
        assertThat(mentions).singleElement().satisfies(word -> {
            assertThat(word.industries()).contains("C31", "C33");
            assertThat(word.inTitle()).isTrue();
            assertThat(word.inText()).isEqualTo(2);
        });
    }

    @Test
    void aSuggestionSaysWhichWordsSpokeForIt() {
        var best = Objects.requireNonNull(industries.explain("快递员的包裹\n揽收与派件").getFirst());
        assertThat(best.words()).containsExactly("快递员", "包裹", "揽收", "派件");
        assertThat(best.score()).isEqualTo(2 * 3 + 2 * 3 + 2 + 2);
    }
}
