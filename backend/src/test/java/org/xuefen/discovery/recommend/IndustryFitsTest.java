package org.xuefen.discovery.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.discovery.recommend.Fit.Kind;
import org.xuefen.organization.Industries;
import org.xuefen.organization.industry.RealIndustries;
import org.xuefen.shared.Text;

class IndustryFitsTest {
    private static final Industries INDUSTRIES = RealIndustries.all();
    private final List<CourseHead> heads = new ArrayList<>();

    private CourseHead course(String title, String summary, boolean here, String... industries) {
        long id = heads.size() + 1;
        var head = new CourseHead(
                id,
                id,
                1,
                Text.of(title, ""),
                Text.of(summary, ""),
                "theory",
                null,
                List.of(industries),
                List.of("zh"),
                600,
                1,
                null,
                here ? null : "某大学",
                false,
                1,
                false,
                Instant.EPOCH);
        heads.add(head);
        return head;
    }

    private IndustryFits fits() {
        return new IndustryFits(
                INDUSTRIES,
                heads,
                head -> INDUSTRIES.mentions(head.title().zh(), head.summary().zh()));
    }

    @Test
    void whatAnAuthorDeclaresCountsFullyAndIsTold() {
        var declared = course("骑行", "", true, "G602", "H624");
        assertThat(fits().fit(declared, "G6020")).isEqualTo(new Fit(Kind.OWN, 1, "G602"));
        assertThat(fits().fit(declared, "H62")).isEqualTo(new Fit(Kind.OWN, 1, "H624"));
    }

    @Test
    void aListingGoesByItsWordsWhateverCodeItCarries() {
        var listed = course("茶艺", "茶文化与制茶", false, "H62");
        var tea = fits().fit(listed, "C15");
        assertThat(tea.kind()).isEqualTo(Kind.OWN);
        assertThat(tea.strength()).isGreaterThan(0.5);
        assertThat(fits().fit(listed, "I65")).isEqualTo(Fit.OTHERS);
        assertThat(fits().candidates("C15", 10)).contains(listed.id());
    }

    @Test
    void aMentionInPassingIsNoCourseForTheTrade() {
        var passing = course("机器学习", "算法、神经网络、深度学习与编程，例子来自银行。", false);
        assertThat(fits().fit(passing, "J66").kind()).isEqualTo(Kind.OTHERS);
        assertThat(fits().fit(passing, "I65").kind()).isEqualTo(Kind.OWN);
    }

    @Test
    void whatIsSaidOnceAndNotInATitleIsAFigureOfSpeech() {
        var poets = course("名家名篇", "读经典，铸造健全的人格", false);
        assertThat(fits().fit(poets, "C33").kind()).isEqualTo(Kind.OTHERS);
        var foundry = course("名家名篇", "铸造工艺：砂型铸造", false);
        assertThat(fits().fit(foundry, "C33").kind()).isEqualTo(Kind.OWN);
    }

    @Test
    void aRareIndustryBorrowsFromItsNeighboursAndSaysSo() {
        var insurance = course("保险理论与实务", "保险学、理赔与精算", false);
        var borrowed = fits().fit(insurance, "S94");
        assertThat(borrowed.kind()).isEqualTo(Kind.NEAR);
        assertThat(borrowed.industry()).isEqualTo("J68");
        assertThat(borrowed.weight()).isLessThan(new Fit(Kind.OWN, IndustryFits.FITS, "S94").weight());
        assertThat(fits().candidates("S94", 10)).contains(insurance.id());
    }

    @Test
    void aCourseOfTheSameSectionIsALittleNear() {
        var mining = course("某课", "", true, "C39");
        assertThat(fits().fit(mining, "C14")).isEqualTo(new Fit(Kind.NEAR, 0.1, "C39"));
        assertThat(fits().fit(mining, "P83")).isEqualTo(Fit.OTHERS);
    }

    @Test
    void whoseIndustryIsNotKnownGetsNoListing() {
        var listed = course("茶艺", "茶文化", false);
        var open = course("读一读", "", true);
        assertThat(fits().fit(listed, null)).isEqualTo(Fit.OTHERS);
        assertThat(fits().fit(open, null)).isEqualTo(Fit.EVERYONE);
        assertThat(fits().fit(open, "C15")).isEqualTo(Fit.EVERYONE);
    }

    @Test
    void whoseIndustryIsNotToCountGetsNoListingAndNothingForWhatIsDeclared() {
        assertThat(IndustryFits.unasked(course("茶艺", "茶文化", false))).isEqualTo(Fit.OTHERS);
        assertThat(IndustryFits.unasked(course("读一读", "", true)).weight()).isPositive();
        assertThat(IndustryFits.unasked(course("骑行", "", true, "G602")).weight())
                .isZero();
    }
}
