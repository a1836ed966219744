package org.xuefen.organization.imports;

import java.util.List;

/** What a file lists. */
enum RosterKind {
    UNITS,
    MEMBERS;

    /** The columns such a file may have, in the order a template has them. */
    List<Column> columns() {
        return switch (this) {
            case UNITS -> Columns.UNITS;
            case MEMBERS -> Columns.MEMBERS;
        };
    }

    private static final class Columns {
        static final List<Column> UNITS = List.of(
                new Column("code", true, "组织编号", "Unit number", "编号", "代码", "code", "unit code", "number"),
                new Column("name", true, "组织名称", "Name", "名称", "中文名称", "name_zh", "unit", "unit name"),
                new Column("nameEn", false, "英文名称", "English name", "name_en", "英文名"),
                new Column("parent", false, "上级编号", "Parent number", "上级组织编号", "上级", "parent", "parent code"),
                new Column("kind", true, "组织类型", "Kind", "类型", "种类", "type"));
        static final List<Column> MEMBERS = List.of(
                new Column("name", true, "姓名", "Name", "学员姓名", "full name", "member"),
                new Column("memberNo", true, "学员编号", "Member number", "编号", "学号", "工号", "member no", "number", "id"),
                new Column("unit", false, "所在组织", "Unit", "组织编号", "组织", "组织名称", "部门", "unit number", "unit code"),
                new Column("industry", false, "行业", "Industry", "行业代码", "industry code"),
                new Column("username", false, "登录名", "Username", "用户名", "账号", "login"),
                new Column("email", false, "邮箱", "E-mail", "电子邮箱", "电子邮件", "email", "mail"),
                new Column("joined", false, "加入日期", "Joined", "入会日期", "入职日期", "joined on", "date"));
    }
}
