// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/partlist.h"
#include "prose/prosereading.h"

#include <vector>

// Reads the lists of one sentence after the other: what stands behind 其中, 分别, 共 and the like,
// and where it ends. Lists nest: 744条，其中网站140条，具体为：要闻41条、公告99条；微信604条.
class ListReader
{
public:
    // Found groups are appended to `found`.
    ListReader(const ProseReading &reading, std::vector<ProseParts> &found);

    // The quantities [first, end) of one sentence; sentences in the order of the text.
    void readSentence(int first, int end);

private:
    const ProseQuantity &quantity(int index) const;
    const ProseNumber &number(int index) const;
    QStringView before(int index) const;
    QStringView after(int index) const;

    void readWords(Span sentence, int first, int end);
    void readMarker(qsizetype position, qsizetype end);
    void openList(ProseParts::Kind kind, Span marker);
    void openInFront(Span marker);
    void openNamed(Span marker, bool loose);
    void openImplicit(int index);
    void push(PartList list);

    void readItem(int index);
    void offer(int index);
    void readTotal(int index);

    void closeTop();
    void closeAll();
    void finish(PartList &list);
    std::vector<int> candidates() const;

    const ProseReading &m_reading;
    std::vector<ProseParts> &m_found;
    std::vector<PartList> m_open;   // the innermost list last
    std::vector<PartList> m_closed; // of this sentence: they may still go on
    std::vector<int> m_recent;      // quantities of this sentence that can be wholes
    std::vector<int> m_previous;    // of the sentence before
    std::vector<int> m_segment;     // quantities a closing total may sum
    bool m_segmentIsOneList = true; // they are joined by 、
    int m_previousSentence = -1;
    PartList::Separator m_separator = PartList::Nothing; // since the last quantity
    qsizetype m_lastEnd = 0;                             // behind the last quantity
};
