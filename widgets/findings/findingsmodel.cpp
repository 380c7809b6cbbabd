// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingsmodel.h"

#include "document/metalabel.h"
#include "findings/findingmark.h"
#include "findings/findingsfilter.h"
#include "session/celltext.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr ChapterRow = 0; // internal id of top rows; children have their group's id

// Turns `rows` into `wanted` by the fewest insertions and removals that keep equal items where
// they are. `same` compares identities; the callbacks announce what is done.
template <class Item, class Same, class Remove, class Insert>
void follow(QList<Item> &rows, const QList<Item> &wanted, Same same, Remove remove, Insert insert)
{
    const auto holds = [&same](const QList<Item> &list, const Item &item) {
        return std::any_of(list.cbegin(), list.cend(),
                           [&](const Item &other) { return same(other, item); });
    };
    for (int row = static_cast<int>(rows.size()) - 1; row >= 0; --row) {
        if (!holds(wanted, rows[row]))
            remove(row);
    }
    for (int row = 0; row < wanted.size(); ++row) {
        if (row < rows.size() && same(rows[row], wanted[row]))
            continue;
        for (int later = static_cast<int>(rows.size()) - 1; later > row; --later) {
            if (same(rows[later], wanted[row]))
                remove(later); // moved up: taken out here, put in below
        }
        insert(row, wanted[row]);
    }
}

} // namespace

FindingsModel::FindingsModel(ReportSession *session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
{
    reset();
    connect(session, &ReportSession::changed, this, [this](const ReportChange &change) {
        if (change.everything)
            reset();
        else if (change.checks)
            update();
    });
}

FindingsModel::~FindingsModel() = default;

FindingsModel::Group FindingsModel::Group::forPageOf(const Finding &finding)
{
    Group group;
    group.basics = isAboutBasics(finding);
    if (!group.basics) {
        group.document = finding.document;
        group.chapter = finding.chapter;
    }
    return group;
}

// Findings arrive in document order, so a chapter's stand together; the basics stand before them,
// as in the tree. The most urgent of a page come first.
QList<FindingsModel::Group> FindingsModel::grouped(const QList<Finding> &findings)
{
    QList<Group> groups;
    for (const Finding &finding : findings) {
        const Group page = Group::forPageOf(finding);
        const bool begun = !groups.isEmpty() &&
                           (page.basics ? groups.first().basics : groups.last().isSamePage(page));
        if (!begun)
            groups.insert(page.basics ? 0 : groups.size(), page);
        (page.basics ? groups.first() : groups.last()).findings.append(finding);
    }
    for (Group &group : groups) {
        std::stable_sort(
            group.findings.begin(), group.findings.end(),
            [](const Finding &a, const Finding &b) { return urgency(a) < urgency(b); });
    }
    return groups;
}

void FindingsModel::reset()
{
    beginResetModel();
    m_groups.clear();
    for (const Group &group : grouped(m_session->checks().findings))
        insertGroup(static_cast<int>(m_groups.size()), group);
    endResetModel();
}

void FindingsModel::insertGroup(int row, Group group)
{
    group.id = ++m_lastId;
    m_groups.insert(row, group);
}

int FindingsModel::rowOf(quintptr groupId) const
{
    const auto it = std::find_if(m_groups.cbegin(), m_groups.cend(),
                                 [groupId](const Group &group) { return group.id == groupId; });
    return static_cast<int>(it - m_groups.cbegin());
}

void FindingsModel::update()
{
    const QList<Group> wanted = grouped(m_session->checks().findings);
    const auto samePage = [](const Group &a, const Group &b) { return a.isSamePage(b); };
    follow(
        m_groups, wanted, samePage,
        [this](int row) {
            beginRemoveRows({}, row, row);
            m_groups.removeAt(row);
            endRemoveRows();
        },
        [this](int row, const Group &group) {
            beginInsertRows({}, row, row);
            insertGroup(row, group);
            endInsertRows();
        });
    for (int row = 0; row < wanted.size(); ++row)
        updateGroup(row, wanted[row]);
}

void FindingsModel::updateGroup(int row, const Group &wanted)
{
    const QModelIndex parentIndex = index(row, 0);
    QList<Finding> &findings = m_groups[row].findings;
    if (findings == wanted.findings)
        return;
    follow(
        findings, wanted.findings,
        [](const Finding &a, const Finding &b) { return a.key == b.key; },
        [&](int child) {
            beginRemoveRows(parentIndex, child, child);
            findings.removeAt(child);
            endRemoveRows();
        },
        [&](int child, const Finding &finding) {
            beginInsertRows(parentIndex, child, child);
            findings.insert(child, finding);
            endInsertRows();
        });
    for (int child = 0; child < findings.size(); ++child) {
        if (findings[child] == wanted.findings[child])
            continue;
        findings[child] = wanted.findings[child];
        emit dataChanged(index(child, 0, parentIndex), index(child, ColumnCount - 1, parentIndex));
    }
    emit dataChanged(parentIndex, index(row, ColumnCount - 1));
}

const Finding *FindingsModel::finding(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ChapterRow)
        return nullptr;
    return &m_groups[rowOf(index.internalId())].findings[index.row()];
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? m_groups[parent.row()].id : ChapterRow);
}

QModelIndex FindingsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ChapterRow)
        return {};
    return createIndex(rowOf(index.internalId()), 0, ChapterRow);
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    const bool chapter = parent.internalId() == ChapterRow && parent.column() == 0;
    return chapter ? static_cast<int>(m_groups[parent.row()].findings.size()) : 0;
}

int FindingsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MessageColumn:
        return tr("Finding");
    case PlaceColumn:
        return tr("Place");
    case RuleColumn:
        return tr("Check");
    default:
        return {};
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const Finding *found = finding(index))
        return findingData(*found, index.column(), role);
    return groupData(m_groups[index.row()], index.column(), role);
}

QVariant FindingsModel::groupData(const Group &group, int column, int role) const
{
    if (column != MessageColumn)
        return {};
    if (role == Qt::DisplayRole) {
        return tr("%1 (%n)", nullptr, static_cast<int>(group.findings.size()))
            .arg(chapterName(group));
    }
    if (role == Qt::FontRole) {
        QFont font = QGuiApplication::font();
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant FindingsModel::findingData(const Finding &finding, int column, int role) const
{
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        if (column == MessageColumn)
            return finding.message.text(locale);
        if (column == RuleColumn && finding.rule == WaiverRule)
            return tr("Reason lapsed");
        return column == PlaceColumn ? placeOf(finding) : finding.rule;
    case Qt::DecorationRole:
        if (column != MessageColumn)
            return {};
        return FindingMark::icon(finding, QGuiApplication::palette());
    case Qt::ForegroundRole:
        if (!finding.waived)
            return {};
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    case Qt::ToolTipRole: {
        QStringList lines{FindingMark::describe(finding)};
        if (!finding.hint.isEmpty())
            lines.append(finding.hint.text(locale));
        if (!finding.basis.isEmpty())
            lines.append(tr("Basis: %1").arg(finding.basis));
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return column == MessageColumn ? FindingMark::describe(finding)
                                       : findingData(finding, column, Qt::DisplayRole);
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case OutcomeRole:
        return static_cast<int>(finding.outcome);
    case KindRole:
        return FindingsFilter::kindOf(finding);
    case SearchRole:
        return QStringList{finding.rule, finding.message.text(locale), placeOf(finding)}.join(u' ');
    default:
        return {};
    }
}

QString FindingsModel::chapterName(const Group &group) const
{
    if (!m_session->hasReport())
        return {};
    if (group.basics)
        return tr("Basics");
    for (const TemplatePtr &form : m_session->set().form().templates()) {
        if (form->id != group.document)
            continue;
        if (const Chapter *chapter = form->chapter(group.chapter)) {
            const QString title = m_session->report().filledIn(chapter->title);
            return title.isEmpty() ? chapter->tab.text(QLocale()) : title;
        }
        return form->name.text(QLocale());
    }
    return tr("Whole report");
}

QString FindingsModel::placeOf(const Finding &finding) const
{
    if (!m_session->hasReport())
        return {};
    if (isAboutBasics(finding))
        return MetaLabel::of(finding.metaKey);
    if (!finding.quote.isEmpty())
        return tr("“%1”").arg(finding.quote);
    for (const QString &cell : finding.cells) {
        if (!cell.startsWith("prev:"_L1))
            return CellText::title(m_session->set().form(), cell);
    }
    return {};
}
