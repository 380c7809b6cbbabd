// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "rules/phrasebook.h"

// The reader copy (送阅稿): the whole report as one web page for somebody without the program.
// Opens in any browser without network and without scripts; whatever quotes a figure leads to it.
class ReaderExporter : public Exporter
{
public:
    // `phrases`: how figures are spoken of, so that numbers of the text lead to them.
    explicit ReaderExporter(const PhraseBook &phrases);

    FormatInfo info() const override;
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    // See proveReaderPage().
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;

private:
    PhraseBook m_phrases;
};
