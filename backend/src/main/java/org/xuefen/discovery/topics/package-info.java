/**
 * What people study, search for and ask about at the moment, by industry and unit, and what they search for in vain. Owns counts, never
 * who: a course or a search of fewer than {@link org.xuefen.discovery.topics.Floor#PEOPLE} is not told anyone, and the words
 * of a search are not even written down before so many have typed them. What is old weighs less and is deleted.
 */
@NullMarked
package org.xuefen.discovery.topics;

import org.jspecify.annotations.NullMarked;
