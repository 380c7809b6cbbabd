// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/chartpictures.h"
#include "export/exporter.h"
#include "outline/pagedesign.h"
#include "rules/checkrunner.h"
#include "templates/templatecatalog.h"

#include <QList>
#include <QStringView>

#include <memory>
#include <vector>

// The composition root: templates, checks, chart pictures and THE table of export formats, wired
// together once at the start of a program and handed to whoever needs them.
class Services
{
public:
    // Whether something may be painted: it needs a QApplication (any platform, offscreen too).
    enum class Painting { No, Yes };

    // Internal error when a shipped template or check is broken.
    static Result<Services> make(Painting painting);

    const TemplateCatalog &catalog() const { return m_catalog; }
    const RuleBook &rules() const { return m_rules; }
    // Null without painting.
    const ChartPictures *pictures() const { return m_pictures.get(); }
    // Every format in menu order; all are listed, those that paint need pictures() to write.
    QList<const Exporter *> exporters() const;
    const Exporter *exporter(QStringView formatId) const; // null when unknown

    // The page layouts to choose from: the program's and, from ownLayoutsPath(), the user's.
    const PageDesigns &layouts() const { return m_layouts; }
    // Why the user's file of layouts was left out; empty when it was not.
    const QString &layoutsFault() const { return m_layoutsFault; }
    // The poster layouts to choose from.
    const PosterDesigns &posters() const { return m_posters; }
    // Which of a layout's fonts this computer has; empty in a program that does not paint.
    QList<FontUse> fontUses(const PageDesign &design) const;
    // layouts.json among the user's configuration of both programs.
    static QString ownLayoutsPath();

private:
    Services() = default;
    Result<void> readLayouts();

    TemplateCatalog m_catalog;
    RuleBook m_rules;
    std::unique_ptr<ChartPictures> m_pictures;
    std::vector<std::unique_ptr<Exporter>> m_exporters;
    PageDesigns m_layouts;
    PosterDesigns m_posters;
    QString m_layoutsFault;
};
