package org.xuefen.identity.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** One's own account: where one is signed in, language and appearance. */
@Controller("/api/v1/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnAccountController {
    private static final int MOST_SESSIONS = 100;

    private final Db db;
    private final Sessions sessions;

    OwnAccountController(Db db, Sessions sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    /**
     * A place where one is signed in.
     *
     * @param current the session of this request
     * @param kind COOKIE for a browser, TOKEN for a script
     */
    @Serdeable
    record OwnSession(
            String id, boolean current, Sessions.Kind kind, String userAgent, Instant createdAt, Instant lastSeenAt) {}

    /** The latest seen first. */
    @Serdeable
    record OwnSessions(List<OwnSession> items) {}

    /** What to change; what is absent stays. */
    @Serdeable
    record Preferences(
            @Nullable @Pattern(regexp = "zh|zh-CN|en") String locale,
            @Nullable @Pattern(regexp = "system|light|dark") String theme) {}

    /** Where one is signed in. */
    @Get("/sessions")
    OwnSessions listOwnSessions(Caller caller) {
        return new OwnSessions(db.query(
                """
                select id, kind, user_agent, created_at, last_seen_at from account_session
                where account_id = ? order by last_seen_at desc limit ?
                """,
                row -> new OwnSession(
                        Ids.text(row.getLong(1)),
                        row.getLong(1) == caller.sessionId(),
                        Sessions.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        Db.requireInstant(row, "created_at"),
                        Db.requireInstant(row, "last_seen_at")),
                caller.memberId(),
                MOST_SESSIONS));
    }

    /** Signs out one of one's sessions. */
    @Delete("/sessions/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void endOwnSession(Caller caller, String id) {
        sessions.end(Ids.parse(id), caller.memberId());
    }

    /** Signs out everywhere but here. */
    @Delete("/sessions")
    @Status(HttpStatus.NO_CONTENT)
    void endOtherSessions(Caller caller) {
        sessions.endOthers(caller.memberId(), caller.sessionId());
    }

    /** Keeps one's language and appearance. */
    @Put("/preferences")
    @Status(HttpStatus.NO_CONTENT)
    void keepPreferences(Caller caller, @Body @Valid Preferences body) {
        var locale = body.locale() == null ? null : body.locale().equals("en") ? "en" : "zh-CN";
        db.update(
                "update account set locale = coalesce(?, locale), theme = coalesce(?, theme) where id = ?",
                locale,
                body.theme(),
                caller.memberId());
    }
}
