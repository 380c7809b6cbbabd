// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/startpage.h"

#include "document/reportfile.h"
#include "look/appearance.h"
#include "look/symbolicon.h"
#include "shell/settings.h"
#include "shell/tilebutton.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int ContentWidth = 68; // characters
constexpr int RecentShown = 5;

QLabel *makeLabel(const QString &text, qreal scale, bool bold)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(bold);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

QLabel *makeQuietLabel(const QString &text)
{
    QLabel *label = makeLabel(text, 1.0, false);
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, Appearance::quietInk(colors));
    label->setPalette(colors);
    return label;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

StartPage::StartPage(const TemplateCatalog &catalog, Settings *settings, QWidget *parent)
    : QScrollArea(parent)
    , m_settings(settings)
{
    setObjectName(u"startPage"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);

    auto *content = new QWidget;
    content->setMaximumWidth(ContentWidth * fontMetrics().horizontalAdvance(u'国'));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Appearance::PageMargin, Appearance::PageMargin,
                               Appearance::PageMargin, Appearance::PageMargin);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(makeLabel(tr("Open Government Annual Reports"), 2.0, true));
    layout->addWidget(makeQuietLabel(tr("Draft the yearly report and the work summary, see every "
                                        "sum checked as you type, and take away finished "
                                        "documents. Nothing leaves this computer.")));
    layout->addSpacing(Appearance::WideGap);
    layout->addWidget(actionTiles());
    layout->addSpacing(Appearance::WideGap);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(Appearance::WideGap);
    auto *left = new QVBoxLayout;
    left->setSpacing(Appearance::Gap);
    left->addWidget(makeLabel(tr("Recently used"), 1.1, true));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(Appearance::Gap);
    left->addLayout(m_recent);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(Appearance::Gap);
    right->addWidget(makeLabel(tr("Open a sample"), 1.1, true));
    addSamples(right, catalog);
    right->addStretch();
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    layout->addLayout(columns);
    layout->addSpacing(Appearance::WideGap);
    layout->addWidget(steps());
    layout->addStretch();

    auto *centred = new QWidget;
    auto *centring = new QHBoxLayout(centred);
    centring->setContentsMargins(0, 0, 0, 0);
    centring->addStretch(1);
    centring->addWidget(content, 100);
    centring->addStretch(1);
    setWidget(centred);
    refresh();
}

void StartPage::refresh()
{
    clear(m_recent);
    const QStringList files = m_settings->recentFiles();
    if (files.isEmpty())
        m_recent->addWidget(makeQuietLabel(tr("Reports you open or save are listed here.")));
    for (const QString &path : files.mid(0, RecentShown)) {
        const QFileInfo file(path);
        auto *tile = new TileButton(symbolIcon(u"recent"_s), file.completeBaseName(),
                                    QDir::toNativeSeparators(file.path()));
        connect(tile, &TileButton::clicked, this, [this, path] { emit fileRequested(path); });
        m_recent->addWidget(tile);
    }
}

QWidget *StartPage::actionTiles()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Appearance::WideGap);
    auto *create = new TileButton(symbolIcon(u"new"_s), tr("&New annual report"),
                                  tr("Name unit and year, then fill in"));
    create->setObjectName(u"newTile"_s);
    auto *lastYear = new TileButton(symbolIcon(u"copy"_s), tr("New from &last year"),
                                    tr("Unit and texts kept, figures blank"));
    lastYear->setObjectName(u"lastYearTile"_s);
    auto *open =
        new TileButton(symbolIcon(u"open"_s), tr("&Open"), tr("Go on with a saved report"));
    open->setObjectName(u"openTile"_s);
    connect(create, &TileButton::clicked, this, &StartPage::newRequested);
    connect(open, &TileButton::clicked, this, &StartPage::openRequested);
    connect(lastYear, &TileButton::clicked, this, &StartPage::lastYearRequested);
    for (TileButton *tile : {create, lastYear, open})
        layout->addWidget(tile, 1);
    return row;
}

void StartPage::addSamples(QVBoxLayout *layout, const TemplateCatalog &catalog)
{
    const QDir folder(u":/samples"_s);
    const QFileInfoList samples = folder.entryInfoList({u"*.nianbao"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &sample : samples) {
        QFile file(sample.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto loaded = ReportFile::parse(file.readAll(), sample.fileName());
        if (!loaded)
            continue;
        const Report &report = loaded->report;
        QStringList documents;
        for (const QString &id : report.templates) {
            if (const TemplatePtr document = catalog.find(id))
                documents.append(document->name.text(locale()));
        }
        auto *tile = new TileButton(symbolIcon(u"sample"_s),
                                    tr("%1, %2").arg(report.unit.name).arg(report.year),
                                    documents.join(u" · "_s));
        tile->setObjectName(u"sampleTile"_s);
        const QString path = sample.filePath();
        connect(tile, &TileButton::clicked, this, [this, path] { emit sampleRequested(path); });
        layout->addWidget(tile);
    }
}

QWidget *StartPage::steps()
{
    auto *box = new QWidget;
    auto *layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Appearance::WideGap);
    const QStringList steps{
        tr("<b>1. Fill in.</b> Choose a chapter on the left. Totals are added up for you; a figure "
           "left blank is never taken for 0."),
        tr("<b>2. Look at the findings.</b> F8 jumps to the next one; each says which figures "
           "disagree and by how much."),
        tr("<b>3. Export.</b> Word-ready pages, an Excel workbook and chart pictures, all with the "
           "same figures."),
    };
    for (int i = 0; i < steps.size(); ++i) {
        QLabel *label = makeQuietLabel(steps.at(i));
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        layout->addWidget(label, 0, i);
        layout->setColumnStretch(i, 1);
    }
    return box;
}
