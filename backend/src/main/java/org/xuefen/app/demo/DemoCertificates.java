package org.xuefen.app.demo;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.xuefen.credit.Certificates;
import org.xuefen.shared.Text;

/** Two designs, and the certificates that a year of history has earned. */
@Singleton
class DemoCertificates {
    private static final int TWO_YEARS = 24;

    private final Certificates certificates;
    private final DemoSteps steps;

    DemoCertificates(Certificates certificates, DemoSteps steps) {
        this.certificates = certificates;
        this.steps = steps;
    }

    void seed(DemoOrganization.Staff staff, LocalDate firstDay) {
        long annual = steps.once(
                "certificate-annual",
                () -> certificates.offer(
                        new Certificates.Offer(
                                staff.root(),
                                Text.of("年度学习合格证书", "Certificate of Annual Study"),
                                Text.of(
                                        "{name}于 {year} 年度按照《{what}》完成学习任务，累计取得 {credits}，达到年度学分要求，准予合格，特发此证。",
                                        "{name} completed the study required for {year} under “{what}” with {credits}, and has"
                                                + " met the annual requirement."),
                                Text.of("教育培训部", "Department of Education and Training"),
                                null,
                                "VERMILION",
                                null,
                                0,
                                firstDay.getYear()),
                        staff.organizer()));
        long safety = steps.once(
                "certificate-safety",
                () -> certificates.offer(
                        new Certificates.Offer(
                                staff.root(),
                                Text.of("安全专题培训证书", "Certificate in Workplace Safety"),
                                Text.of(
                                        "{name}（{unit}）参加{what}专题培训并通过考核，取得 {credits}，特发此证。",
                                        "{name} of {unit} completed the training in {what} with {credits} on {date}."),
                                Text.of("安全生产委员会", "Committee for Work Safety"),
                                TWO_YEARS,
                                "JADE",
                                "safety",
                                1000,
                                firstDay.getYear()),
                        staff.organizer()));
        // Not one step: each certificate is issued once by itself, and there may be hundreds.
        certificates.issueEarned(annual);
        certificates.issueEarned(safety);
    }
}
