package org.xuefen.credit.presets;

import java.util.List;
import java.util.Optional;

/** All presets. One is never changed under anyone: adopting copies it. */
public final class Presets {
    private static final List<Preset> ALL = List.of(
            Members.annualStudy(),
            Members.partyMembers(),
            Professionals.continuing(),
            Professionals.accountants(),
            Professionals.certifiedAccountants(),
            Professionals.medical(),
            Regions.yunnan(),
            Regions.zhengzhou(),
            Regions.nanjing(),
            Regions.taizhou(),
            Regions.hubeiBuilders(),
            Abroad.cpe(),
            Abroad.cpeFormula(),
            Abroad.iacet(),
            Abroad.ama(),
            Abroad.ects());

    private Presets() {}

    public static List<Preset> all() {
        return ALL;
    }

    public static Optional<Preset> find(String code) {
        return ALL.stream().filter(preset -> preset.code().equals(code)).findFirst();
    }
}
