// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdfreader.h"
#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// A page with nothing on it; `more` are further objects, `page` and `root` further entries.
QByteArray pdf(const QByteArray &page, const QByteArray &root, const QByteArray &more,
               const QByteArray &info = "/Title (\xe5)")
{
    QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R " + root + " >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R " + page + " >>",
        "<< /Length 22 >>\nstream\n/Annot /JS /Type /OCG\n\nendstream", "<< " + info + " >>"};
    if (!more.isEmpty())
        objects += more;
    QByteArray file = "%PDF-1.4\n% /Type /Annot\n";
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return file + "xref\n0 " + count + "\n0000000000 65535 f \n" + table +
           "trailer\n<< /Root 1 0 R /Info 5 0 R /Size " + count + " >>\nstartxref\n" +
           QByteArray::number(file.size()) + "\n%%EOF\n";
}

} // namespace

// What a PDF carries beside its pages (K129).
class tst_PdfHidden : public QObject
{
    Q_OBJECT

private slots:
    void isFound_data();
    void isFound();
    void namesOfPeople();
    void damagedFilesAreNone();
};

void tst_PdfHidden::isFound_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("comments");
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("embedded");
    QTest::newRow("nothing") << pdf("/Annots []", "", "") << 0 << 0 << 0;
    QTest::newRow("a comment")
        << pdf("/Annots [6 0 R]", "",
               "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (\xe5) >>")
        << 1 << 0 << 0;
    QTest::newRow("a layer") << pdf("", "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
                                    "<< /Type /OCG /Name (draft) >>")
                             << 0 << 1 << 0;
    QTest::newRow("a script") << pdf("", "/OpenAction 6 0 R", "<< /S /JavaScript /JS (1) >>") << 0
                              << 0 << 1;
    QTest::newRow("a form") << pdf("", "/AcroForm << /Fields [] >>", "") << 0 << 0 << 1;
    QTest::newRow("a file inside")
        << pdf("",
               "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.txt) /EF << /F 6 "
               "0 R >> >>] >> >>",
               "<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream")
        << 0 << 0 << 1;
    QTest::newRow("words that only look so")
        << pdf("", "", "", "/Title (/Type /Annot \\( /JS /Type /OCG)") << 0 << 0 << 0;
}

void tst_PdfHidden::isFound()
{
    QFETCH(QByteArray, file);
    const auto hidden = readPdfHidden(file);
    QVERIFY_RESULT(hidden);
    QTEST(hidden->comments, "comments");
    QTEST(hidden->hiddenTexts, "layers");
    QTEST(hidden->embedded, "embedded");
    QVERIFY(hidden->people.isEmpty());
}

void tst_PdfHidden::namesOfPeople()
{
    const auto hidden = readPdfHidden(pdf("", "/Metadata 6 0 R",
                                          "<< /Type /Metadata /Subtype /XML /Length 97 >>\nstream\n"
                                          "<dc:creator><rdf:Seq><rdf:li>Li Si</rdf:li><rdf:li>Wang "
                                          "Wu</rdf:li></rdf:Seq></dc:creator>     \nendstream",
                                          "/Author (Li Si) /Creator (Some office)"));
    QVERIFY_RESULT(hidden);
    QCOMPARE(hidden->people, QStringList({u"Li Si"_s, u"Some office"_s, u"Wang Wu"_s}));
}

void tst_PdfHidden::damagedFilesAreNone()
{
    QVERIFY(!readPdfHidden("%PDF-1.4\n(/Type /Annot"));
    QVERIFY(!readPdfHidden({}));
}

QTEST_GUILESS_MAIN(tst_PdfHidden)
#include "tst_pdfhidden.moc"
