// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shellcontext.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

// Every setting of the program in one place. Nothing changes before OK.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    // What the context names outlives the dialog.
    explicit SettingsDialog(const ShellContext &context, QWidget *parent = nullptr);

    void accept() override;

signals:
    void lookChanged(); // colours or size of text
    void languageChanged(const QString &language);

private:
    void addLook(QFormLayout *form);
    void addWork(QFormLayout *form);
    void chooseFolder();

    ShellContext m_context;
    QComboBox *m_language;
    QComboBox *m_scheme;
    QComboBox *m_textSize;
    QLineEdit *m_name;
    QLineEdit *m_exportFolder;
    QSpinBox *m_share;
    QSpinBox *m_least;
};
