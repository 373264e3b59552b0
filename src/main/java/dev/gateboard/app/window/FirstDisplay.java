package dev.gateboard.app.window;

import dev.gateboard.workspace.WorkspaceState;

/// What a window shows first where that is not the review shown last: the sample with its welcome on a first run, the
/// overview where there are several reviews.
record FirstDisplay(DashboardWindow window, WindowEventHandler events, SampleExit sample) {

    WorkspaceState show(WorkspaceBootstrap.FirstState first) {
        var view = window.view();
        if (first.sample().isEmpty()) view.pages().openOverview();
        else {
            first.sample().ifPresent(events::showResult);
            view.showSample(sample::keep);
            view.showWelcome();
            view.focusList();
        }
        return first.state();
    }
}
