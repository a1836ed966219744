package org.xuefen.app.demo;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.Adoption;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.NewUnit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/** The federation of a made-up city: its units, its people, the scheme they study under. All names are invented. */
@Singleton
class DemoOrganization {
    static final String PASSWORD = "xuefen-demo";
    private static final int MEMBERS = 200;

    /** The five who can sign in, and the root they belong to. */
    record Staff(long root, long member, long trainer, long reviewer, long organizer, long admin) {}

    private record Place(
            String key,
            @Nullable String parent,
            String kind,
            @Nullable String industry,
            Text name) {
        static Place of(String key, String parent, String kind, String industry, String zh, String en) {
            return new Place(key, parent, kind, industry, Text.of(zh, en));
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place("root", null, "federation", null, Text.of("滨城新业联合会", "Bincheng Federation of New Trades")),
            Place.of("express", "root", "association", "G602", "快递行业协会", "Express Delivery Association"),
            Place.of("xunda", "express", "company", "G602", "迅达快递", "Xunda Express"),
            Place.of("xunda-south", "xunda", "site", "G602", "迅达城南站", "Xunda South Station"),
            Place.of("xunda-north", "xunda", "site", "G602", "迅达城北站", "Xunda North Station"),
            Place.of("xunda-port", "xunda", "site", "G602", "迅达港口站", "Xunda Port Station"),
            Place.of("chengniao", "express", "company", "G602", "橙鸟速运", "Orange Bird Parcels"),
            Place.of("chengniao-campus", "chengniao", "site", "G602", "橙鸟大学城站", "Orange Bird Campus Station"),
            Place.of("chengniao-tech", "chengniao", "site", "G602", "橙鸟高新站", "Orange Bird Tech Park Station"),
            Place.of("south-logistics", "express", "joint-branch", "G602", "城南物流联合组", "South City Logistics Group"),
            Place.of("rides", "root", "association", "G541", "网约出行协会", "Ride-hailing Association"),
            Place.of("shunlu", "rides", "company", "G541", "顺路出行", "Shunlu Rides"),
            Place.of("shunlu-east", "shunlu", "site", "G541", "顺路东区车队", "Shunlu East Fleet"),
            Place.of("shunlu-airport", "shunlu", "site", "G541", "顺路机场车队", "Shunlu Airport Fleet"),
            Place.of("anxing", "rides", "company", "G541", "安行约车", "Anxing Cars"),
            Place.of("food", "root", "association", "H624", "即时配送协会", "Food Delivery Association"),
            Place.of("kuaishao", "food", "company", "H624", "快勺外送", "Quick Spoon"),
            Place.of("kuaishao-old", "kuaishao", "site", "H624", "快勺老城站", "Quick Spoon Old Town"),
            Place.of("kuaishao-new", "kuaishao", "site", "H624", "快勺新区站", "Quick Spoon New District"),
            Place.of("kuaishao-night", "kuaishao", "site", "H624", "快勺夜班队", "Quick Spoon Night Crew"),
            Place.of("stream", "root", "association", "I642", "直播与新媒体联盟", "Streaming and New Media Alliance"),
            Place.of("xinghui", "stream", "company", "I642", "星汇传媒", "Xinghui Media"),
            Place.of("xinghui-shop", "xinghui", "department", "I642", "星汇带货组", "Xinghui Shopping Team"),
            Place.of("xinghui-talent", "xinghui", "department", "I642", "星汇才艺组", "Xinghui Talent Team"),
            Place.of("spruce", "root", "joint-branch", "I651", "云杉创业园联合组", "Spruce Start-up Park Group"));

    /** Units that people work in, with how many of them of each hundred. */
    private static final Map<String, Integer> CROWD = Map.ofEntries(
            Map.entry("xunda-south", 11),
            Map.entry("xunda-north", 9),
            Map.entry("xunda-port", 6),
            Map.entry("chengniao-campus", 8),
            Map.entry("chengniao-tech", 8),
            Map.entry("south-logistics", 7),
            Map.entry("shunlu-east", 9),
            Map.entry("shunlu-airport", 6),
            Map.entry("anxing", 6),
            Map.entry("kuaishao-old", 8),
            Map.entry("kuaishao-new", 6),
            Map.entry("kuaishao-night", 4),
            Map.entry("xinghui-shop", 5),
            Map.entry("xinghui-talent", 3),
            Map.entry("spruce", 4));

    private final Units units;
    private final Members members;
    private final Accounts accounts;
    private final Adoption adoption;
    private final DemoSteps steps;

    DemoOrganization(Units units, Members members, Accounts accounts, Adoption adoption, DemoSteps steps) {
        this.units = units;
        this.members = members;
        this.accounts = accounts;
        this.adoption = adoption;
        this.steps = steps;
    }

    /** Quick, so that one can sign in as soon as the page is up. */
    Staff seed(LocalDate firstDay) {
        var ids = new HashMap<String, Long>();
        PLACES.forEach(place -> ids.put(place.key(), steps.once("unit-" + place.key(), () -> create(place, ids))));
        var root = id(ids, "root");
        var joined = firstDay.minusMonths(5);
        var admin = person("admin", "管理员", root, null, "0001", joined, Role.ADMINISTRATOR);
        steps.once("scheme", () -> adoption.adopt("annual-study", root, firstDay, admin));
        var staff = new Staff(
                root,
                person("member", "林岚", id(ids, "south-logistics"), "G602", "0731", joined, Role.MEMBER),
                person("trainer", "周明", root, "P839", "0002", joined, Role.TRAINER),
                person("reviewer", "陈静", root, "S95", "0003", joined, Role.REVIEWER),
                person("organizer", "赵恒", root, "S95", "0004", joined, Role.ORGANIZER),
                admin);
        // A second organizer, so that corrections and closes take two people here as in a real organization.
        person("deputy", "孙颖", root, "S95", "0005", joined, Role.ORGANIZER);
        steps.once("people", () -> people(ids, joined));
        return staff;
    }

    private static long id(Map<String, Long> ids, String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    private long create(Place place, Map<String, Long> ids) {
        var parent = place.parent() == null ? null : ids.get(place.parent());
        return units.create(new NewUnit(parent, place.name(), place.kind(), null));
    }

    private long person(
            String username,
            String name,
            long unit,
            @Nullable String industry,
            String number,
            LocalDate joined,
            Role role) {
        return steps.once("person-" + username, () -> {
            var id = members.create(
                    new NewMember(name, username, null, PASSWORD, "zh-CN", unit, industry, number, joined));
            if (role != Role.MEMBER) {
                accounts.grant(id, role, role == Role.ORGANIZER ? unit : null, null);
            }
            return id;
        });
    }

    private long people(Map<String, Long> ids, LocalDate joined) {
        var random = new Random(20_260_101);
        var names = new DemoNames(random);
        var fresh = new ArrayList<NewMember>();
        for (var place : PLACES) {
            var share = CROWD.getOrDefault(place.key(), 0) * MEMBERS / 100;
            for (int i = 0; i < share; i++) {
                var number = "%04d".formatted(1001 + fresh.size());
                var since = joined.minusDays(random.nextInt(700));
                fresh.add(new NewMember(
                        names.next(),
                        null,
                        null,
                        null,
                        "zh-CN",
                        id(ids, place.key()),
                        place.industry(),
                        number,
                        since));
            }
        }
        return members.createAll(fresh).size();
    }
}
