package org.xuefen.credit.achievement;

import org.xuefen.shared.Text;

/** How high a degree is. Stored by name. */
public enum DegreeLevel {
    SECONDARY("高中、中专", "Upper secondary"),
    ASSOCIATE("大专", "Associate degree"),
    BACHELOR("本科、学士", "Bachelor’s degree"),
    MASTER("硕士", "Master’s degree"),
    DOCTOR("博士", "Doctorate"),
    OTHER("其他学历", "Another degree");

    private final String zh;
    private final String en;

    DegreeLevel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Text words() {
        return Text.of(zh, en);
    }
}
