package org.xuefen.discovery.search;

import jakarta.inject.Singleton;
import org.xuefen.assessment.QuestionBanks;

/** What an index is made of and kept true by. */
@Singleton
class Sources {
    private final CoursePapers courses;
    private final QuestionBanks questions;
    private final WordBook words;
    private final SearchChanges changes;

    Sources(CoursePapers courses, QuestionBanks questions, WordBook words, SearchChanges changes) {
        this.courses = courses;
        this.questions = questions;
        this.words = words;
        this.changes = changes;
    }

    CoursePapers courses() {
        return courses;
    }

    QuestionBanks questions() {
        return questions;
    }

    WordBook words() {
        return words;
    }

    SearchChanges changes() {
        return changes;
    }
}
