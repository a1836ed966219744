/**
 * Questions, quizzes and attempts (试题、测验、作答). Owns what is asked, what was answered, and what the answers are worth;
 * tells {@code study} whether a quiz was passed and nothing else. The key of a question never leaves the server before an
 * attempt is submitted, and the clock that ends an attempt is the server's.
 */
@NullMarked
package org.xuefen.assessment;

import org.jspecify.annotations.NullMarked;
