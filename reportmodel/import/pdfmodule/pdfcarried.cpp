// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdfmodule/pdfcarried.h"

namespace {

// Goes through the names of a PDF (/Type, /Annot …), past everything else: texts and the data of
// streams may hold any bytes.
class Names
{
public:
    explicit Names(const QByteArray &pdf)
        : m_pdf(pdf)
    {
    }

    // The next name without its slash; empty at the end.
    QByteArrayView next()
    {
        while (m_at < m_pdf.size()) {
            const char c = m_pdf.at(m_at);
            if (c == '(')
                skipText();
            else if (c == '%')
                skipPast("\n");
            else if (c == '/')
                return name();
            else if (c == 's' && rest().startsWith("stream"))
                skipPast("endstream");
            else
                ++m_at;
        }
        return {};
    }

private:
    QByteArrayView rest() const { return QByteArrayView(m_pdf).sliced(m_at); }

    void skipPast(QByteArrayView mark)
    {
        const qsizetype found = m_pdf.indexOf(mark, m_at);
        m_at = found < 0 ? m_pdf.size() : found + mark.size();
    }

    void skipText()
    {
        int depth = 0;
        for (; m_at < m_pdf.size(); ++m_at) {
            const char c = m_pdf.at(m_at);
            if (c == '\\')
                ++m_at;
            else if (c == '(')
                ++depth;
            else if (c == ')' && --depth == 0)
                break;
        }
        ++m_at;
    }

    QByteArrayView name()
    {
        constexpr QByteArrayView ends(" \t\r\n\f()<>[]{}/%");
        const qsizetype start = ++m_at;
        while (m_at < m_pdf.size() && m_pdf.at(m_at) != '\0' && !ends.contains(m_pdf.at(m_at)))
            ++m_at;
        return QByteArrayView(m_pdf).sliced(start, m_at - start);
    }

    const QByteArray &m_pdf;
    qsizetype m_at = 0;
};

} // namespace

HiddenContent carriedBeside(const QByteArray &pdf)
{
    HiddenContent carried;
    Names names(pdf);
    bool isType = false;
    for (QByteArrayView name = names.next(); !name.isEmpty(); name = names.next()) {
        if (isType && name == "Annot")
            ++carried.comments;
        else if (isType && name == "OCG")
            ++carried.hiddenTexts;
        else if (name == "JS" || name == "AcroForm" || name == "RichMedia" || name == "Launch")
            ++carried.embedded;
        isType = name == "Type";
    }
    return carried;
}
