// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartpictures.h"
#include "outline/comparison.h"
#include "session/reportsession.h"

#include <QWidget>

#include <functional>
#include <optional>

class ChartView;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QTabWidget;
class QTextBrowser;
class QTimer;

// The report beside an earlier year, the state that was signed or submitted, a snapshot or another
// file: figures in their tables, texts word by word, findings, charts. Follows the report while it
// is visible.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    // The session and `pictures` (may be null) outlive the page.
    ComparePage(ReportSession *session, const TemplateCatalog &catalog, const RuleBook &rules,
                const ChartPictures *pictures, QWidget *parent = nullptr);

    // Puts a report file among the choices and compares with it; what is wrong with it is told in
    // the page.
    void compareWithFile(const QString &path);

signals:
    void placeRequested(const QString &place); // cell id or text id
    void fileRequested();
    void saveRequested(const QString &html, const QString &proposedName);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // One thing to compare with.
    struct Choice
    {
        QString name;  // "2020", "signed on 2022-01-20"
        QString label; // in the list, with what it is
        std::function<Result<Report>()> report;
    };

    void build();
    void refreshChoices();
    QList<Choice> choices() const;
    void refresh();
    void show(const Result<Comparison> &comparison);
    void showCharts();
    void say(const QString &message);
    void savePage();

    ReportSession *m_session;
    TemplateCatalog m_catalog;
    RuleBook m_rules;
    const ChartPictures *m_pictures;
    QComboBox *m_with;
    QCheckBox *m_onlyChanges;
    QPushButton *m_file;
    QPushButton *m_save;
    QLabel *m_summary;
    QTabWidget *m_tabs;
    QTextBrowser *m_text;
    QGridLayout *m_chartGrid = nullptr;
    QTimer *m_pause; // after a change
    QList<Choice> m_choices;
    QList<Choice> m_files; // that were chosen
    std::optional<Comparison> m_comparison;
    bool m_stale = true;
};
