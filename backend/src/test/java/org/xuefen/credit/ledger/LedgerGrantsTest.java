package org.xuefen.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerGrantsTest {
    @Test
    void readingAndAppendingIsAllowedAndTheSequencersDelete() {
        assertThat(LedgerGrants.excess(
                        List.of(
                                "GRANT USAGE ON *.* TO `app`@`%` IDENTIFIED BY PASSWORD '*AB'",
                                "GRANT SELECT, INSERT, UPDATE, DELETE ON `xuefen`.* TO `app`@`%`",
                                "GRANT SELECT, INSERT ON `xuefen\\_ledger`.* TO `app`@`%`",
                                "GRANT DELETE ON `xuefen_ledger`.`ledger_pending` TO `app`@`%`"),
                        "xuefen_ledger"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT ALL PRIVILEGES ON *.* TO `app`@`%`",
                "GRANT UPDATE ON `xuefen_ledger`.* TO `app`@`%`",
                "GRANT SELECT, INSERT, DELETE ON `xuefen_ledger`.`credit_entry` TO `app`@`%`",
                "GRANT DELETE ON `xuefen_ledger`.`log_leaf` TO `app`@`%`",
                "GRANT SELECT, INSERT, UPDATE ON `xuefen_ledger`.`log_head` TO `app`@`%`",
                "GRANT DROP ON `xuefen_ledger`.`log_node` TO `app`@`%`",
                "GRANT UPDATE ON `xuefen_ledger`.`ledger_pending` TO `app`@`%`",
                "GRANT SELECT, UPDATE (amount_milli) ON `xuefen_ledger`.`credit_entry` TO `app`@`%`",
                "GRANT ALL PRIVILEGES ON `xuefen%`.* TO `app`@`%`",
                "GRANT UPDATE ON `xuefen_ledge_`.* TO `app`@`%`",
                "GRANT SELECT, INSERT ON `xuefen_ledger`.* TO `app`@`%` WITH GRANT OPTION",
                "GRANT `writer`@`%` TO `app`@`%`"
            })
    void moreIsRefused(String grant) {
        assertThat(LedgerGrants.excess(List.of(grant), "xuefen_ledger")).hasSize(1);
    }
}
