// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"
#include "shell/pageid.h"
#include "shell/shellcontext.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class ChapterTree;
class EditPanels;
class FileCommands;
class FigureDock;
class FindingsDock;
class MainActions;
class MessageBar;
class NarrativeEdit;
class PageStack;
class PictureCommands;
class PrintPreviewDialog;
class Safekeeping;
class QLabel;
class StatusLight;
struct StepPlace;

// The window of one report: chapters on the left, the page being worked on in the middle, findings
// below it, the overall light in the status bar.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // The session and what the context names outlive the window. Shows the session's report, or
    // the start page while there is none.
    MainWindow(ReportSession *session, const ShellContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Opens a report file instead of the present report; see FileCommands::open.
    bool openFile(const QString &path);

    PageId currentPage() const;
    // Shows a page of the report and returns it.
    QWidget *showPage(const PageId &page);
    // Shows what a finding is about.
    void goTo(const Finding &finding);
    // Shows where a figure is entered.
    void goToCell(const QString &cellId);
    // The same for a cell or a text.
    void goToCellOrText(const QString &id);
    // Colours or size of text have changed: pages are made anew, the place stays.
    void renewLook();
    // Takes back or does again until so many steps are done, and shows what the last one changed.
    void goToStep(int index);

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPanes();
    void buildStatusBar();
    void connectFileActions();
    void connectKeeping();
    void connectHistory();
    void connectNavigation();
    void fillLanguageMenu();
    void fillRecentMenu();
    void restoreLayout();
    void arrangeDocks();
    void fitTree(); // its width to the size of text

    QWidget *makePage(const PageId &page);
    QWidget *makeStartPage();
    QWidget *makeChapterPage(const QString &chapterId);
    QWidget *makeChartsPage();
    QWidget *makeReviewPage();
    QWidget *makeComparePage();

    void setDocksAside(bool aside);
    void tellOfSignature(const ReportChange &change);
    void renewPages();
    void renewCurrentPage();
    void defineOwnFigures();
    void rollUp();
    void showState();
    void showFirstPage();
    void applyChange(const ReportChange &change);
    void updateTitle();
    void updateActions();
    void goToPlace(const StepPlace &place, const PageId &page);
    void showChanged(const Report &before, const ReportChange &change);
    void showNeighbourPage(int step);
    void focusNextPane();
    void showPlace(const QString &cellId);
    QString chapterOfCell(const QString &cellId) const;

    // Splits a draft with a preview; `target`: the empty text it was pasted into, if any.
    void pasteDraft(const QString &draft, NarrativeEdit *target = nullptr);
    void fillBlanks();
    void zoom(int direction); // larger, smaller, or with 0 as it was
    void exportDocuments();
    void showSnapshots();
    PrintPreviewDialog *makePreview();
    void printPreview();
    void printSheet();
    void presentCharts();
    void setLanguage(const QString &language);
    void showSettings();
    void applyPreferences(); // of the settings, except how things look
    void applyLook();

    ReportSession *m_session;
    ShellContext m_context;
    std::unique_ptr<MainActions> m_actions;
    Safekeeping *m_keeping = nullptr;
    FileCommands *m_files = nullptr;
    PictureCommands *m_pictures = nullptr;
    EditPanels *m_panels = nullptr;
    ChapterTree *m_tree = nullptr;
    QDockWidget *m_treeDock = nullptr;
    FigureDock *m_figure = nullptr;
    FindingsDock *m_findings = nullptr;
    PageStack *m_pages = nullptr;
    MessageBar *m_message = nullptr;
    StatusLight *m_light = nullptr;
    QLabel *m_place = nullptr;
    QByteArray m_toldOf; // step of a signature whose report was changed and said to be
    QString m_lastPlace; // cell or chapter that was worked on last
    std::optional<ReportChange> m_stepped; // undo or redo is under way: what it has changed so far
    bool m_docksArranged = false;
    QList<QDockWidget *> m_aside; // hidden while the review page has the room
};
