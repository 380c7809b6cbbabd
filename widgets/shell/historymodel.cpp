// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/historymodel.h"

#include "look/appearance.h"
#include "session/reportsession.h"

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QPalette>

using namespace Qt::StringLiterals;

HistoryModel::HistoryModel(ReportSession *session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_rows(session->undoStack()->count() + 1)
{
    connect(session->undoStack(), &QUndoStack::indexChanged, this, &HistoryModel::follow);
    connect(session->undoStack(), &QUndoStack::cleanChanged, this, &HistoryModel::follow);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// A step may take the place of one that was taken back, so all that stays is looked at again.
void HistoryModel::follow()
{
    const int rows = m_session->undoStack()->count() + 1;
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

QString HistoryModel::name(int row) const
{
    const QUndoStack *stack = m_session->undoStack();
    const QString step = row > 0                       ? stack->text(row - 1)
                         : m_session->path().isEmpty() ? tr("As it was begun")
                                                       : tr("As it was opened");
    const bool isSaved = row == stack->cleanIndex() && row > 0;
    return isSaved ? tr("%1 (saved)").arg(step) : step;
}

QString HistoryModel::when(int row) const
{
    const QDateTime time = row > 0 ? m_session->stepTime(row - 1) : QDateTime();
    return time.isValid() ? QLocale().toString(time.time(), u"HH:mm"_s) : QString();
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    if (row < 0 || row >= m_rows)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Step ? name(row) : when(row);
    case Qt::ToolTipRole: {
        const QDateTime time = row > 0 ? m_session->stepTime(row - 1) : QDateTime();
        return time.isValid()
                   ? u"%1\n%2"_s.arg(name(row), QLocale().toString(time, QLocale::ShortFormat))
                   : name(row);
    }
    case Qt::AccessibleTextRole:
        return row > m_session->undoStack()->index() ? tr("Taken back: %1").arg(name(row))
                                                     : name(row);
    case Qt::ForegroundRole:
        if (index.column() == Time || row > m_session->undoStack()->index())
            return Appearance::quietInk(QApplication::palette());
        return {};
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setItalic(index.column() == Step && row > m_session->undoStack()->index());
        return font;
    }
    default:
        return {};
    }
}
