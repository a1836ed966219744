package org.xuefen.assessment;

import java.util.List;

/** Questions of banks were written, changed or deleted. Sent in the transaction that does it. */
public record QuestionsChanged(List<Long> questionIds) {}
