/**
 * Taking quizzes. The server's clock ends an attempt; an answer that was acknowledged is in the database; a paper never
 * holds a key; handing in twice gives the same result. What a quiz decides is told to {@code study} in the transaction
 * that grades it.
 */
@NullMarked
package org.xuefen.assessment.attempt;

import org.jspecify.annotations.NullMarked;
