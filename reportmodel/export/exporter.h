// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"
#include "base/result.h"
#include "charts/chartpictures.h"
#include "charts/sharedpictures.h"
#include "document/reportset.h"
#include "export/exportproof.h"
#include "outline/documentoutline.h"
#include "outline/pagedesign.h"
#include "outline/posterdesign.h"
#include "rules/finding.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QLocale>

// What a format is, for menus, help and the command line.
struct FormatInfo
{
    QString id;                 // "html": --format
    LocalizedText name;         // 网页（Word 可打开）
    QString suffix;             // "html"
    bool needsPictures = false; // wants ChartPictures (a painting environment)
    // All it paints are a document's charts in these formats, as wide as documents show them and at
    // print resolution: see preparePictures(). Empty when it paints otherwise.
    QList<ChartPictures::Format> chartFormats;
    bool perDocument = true;  // one set of files per document; false: one for the whole report
    bool namesFonts = false;  // has pages in the fonts of a layout (PageDesign)
    bool isPoster = false;    // has the looks of a PosterDesign
    QString schema;           // file below :/schema that describes it; empty for none
    bool carriesTexts = true; // prints texts or findings that quote them: see Preflight
    bool forTheHouse = false; // read where it was made, in the language of the window
};

// A finished file, not yet on disk.
struct ExportedFile
{
    QString name; // file name without folder, legal on Windows and Linux
    QByteArray bytes;
};

// Everything an exporter may look at. Exporters open no files, read no clock and no settings.
struct ExportJob
{
    const ReportSet *set = nullptr;          // not owned
    const CheckResult *checks = nullptr;     // not owned
    const ChartPictures *pictures = nullptr; // not owned; null when nothing can paint
    QString templateId;       // document to export; ignored by formats for the whole report
    QLocale locale;           // see languageOf()
    QDateTime time;           // written into the files' properties; fixed for stable bytes
    PageDesign design;        // of formats that have pages
    PosterDesign poster = {}; // of posters
};

class Exporter
{
public:
    virtual ~Exporter() = default;
    virtual FormatInfo info() const = 0;
    // All files of this format for the job; the caller saves them together.
    virtual Result<QList<ExportedFile>> write(const ExportJob &job) const = 0;
    // Reads the files of write() back by a path of its own and compares them with the report. A
    // file that cannot be read at all differs. By default the format cannot be read back.
    virtual ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const;
};

// What a format is to be written in: a document that is handed in or published speaks the language
// of its form, in an English window too.
QLocale languageOf(const Exporter &exporter, const QLocale &window);

// Paints the charts the format asks for and lets them be encoded meanwhile; the format can then be
// written in any thread if they are all it paints (see FormatInfo::chartFormats).
void preparePictures(const Exporter &exporter, const ExportJob &job, SharedPictures &pictures);

struct ProvenFiles
{
    QList<ExportedFile> files;
    ExportProof proof;
};

// The only way files should leave the program: written, read back and compared. CannotWrite, with
// what differs, when a file is not the report; nobody gets such a file.
Result<ProvenFiles> writeProven(const Exporter &exporter, const ExportJob &job);

// "杭州市城市管理局_2021年_政府信息公开工作年度报告": unit, year and document with everything that
// is not legal in a file name (\ / : * ? " < > |, control characters, trailing dots, reserved
// device names) replaced, at most 120 characters. Without a template id: all documents of the
// report.
QString exportBaseName(const ReportSet &set, const QString &templateId);

// Writes all files into `folder` (created if missing) or none: everything is written to temporary
// files first and renamed at the end. CannotWrite names the file and the reason. Returns the paths.
Result<QStringList> saveTogether(const QList<ExportedFile> &files, const QString &folder);
