package org.xuefen.live.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.xuefen.identity.Caller;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRights;
import org.xuefen.live.report.ReportView.AttendanceLine;
import org.xuefen.live.report.ReportView.ClassReport;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.web.Problems;

/** What became of a class, for those who may change it. */
@Controller("/api/v1/live-reports/{id}")
@Secured({"TRAINER", "ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportController {
    private static final int CHUNK = 500;
    private static final double MINUTE = 60_000;

    private final LiveRights rights;
    private final LiveClasses classes;
    private final ReportReader reader;
    private final OrganizationSettings organization;

    ReportController(
            LiveRights rights, LiveClasses classes, ReportReader reader, OrganizationSettings organization) {
        this.rights = rights;
        this.classes = classes;
        this.reader = reader;
        this.organization = organization;
    }

    /** How many came and when, how checks were answered, what was asked. */
    @Get
    ClassReport readClassReport(Caller caller, String id) {
        rights.requireKept(caller, Ids.parse(id));
        return reader.read(Ids.parse(id));
    }

    /** Who was there, or had registered. */
    @Get("/attendance")
    Page<AttendanceLine> listAttendance(
            Caller caller,
            String id,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        rights.requireKept(caller, Ids.parse(id));
        return reader.attendance(Ids.parse(id), Cursor.id(cursor), limit);
    }

    /** The same as a spreadsheet. */
    @Get("/attendance/file")
    HttpResponse<StreamedFile> downloadAttendance(HttpRequest<?> request, Caller caller, String id) {
        long classId = Ids.parse(id);
        rights.requireKept(caller, classId);
        var locale = Problems.locale(request);
        boolean english = locale.equals(Locale.ENGLISH);
        var day = organization.dayOf(classes.require(classId).startsAt());
        return new TableFile(
                        (english ? "attendance-" : "出勤-") + day,
                        english
                                ? List.of(
                                        "Name", "Number", "Unit", "Role", "First seen", "Last seen", "Minutes that count",
                                        "Checks answered", "Made up", "Checks asked")
                                : List.of(
                                        "姓名", "编号", "单位", "角色", "进入", "离开", "计入分钟", "答到", "补看", "应答"),
                        rows -> all(classId, locale, rows))
                .send(TableFile.Format.XLSX);
    }

    private void all(long classId, Locale locale, Consumer<List<Object>> rows) {
        String cursor = null;
        do {
            var page = reader.attendance(classId, Cursor.id(cursor), CHUNK);
            page.items().forEach(line -> rows.accept(row(line, locale)));
            cursor = page.next();
        } while (cursor != null);
    }

    private List<Object> row(AttendanceLine line, Locale locale) {
        return List.of(
                line.name(),
                line.memberNo(),
                line.unitName().in(locale),
                role(line, locale),
                moment(line.firstAt()),
                moment(line.lastAt()),
                Math.round(line.countedMillis() / MINUTE * 10) / 10.0,
                line.answered(),
                line.madeUp(),
                line.asked());
    }

    private static String role(AttendanceLine line, Locale locale) {
        boolean english = locale.equals(Locale.ENGLISH);
        return switch (line.role()) {
            case PRESENTER -> english ? "Presenter" : "讲师";
            case MODERATOR -> english ? "Moderator" : "助教";
            case ATTENDEE -> english ? "Attendee" : "学员";
        };
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : at.atZone(organization.zone()).toLocalDateTime().withNano(0).toString();
    }
}
