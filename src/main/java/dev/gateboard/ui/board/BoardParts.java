package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.board.header.BoardHeader;
import dev.gateboard.ui.board.notice.NoticePane;
import dev.gateboard.ui.board.notice.TierPane;
import dev.gateboard.ui.checklist.ChecklistView;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.checklist.FilterBar;
import dev.gateboard.ui.control.WindowWidthClass;
import dev.gateboard.ui.gate.GatePane;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.time.Instant;

/// The parts of the window, made and connected once: header, reviews, checklist, gate and footer.
final class BoardParts {
    final BoardHeader header;
    final ReviewList reviews;
    private final GatePane gate;
    private final ChecklistView list;
    final ExportPane export;
    final BoardFooter footer;
    private final ChecklistPane center;
    private final GateDetailPresenter detail;
    final WelcomePane welcome;
    private final PageNavigator pages;
    private final PaneLayout layout;

    BoardParts(
            Messages messages,
            BoardView.Place place,
            BoardController verbs,
            BoardView view,
            ShownReview shown,
            ViewSettingsStore settings) {
        var me = place.currentUser();
        var actions = new BoardActionHandler(messages, verbs, view, this, shown);
        this.reviews = new ReviewList(
                messages, view::open, verbs::openTemplate, verbs::openFile, () -> pages().openOverview());
        var signals = verbs.pages().signals();
        this.gate = new GatePane(
                messages, actions::perform, verbs::openLink, verbs.pages().attachments(), signals, verbs.drafts());
        this.list = new ChecklistView(messages, verbs.drafts(), new ChecklistRowHandler(verbs, this, actions, shown));
        var filters = new FilterBar(
                messages,
                BoardShortcut.FIND.keys(),
                view::setFilter,
                text -> shown.setViewOptions(shown.viewOptions().withSearch(text)),
                list::requestFocus);
        var notices = new NoticePane(messages, actions::perform, actions::seeLine);
        notices.onRoleChoice(choice -> verbs.chooseRoles(shown.id(), choice));
        this.export = new ExportPane(messages, actions::export);
        this.pages = new PageNavigator(messages, me, verbs, notices, view, actions::performNow);
        pages.onSetting(settings::set);
        notices.onLeftOut(settings.leftOutListener(pages::openInclusions));
        this.footer = new BoardFooter(
                messages,
                me,
                place.database(),
                pages::openSources,
                () -> verbs.undo(shown.id()),
                () -> verbs.redo(shown.id()));
        this.welcome = new WelcomePane(messages, actions.welcomeListener());
        var more = pages.moreButton();
        more.add(messages.text("overview.title"), pages::openOverview);
        more.add(messages.text("roles.menu"), pages::openRoles);
        more.add(messages.text("log.menu"), pages::openLog);
        more.add(messages.text("replay.menu"), pages::openReplay);
        more.add(messages.text("inclusions.menu"), pages::openInclusions);
        more.add(messages.text("header.settings"), pages::openSettings);
        more.add(messages.text("header.keys"), view::showShortcuts);
        more.add(messages.text("welcome.week"), verbs::playDemo);
        var headerHandler = new BoardHeaderHandler(this, actions, shown);
        this.header = new BoardHeader(messages, headerHandler, headerHandler.buttons(messages, verbs, view, more));
        this.center = new ChecklistPane(
                messages,
                export,
                filters,
                list,
                pages.changeNotice(),
                notices,
                new TierPane(messages, actions::perform));
        this.layout = new PaneLayout(messages, reviews, center, gate);
        this.detail = new GateDetailPresenter(view, shown, list, gate, layout, settings);
        gate.onDone(detail::focusAfterAction);
        gate.onGo(detail::goTo);
        gate.onChoose(verbs::chooseEvidence);
        gate.onPeople(_ -> actions.everybody(me));
        notices.onAssignOwners(() -> actions.assignProposedOwners(me));
        gate.onTakeOwner(one -> actions.assignProposedOwner(one, me));
        detail.enterFromList();
        new BoardShortcutHandler(verbs, view, this, actions, shown).listenTo(view);
    }

    void fit(WindowWidthClass panes) {
        layout.fit(panes);
        header.fit(panes);
        footer.fit(panes);
    }

    /// It is later now: ages go on.
    void tick(Instant now) {
        footer.sources().tick(now);
        pages.tick(now);
        list.tick(now);
        gate.tick(now);
    }

    void showProbeState(ReviewProbeMonitor.State state) {
        footer.sources().showProbeState(state);
        header.showProbeState(state);
        list.showProbeState(state);
        gate.showProbeState(state);
    }

    void draw(ChecklistViewModel sheet, Person me) {
        var reviewStatus = sheet.reviewStatus();
        header.show(sheet);
        footer.show(reviewStatus.review(), me);
        center.showAround(sheet);
        pages.show(reviewStatus);
        center.showRows(sheet);
        detail.keepFocus();
    }

    GatePane gate() {
        return gate;
    }

    ChecklistView list() {
        return list;
    }

    ChecklistPane center() {
        return center;
    }

    GateDetailPresenter detail() {
        return detail;
    }

    PageNavigator pages() {
        return pages;
    }

    PaneLayout layout() {
        return layout;
    }
}
