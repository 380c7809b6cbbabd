// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class ReportTemplate;

// 年度报告, 工作总结: what a document is called where there is no room for the name of its form, in
// the window's language.
QString shortDocumentName(const ReportTemplate &document);
