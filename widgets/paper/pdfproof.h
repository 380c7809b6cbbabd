// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exportproof.h"
#include "outline/documentoutline.h"
#include "paper/pagelayout.h"

#include <QByteArray>
#include <QList>

// Compares the pages of a PDF with the outline and layout they were painted from: every text of it
// in order, where nothing may be missing and nothing may come in but the heads of tables that go
// on, then the texts of its charts, and what the file carries beside its pages (K129). Differs when
// the file cannot be read. False when nothing here can read PDF files.
bool provePages(const QByteArray &pdf, const DocumentOutline &outline, const PageLayout &layout,
                ExportProof &proof);
// The same for a document that may have been painted at several lengths: one of them must agree.
bool provePages(const QByteArray &pdf, const QList<DocumentOutline> &lengths,
                const PageLayout &layout, ExportProof &proof);
