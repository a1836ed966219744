package org.xuefen.app.personal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/**
 * All that is known of a person, as one ZIP: a JSON file for each table that has rows about them, and a note. One
 * person's rows of one table are read at once.
 */
@Singleton
class DataFile {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final String NOTE = """
            这里是学分系统里关于你的全部数据，每张表一个 JSON 文件，时间是世界协调时（UTC）。
            密码、登录凭证这类秘密只存校验值，不在其中。二进制内容以 Base64 写出。

            This is all that Xuefen knows about you: one JSON file for each table, times in UTC.
            Secrets such as passwords and sign-in tokens are kept as check values only and are not included.
            Binary content is written in Base64.

            """;

    private final Db db;
    private final PersonalTables tables;
    private final XuefenSettings settings;

    DataFile(Db db, PersonalTables tables, XuefenSettings settings) {
        this.db = db;
        this.tables = tables;
        this.settings = settings;
    }

    void write(long memberId, Instant now, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("README.txt"));
        zip.write((NOTE + now + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (var table : tables.all()) {
            if (table.rows() != null) {
                write(table, memberId, zip);
            }
        }
        zip.finish();
    }

    private void write(PersonalTable table, long memberId, ZipOutputStream zip) throws IOException {
        var columns = table.handedOut();
        var name = table.ledger() ? settings.ledger() + "." + table.name() : table.name();
        var rows = db.query(
                "select " + String.join(", ", columns) + " from " + name + " where " + table.rows(),
                row -> values(row, columns.size()),
                memberId);
        if (rows.isEmpty()) {
            return;
        }
        zip.putNextEntry(new ZipEntry(table.domain() + "/" + table.name() + ".json"));
        try (var json = JSON.createGenerator(zip).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (var row : rows) {
                json.writeStartObject();
                for (int i = 0; i < columns.size(); i++) {
                    json.writeFieldName(columns.get(i));
                    write(json, row[i]);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        zip.closeEntry();
    }

    private static @Nullable Object[] values(ResultSet row, int columns) throws SQLException {
        var values = new @Nullable Object[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Long number -> json.writeString(number.toString()); // ids are 64 bits wide
            case Integer number -> json.writeNumber(number);
            case Boolean bool -> json.writeBoolean(bool);
            case byte[] bytes -> json.writeBinary(bytes);
            case LocalDateTime time ->
                json.writeString(time.toInstant(ZoneOffset.UTC).toString());
            case Timestamp time ->
                json.writeString(
                        time.toLocalDateTime().toInstant(ZoneOffset.UTC).toString());
            default -> json.writeString(value.toString());
        }
    }
}
