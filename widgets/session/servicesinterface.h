// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartpictures.h"
#include "export/exporter.h"
#include "rules/checkrunner.h"
#include "templates/templatecatalog.h"

#include <QList>

#include <memory>

// What the window needs from the composition root (app/common/services.h provides it): templates,
// checks, chart pictures and THE table of export formats. Filled once at start; outlives the
// window.
struct WidgetServices
{
    TemplateCatalog catalog;
    RuleBook rules;
    const ChartPictures *pictures = nullptr; // not owned
    QList<const Exporter *> exporters;       // not owned; menu order
    PageDesigns layouts;                     // to choose from
    QString layoutsFault;  // why the user's own layouts were left out; empty when they were not
    PosterDesigns posters; // to choose from
};
