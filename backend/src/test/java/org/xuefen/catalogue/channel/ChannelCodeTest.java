package org.xuefen.catalogue.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelCodeTest {
    @Test
    void aNameBecomesACodeAnAddressCanCarry() {
        assertThat(ChannelCode.of("Road & rail safety!", 1)).isEqualTo("road-rail-safety");
        assertThat(ChannelCode.of("Road & rail safety!", 3)).isEqualTo("road-rail-safety-3");
        assertThat(ChannelCode.of("2026 Party", 1)).isEqualTo("party");
        assertThat(ChannelCode.of("", 1)).isEqualTo("channel");
        assertThat(ChannelCode.of("安全", 2)).isEqualTo("channel-2");
        assertThat(ChannelCode.of("x".repeat(80), 10)).matches("[a-z][a-z0-9-]{1,39}");
    }
}
