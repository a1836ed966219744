package org.xuefen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;

/** Nobody's bodies fill the memory: refused by what they announce, before a byte of them is read. */
@ExtendWith(AppExtension.class)
class BodiesIT {
    private static final int LARGEST = 16 << 20;

    private final XuefenApp app;

    BodiesIT(XuefenApp app) {
        this.app = app;
    }

    @Test
    void aStrangersLargeOrEndlessBodyIsRefusedUnread() throws IOException {
        for (var announced : List.of("Content-Length: 1000000", "Transfer-Encoding: chunked")) {
            try (var socket = announce("", announced)) {
                assertThat(status(socket)).isEqualTo(413);
            }
        }
        var login =
                app.anonymous().post("/api/v1/login", java.util.Map.of("username", "nobody", "password", "nothing"));
        assertThat(login.code()).isEqualTo("identity.credentials-wrong");
    }

    @Test
    void aMembersManySlowBodiesHoldTheirOwnShareAndGiveItBack() throws IOException {
        var member = app.as();
        var other = app.as();
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 3; i++) {
                slow.add(announce(member.token(), "Content-Length: " + LARGEST));
            }
            for (var each : slow) {
                assertThat(silent(each)).isTrue();
            }
            try (var refused = announce(member.token(), "Content-Length: " + LARGEST)) {
                assertThat(status(refused)).isEqualTo(503);
            }
            try (var served = announce(other.token(), "Content-Length: " + LARGEST)) {
                assertThat(silent(served)).isTrue();
            }
            assertThat(member.get("/api/v1/session").status()).isEqualTo(200);
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
        long deadline = System.nanoTime() + 10_000_000_000L;
        boolean free = false;
        while (!free && System.nanoTime() < deadline) {
            try (var again = announce(member.token(), "Content-Length: " + LARGEST)) {
                free = silent(again);
            }
        }
        assertThat(free).isTrue();
    }

    @Test
    void whatIsAnsweredIsGivenBack() {
        var member = app.as();
        for (int i = 0; i < 8; i++) {
            var answer =
                    member.send("POST", "/api/v1/enrolments", new byte[8 << 20], "Content-Type", "application/json");
            assertThat(answer.status()).isLessThan(500);
        }
    }

    /** Sends the head of a request whose body never comes. */
    private Socket announce(String token, String body) throws IOException {
        var socket = new Socket(app.url().getHost(), app.url().getPort());
        socket.setSoTimeout(250);
        var path = token.isEmpty() ? "/api/v1/login" : "/api/v1/enrolments";
        var head = "POST " + path + " HTTP/1.1\r\nHost: " + app.url().getAuthority()
                + "\r\nContent-Type: application/json\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + body + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static int status(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        return Integer.parseInt(lines.readLine().split(" ")[1]);
    }

    /** Whether the server still waits for the body. */
    private static boolean silent(Socket socket) throws IOException {
        try {
            socket.getInputStream().read();
            return false;
        } catch (java.net.SocketTimeoutException waiting) {
            return true;
        }
    }
}
