package org.xuefen.credit.claim;

import org.xuefen.shared.Text;

/** Why a claim is refused; a sentence of the reviewer's own goes with it. Stored by name, listed in this order. */
enum RefusalReason {
    NOT_PROVEN("材料不足以证明", "The documents don’t prove it"),
    NOT_RECOGNIZED("不属于认可的培训", "Not training that is recognized"),
    CREDITED_ALREADY("已经计过学分", "Credited already"),
    ANOTHER_PERSON("材料不是本人的", "The documents are someone else’s"),
    WRONG_DATES("培训日期不符", "The days are wrong"),
    DOCUMENT_ALTERED("材料有改动", "A document was altered"),
    OTHER("其他", "Another reason");

    private final String zh;
    private final String en;

    RefusalReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Text words() {
        return Text.of(zh, en);
    }
}
