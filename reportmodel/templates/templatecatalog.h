// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "templates/reporttemplate.h"

#include <QList>

// All templates a program knows, by id. A value: copies share the templates.
class TemplateCatalog
{
public:
    // The templates shipped inside the program (":/templates/*.json"). A fault in one of them is
    // an Internal error; the test suite proves there is none.
    static Result<TemplateCatalog> shipped();

    // `templates` in any order; ids must be unique.
    explicit TemplateCatalog(QList<TemplatePtr> templates = {});

    const QList<TemplatePtr> &all() const { return m_templates; } // sorted by id
    TemplatePtr find(QStringView id) const;                       // null when unknown
    // The template of that document in force for `year`; null when there is none.
    TemplatePtr forYear(ReportTemplate::Document document, int year) const;

private:
    QList<TemplatePtr> m_templates;
};

// Whether every mapping names a template of the catalog and cells it has; Internal if not. A
// template's reader cannot see this, since the older form is another file.
Result<void> checkMappings(const TemplateCatalog &catalog);
