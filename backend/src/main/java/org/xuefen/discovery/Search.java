package org.xuefen.discovery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xuefen.shared.Text;

/** Full text search over what is published, and for those who teach over the questions of their banks. */
public interface Search {
    /** Never refuses what was typed: there is no syntax to get wrong. */
    Found courses(CourseQuery query);

    /** Counts for all filters over what {@link #courses} finds. */
    Facets facets(CourseQuery query);

    /** What stands in these courses, as far as it is kept to be shown: titles of modules and items, words of articles. */
    Map<Long, Text> bodies(Collection<Long> courseIds);

    /** The lines of these courses' videos in which the words are said: up to three of each, in the order they are said. */
    List<SpokenLine> lines(String text, Collection<Long> courseIds);

    /** Questions of the banks that may be looked through; never refuses what was typed. */
    FoundQuestions questions(QuestionQuery query);

    /** What someone may be about to type who has typed so much. */
    Suggestions suggestions(String typed, int limit);

    /** Words of titles that are spelt like those typed, or begin as they do. */
    List<String> near(String typed, int limit);

    /** What a text is about, as far as search knows: phrases it was taught and words of titles that occur in it. */
    List<String> topics(String text, int limit);

    /** How many courses can be found at the moment. */
    int size();

    /** Still reading the catalogue for the first time: not everything can be found yet. */
    boolean building();
}
