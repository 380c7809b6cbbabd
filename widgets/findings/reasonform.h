// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QBoxLayout;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

// Asks in place why a finding is accepted or a check switched off, by whom and when. Enter
// confirms, Esc leaves everything as it was.
class ReasonForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonForm(QWidget *parent = nullptr);

    // Starts anew; `verb` is what the button does.
    void ask(const QString &question, const QString &verb, const QString &name, QDate date);
    QString reason() const;
    QString name() const;
    QDate date() const;
    // Says why what was entered is not enough.
    void refuse(const QString &why);

signals:
    void accepted();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_question;
    QLineEdit *m_reason;
    QLineEdit *m_name;
    QDateEdit *m_date;
    QPushButton *m_accept;
    QLabel *m_refusal;
    QBoxLayout *m_rows; // one row where there is room, else two
};
