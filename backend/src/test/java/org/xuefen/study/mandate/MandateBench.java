package org.xuefen.study.mandate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.NewUnit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/** Mandates over a subtree of so many members: how long each takes, in milliseconds. */
public final class MandateBench {
    private static final int MEMBERS_A_BRANCH = 100;
    private static final int BRANCHES_A_DISTRICT = 50;
    private static final int CHUNK = 5_000;
    private static final int MANDATES = 5;
    private static final int TRIES = 15;

    private final MandateWorld world;
    private final Units units;
    private final int members;

    public MandateBench(XuefenApp app, int members) {
        world = new MandateWorld(app);
        units = app.bean(Units.class);
        this.members = members;
    }

    public Map<String, Double> run() {
        populate();
        var millis = new LinkedHashMap<String, Double>();
        long course = world.study.course("policy", 5);
        var root = Long.toString(world.organization.root());
        var ids = new ArrayList<String>();
        for (int i = 0; i < MANDATES; i++) {
            long begun = System.nanoTime();
            ids.add(world.issue(world.ofRoot, world.form(world.organization.root(), course)));
            millis.put("issue", since(begun));
        }
        var mandate = "/api/v1/mandates/" + ids.getFirst();
        long one = world.db.number("select max(member_id) from study_mandate_bound");
        world.study.complete(one, course, 5);
        millis.put("list", request(world.ofRoot, "/api/v1/mandates"));
        millis.put("page", request(world.ofRoot, mandate));
        millis.put("units", request(world.ofRoot, mandate + "/units?unit=" + root));
        millis.put("members", request(world.ofRoot, mandate + "/members"));
        millis.put("members-rare", request(world.ofRoot, mandate + "/members?state=DONE"));
        long begun = System.nanoTime();
        world.ofRoot.post(mandate + "/reminders", null);
        world.app.bean(ReminderRun.class).run();
        millis.put("remind", since(begun));
        begun = System.nanoTime();
        world.app.bean(LiveAudience.class).run();
        millis.put("sweep", since(begun) / MANDATES);
        return millis;
    }

    private void populate() {
        var branches = new ArrayList<Long>();
        long district = 0;
        for (int i = 0; i < members / MEMBERS_A_BRANCH; i++) {
            if (i % BRANCHES_A_DISTRICT == 0) {
                district = unit(world.organization.root(), "区" + i);
            }
            branches.add(unit(district, "分会" + i));
        }
        var fresh = new ArrayList<NewMember>();
        for (int i = 0; i < members; i++) {
            var number = "B" + XuefenApp.serial();
            fresh.add(new NewMember(
                    "学员" + i, null, null, null, "zh-CN", branches.get(i % branches.size()), "G6020", number, null));
            if (fresh.size() == CHUNK) {
                world.app.bean(Members.class).createAll(fresh);
                fresh.clear();
            }
        }
    }

    private long unit(long parent, String name) {
        return units.create(new NewUnit(parent, Text.of(name, ""), "union", null));
    }

    /** The median of some tries. */
    private static double request(Client client, String path) {
        return LongStream.range(0, TRIES)
                .mapToDouble(_ -> {
                    long begun = System.nanoTime();
                    if (client.get(path).status() != 200) {
                        throw new IllegalStateException(path);
                    }
                    return since(begun);
                })
                .sorted()
                .skip(TRIES / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
