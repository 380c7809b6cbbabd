// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/comparedialog.h"

#include "document/differencetext.h"
#include "look/appearance.h"
#include "shell/comparelist.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize(900, 560);

} // namespace

CompareDialog::CompareDialog(const Content &content, const ReportForm &form, QWidget *parent)
    : QDialog(parent)
    , m_list(new CompareList)
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(content.title);
    Appearance::openAt(this, FirstSize);

    auto *explanation = new QLabel(content.explanation);
    explanation->setWordWrap(true);
    explanation->setTextFormat(Qt::PlainText);
    m_list->setSides(content.before, content.after);
    m_list->show(form, content.differences, content.conflicts);

    m_list->chooseAll(content.theirsAtFirst);

    auto *buttons = new QDialogButtonBox;
    if (content.accept.isEmpty()) {
        buttons->addButton(QDialogButtonBox::Close);
    } else {
        buttons->addButton(content.accept, QDialogButtonBox::AcceptRole);
        buttons->addButton(QDialogButtonBox::Cancel);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (content.conflicts.size() > 1) {
        const auto add = [&](const QString &side, bool theirs) {
            QPushButton *all = buttons->addButton(tr("Use “%1” everywhere").arg(side),
                                                  QDialogButtonBox::ActionRole);
            connect(all, &QPushButton::clicked, this,
                    [this, theirs] { m_list->chooseAll(theirs); });
        };
        add(content.before, false);
        add(content.after, true);
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::DialogMargin,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::WideGap);
    layout->addWidget(explanation);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    m_list->setFocus();
}

QList<qsizetype> CompareDialog::chosen() const
{
    return m_list->chosen();
}
