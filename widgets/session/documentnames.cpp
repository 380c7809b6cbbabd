// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/documentnames.h"

#include "templates/reporttemplate.h"

#include <QCoreApplication>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DocumentNames)
};

} // namespace

QString shortDocumentName(const ReportTemplate &document)
{
    switch (document.document) {
    case ReportTemplate::Document::AnnualReport:
        return Text::tr("Annual report");
    case ReportTemplate::Document::WorkSummary:
        break;
    }
    return Text::tr("Work summary");
}
