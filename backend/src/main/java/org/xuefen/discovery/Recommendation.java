package org.xuefen.discovery;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.credit.Estimate;
import org.xuefen.shared.Text;

/**
 * A course and the one reason that weighed most.
 *
 * @param gives null where no scheme applies
 */
public record Recommendation(
        CourseHead course, Reason reason, @Nullable Estimate gives) {
    public long courseId() {
        return course.id();
    }

    /** Why a course is recommended; the interface has a sentence for each code. */
    public sealed interface Reason {
        /**
         * Stable: {@code pinned}, {@code gap}, {@code industry}, {@code near}, {@code unit}, {@code after}, {@code like},
         * {@code rising}, {@code popular}, {@code new}, {@code everyone}.
         */
        String code();

        /** What the sentence needs, in the reader's language. */
        default Map<String, String> args(Locale locale) {
            return Map.of();
        }

        /** Closes a part of the credits the member still lacks in a category. */
        record Gap(String category, Text categoryName, long closesMilli, long missingMilli) implements Reason {
            @Override
            public String code() {
                return "gap";
            }

            @Override
            public Map<String, String> args(Locale locale) {
                return Map.of(
                        "credits", credits(closesMilli),
                        "missing", credits(missingMilli),
                        "category", categoryName.in(locale));
            }

            private static String credits(long milli) {
                return BigDecimal.valueOf(milli, 3).stripTrailingZeros().toPlainString();
            }
        }

        /**
         * Made for people of the member's industry.
         *
         * @param industry the GB/T 4754 code the course carries
         */
        record Industry(String industry, Text name) implements Reason {
            @Override
            public String code() {
                return "industry";
            }

            @Override
            public Map<String, String> args(Locale locale) {
                return Map.of("industry", name.in(locale));
            }
        }

        /** Organizers recommend it to all of a unit. */
        record Pinned(Text unit) implements Reason {
            @Override
            public String code() {
                return "pinned";
            }

            @Override
            public Map<String, String> args(Locale locale) {
                return Map.of("unit", unit.in(locale));
            }
        }

        /**
         * Made for people of an industry near to the member's own, which has little.
         *
         * @param industry the GB/T 4754 code of the neighbour
         */
        record Near(String industry, Text name) implements Reason {
            @Override
            public String code() {
                return "near";
            }

            @Override
            public Map<String, String> args(Locale locale) {
                return Map.of("industry", name.in(locale));
            }
        }

        /** Has much in common with a course the member took. */
        record Like(long courseId, Text title) implements Reason {
            @Override
            public String code() {
                return "like";
            }

            @Override
            public Map<String, String> args(Locale locale) {
                return Map.of("course", title.in(locale));
            }
        }

        /** So many of the member's industry began it in the last two weeks, more than before. */
        record Rising(int people) implements Reason {
            @Override
            public String code() {
                return "rising";
            }

            @Override
            public Map<String, String> args(Locale locale) {
                return Map.of("people", Integer.toString(people));
            }
        }

        /** So many of the member's unit took it lately. */
        record Peers(int people) implements Reason {
            @Override
            public String code() {
                return "unit";
            }

            @Override
            public Map<String, String> args(Locale locale) {
                return Map.of("people", Integer.toString(people));
            }
        }

        /** Taken up by those who took a course of the member's before. */
        record After(long courseId, Text title) implements Reason {
            @Override
            public String code() {
                return "after";
            }

            @Override
            public Map<String, String> args(Locale locale) {
                return Map.of("course", title.in(locale));
            }
        }

        /** Chosen by that many members. */
        record Popular(int people) implements Reason {
            @Override
            public String code() {
                return "popular";
            }

            @Override
            public Map<String, String> args(Locale locale) {
                return Map.of("people", Integer.toString(people));
            }
        }

        /** Published lately. */
        record Fresh() implements Reason {
            @Override
            public String code() {
                return "new";
            }
        }

        /** For people of any industry. */
        record Everyone() implements Reason {
            @Override
            public String code() {
                return "everyone";
            }
        }
    }
}
