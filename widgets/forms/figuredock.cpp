// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figuredock.h"

#include "findings/findingmark.h"
#include "forms/lightlabel.h"
#include "forms/sourceform.h"
#include "look/appearance.h"
#include "look/remarkmark.h"
#include "session/celltext.h"
#include "session/reviewremarks.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QLabel *wrappedLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    return label;
}

// Scrolls downwards only; never narrower than `widest`, so that nothing is cut at the side.
class DockScroll : public QScrollArea
{
public:
    explicit DockScroll(const QWidget *widest)
        : m_widest(widest)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    QSize minimumSizeHint() const override
    {
        const int width = m_widest->minimumSizeHint().width() + 2 * Appearance::Gap +
                          verticalScrollBar()->sizeHint().width();
        return {width, QScrollArea::minimumSizeHint().height()};
    }

private:
    const QWidget *m_widest;
};

void showText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

// Whether last year's report has the document that this figure belongs to.
bool hadDocument(const ReportSet &set, int index)
{
    const EarlierYear *earlier = set.previous();
    const ReportTemplate *owner = set.form().ownerOfCell(set.form().cell(index).id);
    return earlier && owner && earlier->figures.form().document(owner->document);
}

} // namespace

FigureDock::FigureDock(ReportSession *session, QWidget *parent)
    : QDockWidget(tr("Figure"), parent)
    , m_session(session)
{
    setObjectName(u"figureDock"_s);
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    build();
    connect(session, &ReportSession::changed, this, &FigureDock::apply);
    refresh();
}

void FigureDock::build()
{
    m_hint = lightLabel(tr("Last year, definition and source of the figure the cursor is in."));
    m_hint->setWordWrap(true);
    m_title = wrappedLabel(u"figureTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_remarks = wrappedLabel(u"figureRemarks"_s);
    m_comparison = wrappedLabel(u"figureComparison"_s);
    m_row = wrappedLabel(u"figureRow"_s);
    m_row->setForegroundRole(QPalette::PlaceholderText);
    m_ask = wrappedLabel(u"figureAsk"_s);
    m_explanation = new QLineEdit;
    m_explanation->setObjectName(u"figureExplanation"_s);
    m_explanation->setPlaceholderText(tr("One line of explanation"));
    m_explanation->setAccessibleName(tr("Explanation"));
    m_help = wrappedLabel(u"figureHelp"_s);
    m_sourceNote = lightLabel();
    m_sourceNote->setObjectName(u"figureSourceNote"_s);
    m_sourceNote->setWordWrap(true);
    m_source = new SourceForm;
    m_wholeRow = new QCheckBox(tr("Note the source for the &whole row"));
    m_wholeRow->setObjectName(u"figureWholeRow"_s);
    m_refusal = wrappedLabel(u"figureRefusal"_s);

    m_body = new QWidget;
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(Appearance::Gap, 0, Appearance::Gap, Appearance::Gap);
    layout->setSpacing(Appearance::Gap / 2);
    layout->addWidget(m_hint);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_title, m_remarks, m_comparison, m_row, m_ask,
                                          m_explanation, m_help, m_sourceNote, m_source, m_wholeRow,
                                          m_refusal})
        layout->addWidget(widget);
    layout->addStretch(1);

    auto *scroll = new DockScroll(m_source);
    scroll->setWidget(m_body);
    setWidget(scroll);

    connect(m_explanation, &QLineEdit::editingFinished, this, [this] {
        if (m_explanation->isModified())
            commitExplanation();
    });
    // Enter confirms an explanation that has lapsed, as it is.
    connect(m_explanation, &QLineEdit::returnPressed, this, &FigureDock::commitExplanation);
    connect(m_source, &SourceForm::committed, this, &FigureDock::commitSource);
}

void FigureDock::setCell(const QString &cellId)
{
    if (cellId == m_cell)
        return;
    // What was typed belongs to the figure it was typed for.
    if (m_explanation->isModified())
        commitExplanation();
    if (m_source->isChanged())
        commitSource();
    m_explanation->setModified(false);
    m_source->setFigures({});
    m_cell = cellId;
    m_refusal->hide();
    refresh();
}

void FigureDock::apply(const ReportChange &change)
{
    if (change.everything || change.form)
        m_cell.clear();
    const bool concerns = change.everything || change.form || change.attached ||
                          !change.cells.isEmpty() || change.marks.contains(m_cell);
    if (concerns)
        refresh();
}

void FigureDock::refresh()
{
    const int index = m_session->hasReport() ? m_session->set().form().indexOf(m_cell) : -1;
    const QList<QWidget *> parts = m_body->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *part : parts) {
        if (part != m_refusal)
            part->setVisible((part == m_hint) == (index < 0));
    }
    if (index < 0)
        return;
    const ReportSet &set = m_session->set();
    const CellSpec &cell = set.form().cell(index);
    const Figure figure = CellText::figureAt(set.report(), set.form(), index);
    const QString value = CellText::spoken(set.figures().at(index), figure, cell.unit);
    m_title->setText(tr("%1: %2").arg(CellText::title(set.form(), m_cell), value));
    showRemarks();
    showComparison(index);
    showExplanation(index);
    showHelp(cell);
    showSource(index);
}

void FigureDock::showRemarks()
{
    showText(m_remarks, ReviewRemarks::at(m_session->report(), m_cell).join(u'\n'));
    QPalette palette; // an unset palette is the inherited one
    palette.setColor(QPalette::WindowText, RemarkMark::color(this->palette()));
    m_remarks->setPalette(palette);
}

QString FigureDock::comparisonText(int index) const
{
    const YearComparison compared = comparedWithLastYear(m_session->set(), index);
    if (!compared.comparable)
        return {};
    if (!compared.lastYear.isNumber())
        return tr("last year blank");
    const QString before = compared.lastYear.approx + compared.lastYear.toText();
    if (!compared.change)
        return tr("last year %1").arg(before);
    const Amount change = *compared.change;
    if (change.isZero())
        return tr("last year %1, the same").arg(before);
    const QString size = change.abs().toFile();
    const QString by =
        compared.percent ? tr("%1 (%2%)").arg(size, compared.percent->abs().toFile()) : size;
    return change.isNegative() ? tr("last year %1, down by %2").arg(before, by)
                               : tr("last year %1, up by %2").arg(before, by);
}

void FigureDock::showComparison(int index)
{
    const ReportSet &set = m_session->set();
    const FigureShare share = shareOfTotal(set, index);
    QStringList parts;
    const QString compared = comparisonText(index);
    if (!compared.isEmpty())
        parts.append(compared);
    else if (hadDocument(set, index))
        parts.append(tr("not comparable with last year's form"));
    if (share.total >= 0) {
        parts.append(tr("%1% of “%2”")
                         .arg(share.percent.toFile(),
                              CellText::title(set.form(), set.form().cell(share.total).id)));
    }
    showText(m_comparison, parts.join(tr("; ")));
    QString row;
    if (share.total >= 0) {
        const QString ofTotal = comparisonText(share.total);
        const QString now = set.figures().at(share.total).toText();
        if (!ofTotal.isEmpty())
            row = tr("Total %1: %2").arg(now, ofTotal);
    }
    showText(m_row, row);
}

void FigureDock::showExplanation(int index)
{
    const auto asked = m_session->toExplain().constFind(m_cell);
    const Explanation kept = m_session->report().explanations.value(m_cell);
    const bool isAsked = asked != m_session->toExplain().cend();
    QString ask;
    if (isAsked && asked->state == FigureToExplain::State::Lapsed) {
        ask = tr("This was explained when the figure was %1. Does it still hold? Press Enter to "
                 "confirm, or write anew.")
                  .arg(kept.value);
    } else if (isAsked && asked->state == FigureToExplain::State::Explained) {
        ask = tr("Explained beside last year's figure:");
    } else if (isAsked && asked->reason == FigureToExplain::Reason::SameAsLastYear) {
        ask = tr("The same as last year. Say in one line why, or that it was checked.");
    } else if (isAsked) {
        ask = tr("Far from last year's figure. Say in one line why.");
    } else if (!kept.text.isEmpty()) {
        const QString now = explainedValue(m_session->set().figures().at(index));
        ask =
            kept.value == now
                ? tr("Explanation, no longer asked for:")
                : tr("Explanation of an earlier figure (%1), no longer asked for:").arg(kept.value);
    }
    showText(m_ask, ask);
    m_explanation->setVisible(isAsked || !kept.text.isEmpty());
    m_explanation->setReadOnly(m_session->isReadOnly());
    if (!m_explanation->isModified() && m_explanation->text() != kept.text)
        m_explanation->setText(kept.text);
    QPalette palette; // an unset palette is the inherited one
    if (isAsked && asked->state != FigureToExplain::State::Explained) {
        palette.setColor(QPalette::WindowText,
                         FindingMark::color(Severity::Warning, Outcome::Violated, this->palette()));
    }
    m_ask->setPalette(palette);
}

void FigureDock::showHelp(const CellSpec &cell)
{
    const QLocale locale;
    showText(m_help, cell.help.isEmpty()
                         ? QString()
                         : tr("Definition (%1): %2")
                               .arg(cell.help.status.text(locale), cell.help.text.text(locale)));
}

void FigureDock::showSource(int index)
{
    const ReportForm &form = m_session->set().form();
    const bool entered = form.cell(index).role == CellRole::Input;
    showText(m_sourceNote,
             entered ? QString()
                     : tr("A total; its source is noted with the figures it is made of."));
    m_source->setVisible(entered);
    m_source->setReadOnly(m_session->isReadOnly());
    m_wholeRow->setVisible(entered && sourceCells().size() > 1);
    if (entered && !m_source->isChanged()) // what is being typed stays
        m_source->setFigures({CellText::figureAt(m_session->report(), form, index)});
}

// The figures a row of the table has to enter; a figure of a group stands alone.
QStringList FigureDock::sourceCells() const
{
    const ReportForm &form = m_session->set().form();
    const int index = form.indexOf(m_cell);
    if (index < 0)
        return {};
    const CellSpec &cell = form.cell(index);
    if (cell.table.isEmpty())
        return {m_cell};
    QStringList row;
    for (int i = 0; i < form.cellCount(); ++i) {
        const CellSpec &other = form.cell(i);
        if (other.table == cell.table && other.rowLabel == cell.rowLabel &&
            other.role == CellRole::Input)
            row.append(other.id);
    }
    return row;
}

void FigureDock::commitExplanation()
{
    if (m_cell.isEmpty() || !m_session->hasReport())
        return;
    m_explanation->setModified(false);
    const auto done = m_session->explain(m_cell, m_explanation->text());
    showText(m_refusal, done ? QString() : done.error().message);
}

void FigureDock::commitSource()
{
    if (m_cell.isEmpty() || !m_session->hasReport())
        return;
    const auto change = m_source->change();
    if (!change) {
        showText(m_refusal, change.error().message);
        return;
    }
    const bool row = m_wholeRow->isChecked();
    const QStringList cells = row ? sourceCells() : QStringList{m_cell};
    // Shown again from the report, unless it is refused.
    const auto done = m_session->setSource(cells, *change);
    showText(m_refusal, done ? QString() : done.error().message);
    if (done) {
        const ReportForm &form = m_session->set().form();
        m_source->setFigures({CellText::figureAt(m_session->report(), form, form.indexOf(m_cell))});
    }
}
