package org.xuefen.live.replay;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.live.LiveChapters;
import org.xuefen.live.LiveClasses;

/** Slides as chapters. One that is only leafed over is none, and going on with the same one isn't either. */
@Singleton
class SlideChapters implements LiveChapters {
    static final Duration LEAFED_OVER = Duration.ofSeconds(8);

    private final SlideStore slides;
    private final LiveClasses classes;

    SlideChapters(SlideStore slides, LiveClasses classes) {
        this.slides = slides;
        this.classes = classes;
    }

    @Override
    public List<Mark> chapters(long classId) {
        return marks(slides.all(classId), Tongue.of(classes.require(classId).title()));
    }

    static List<Mark> marks(List<SlideStore.Slide> slides, Tongue tongue) {
        var marks = new ArrayList<Mark>();
        int page = 0;
        for (int i = 0; i < slides.size(); i++) {
            var slide = slides.get(i);
            boolean stayed = i + 1 == slides.size()
                    || !slides.get(i + 1).at().isBefore(slide.at().plus(LEAFED_OVER));
            if (stayed && slide.page() != page) {
                page = slide.page();
                marks.add(new Mark(slide.at(), slide.title().isBlank() ? tongue.slide(page) : slide.title()));
            }
        }
        return marks;
    }
}
