// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QHash>
#include <QScrollArea>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

// Who reports, what the unit is and may do, the metadata of the documents and the earlier years
// attached. Every field is stored when it is left; what cannot be understood is said below the
// field and not stored.
class BasicsPage : public QScrollArea
{
    Q_OBJECT

public:
    // The session outlives the page. Needs an open report.
    explicit BasicsPage(ReportSession *session, QWidget *parent = nullptr);

    // Gives a metadata field the focus. False when there is no such field.
    bool goToMeta(const QString &key);

signals:
    void attachRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field
    {
        QLineEdit *edit = nullptr; // one of the two
        QComboBox *choice = nullptr;
        QLabel *refusal = nullptr;
    };

    void addGroup(QVBoxLayout *layout, const QString &title, const QStringList &keys,
                  const QString &explanation = {});
    QWidget *makeField(const QString &key);
    void commit(const QString &key);
    void apply(const ReportChange &change);
    void showValues();
    void showEarlierYears();

    ReportSession *m_session;
    QHash<QString, Field> m_fields;
    QVBoxLayout *m_earlier;
};
