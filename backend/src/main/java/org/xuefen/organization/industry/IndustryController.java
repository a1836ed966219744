package org.xuefen.organization.industry;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industry;
import org.xuefen.shared.Text;

/** GB/T 4754-2017, for choosing from. */
@Controller("/api/v1/industries")
@Secured(SecurityRule.IS_AUTHENTICATED)
class IndustryController {
    private static final int MOST = 30;

    private final Industries industries;

    IndustryController(Industries industries) {
        this.industries = industries;
    }

    /**
     * A branch of the economy.
     *
     * @param level 1 section to 4 class
     */
    @Serdeable
    record IndustryLine(String code, int level, @Nullable String parent, Text name) {}

    /** Branches of the economy. */
    @Serdeable
    record IndustryList(List<IndustryLine> items) {}

    /** The sections; with a parent what lies beneath it; with a search text what has it in its name or code. */
    @Get
    IndustryList listIndustries(
            @Nullable @QueryValue @Size(max = 5) String parent, @Nullable @QueryValue @Size(max = 60) String search) {
        var found = search != null && !search.isBlank()
                ? industries.search(search, MOST)
                : parent == null ? industries.sections() : industries.children(parent);
        return new IndustryList(found.stream().map(IndustryController::line).toList());
    }

    private static IndustryLine line(Industry industry) {
        return new IndustryLine(
                industry.code(), industry.level(), industry.parent(), Text.of(industry.nameZh(), industry.nameEn()));
    }
}
