package dev.gateboard.model.review;

import dev.gateboard.model.action.NewBuild;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.person.BlankText;
import java.util.ArrayList;

/// How a review and its release are called (rule R5).
final class ReviewNameResolver {
    private final Review review;

    ReviewNameResolver(Review review) {
        this.review = review;
    }

    Release release() {
        String service = "";
        String environment = "";
        String date = "";
        String owner = "";
        var names = new ArrayList<String>();
        for (var line : review.checklist().releaseLines()) {
            var value = line.placeholder() < 0
                    ? line.value()
                    : review.state().values().get(line.placeholder());
            if (BlankText.isBlank(value)) continue;
            switch (line.kind()) {
                case SERVICE -> service = service.isEmpty() ? value : service;
                case ENVIRONMENT -> environment = environment.isEmpty() ? value : environment;
                case NAME -> {
                    if (line.placeholder() >= 0 || review.newestBuildEvent() == 0) names.add(value);
                }
                case DATE -> date = date.isEmpty() ? value : date;
                case OWNER -> owner = owner.isEmpty() ? value : owner;
            }
        }
        if (names.isEmpty()
                && review.state().lineage().newBuilds()
                        instanceof PersistentList.Node<NewBuild>(NewBuild newest, var _)) names.add(newest.release());
        return new Release(service, environment, names, date, owner);
    }

    String name() {
        return review.isDemo() ? "DEMO " + ownName() : ownName();
    }

    private String ownName() {
        var own = review.state().settings().name();
        if (!BlankText.isBlank(own)) return own;
        var title = review.checklist().frontMatterTitle();
        if (!BlankText.isBlank(title)) return title;
        var service = release().service();
        return service.isEmpty() ? review.checklist().title() : service;
    }
}
