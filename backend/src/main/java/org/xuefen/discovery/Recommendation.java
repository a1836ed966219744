package org.xuefen.discovery;

import org.xuefen.catalogue.CourseHead;
import org.xuefen.shared.Text;

/** A course and the one reason that weighed most. */
public record Recommendation(CourseHead course, Reason reason) {

    /** Why a course is recommended; each has a sentence in the interface. */
    public sealed interface Reason {
        /** Stable, for the interface: {@code gap}, {@code industry}, {@code peers}, {@code new}, {@code everyone}. */
        String code();

        /** @param closesMilli of the {@code missingMilli} credits the member still lacks in the category */
        record Gap(String category, Text categoryName, long closesMilli, long missingMilli) implements Reason {
            @Override
            public String code() {
                return "gap";
            }
        }

        /** @param industry GB/T 4754 code that member and course share */
        record Industry(String industry, Text name) implements Reason {
            @Override
            public String code() {
                return "industry";
            }
        }

        /** @param people how many of the member's unit took it lately */
        record Peers(int people) implements Reason {
            @Override
            public String code() {
                return "peers";
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
