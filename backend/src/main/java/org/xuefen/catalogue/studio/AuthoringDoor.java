package org.xuefen.catalogue.studio;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.xuefen.catalogue.ArticleDrafts;
import org.xuefen.catalogue.Authoring;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.PublishFinding;
import org.xuefen.catalogue.Revision;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Text;

@Singleton
class AuthoringDoor implements Authoring {
    private final Drafts drafts;
    private final Reviews reviews;
    private final PublishGate gate;
    private final ArticleDrafts articles;

    AuthoringDoor(Drafts drafts, Reviews reviews, PublishGate gate, ArticleDrafts articles) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.gate = gate;
        this.articles = articles;
    }

    @Override
    public long create(Caller author, CourseDraft draft) {
        return drafts.create(author, draft).courseId();
    }

    @Override
    public CourseDraft draft(Caller caller, long courseId) {
        return drafts.read(caller, courseId).content();
    }

    @Override
    public CourseDraft save(Caller author, long courseId, CourseDraft draft) {
        return drafts.save(author, courseId, null, draft).content();
    }

    @Override
    @Transactional
    public void writeArticle(Caller author, long itemId, Text markdown) {
        drafts.requireEdit(author, itemId);
        articles.write(itemId, markdown, author.memberId());
    }

    @Override
    public List<PublishFinding> check(Caller caller, long courseId) {
        return gate.check(drafts.read(caller, courseId).content());
    }

    @Override
    public void submit(Caller author, long courseId) {
        reviews.submit(author, courseId);
    }

    @Override
    public Revision approve(Caller reviewer, long courseId) {
        return reviews.approve(reviewer, courseId, null);
    }
}
