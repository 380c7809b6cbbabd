// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docxexporter.h"
#include "export/findingsexporter.h"
#include "import/packagereader.h"
#include "publishedreports.h"
#include "samplereports.h"
#include "testsupport.h"
#include "workbooks.h"
#include "xmltree.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

// The published schema's content models and attributes, from tests/fixtures/schema.
class Schema
{
public:
    static Schema read(const QString &path)
    {
        Schema schema;
        for (const QByteArray &bytes : readAll(path).split('\n')) {
            const QString line = QString::fromUtf8(bytes);
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            if (const qsizetype at = line.indexOf(" @ "_L1); at > 0)
                schema.addAttributes(line.left(at), line.sliced(at + 3));
            else if (const auto [name, children] = parted(line); !name.isEmpty())
                schema.m_children.insert(name, children);
        }
        return schema;
    }

    bool isEmpty() const { return m_children.isEmpty(); }

    // What is wrong in the element and below it, a sentence each.
    QStringList faults(const XmlTree &element) const
    {
        QStringList found;
        check(element, found);
        return found;
    }

private:
    struct Attribute
    {
        bool required = false;
        QRegularExpression value;
    };

    // "tblPr: tblW? jc?" as the name and a pattern over the children's names, each with a blank.
    static std::pair<QString, QRegularExpression> parted(const QString &line)
    {
        static const QRegularExpression head(u"^((?:\\w+:)?\\w+):(?: (.*))?$"_s);
        static const QRegularExpression name(u"(?:\\w+:)?\\w+"_s);
        const auto match = head.match(line);
        if (!match.hasMatch())
            qFatal("no rule: %s", qPrintable(line));
        QString pattern;
        const QString model = match.captured(2);
        qsizetype done = 0;
        for (auto it = name.globalMatch(model); it.hasNext();) {
            const auto one = it.next();
            pattern += model.mid(done, one.capturedStart() - done).remove(u' ');
            pattern += u"(?:"_s + one.captured() + u" )"_s;
            done = one.capturedEnd();
        }
        pattern += model.mid(done).remove(u' ');
        return {match.captured(1), whole(pattern)};
    }

    void addAttributes(const QString &element, const QString &list)
    {
        for (const QString &one : list.split(u' ')) {
            static const QRegularExpression form(u"^([\\w:]+)(!?)(?:=(.*))?$"_s);
            const auto match = form.match(one);
            if (!match.hasMatch())
                qFatal("no attribute: %s", qPrintable(one));
            const QString value = match.captured(3);
            m_attributes[element].insert(
                match.captured(1),
                {!match.captured(2).isEmpty(), whole(value.isEmpty() ? u".*"_s : value)});
        }
    }

    static QString plain(const QString &name)
    {
        return name.startsWith("w:"_L1) ? name.sliced(2) : name;
    }

    void check(const XmlTree &element, QStringList &found) const
    {
        const QString name = plain(element.name);
        const auto children = m_children.constFind(name);
        if (children == m_children.cend()) {
            found += u"%1 is no element of the schema"_s.arg(name);
            return;
        }
        QString sequence;
        for (const XmlTree &child : element.children)
            sequence += plain(child.name) + u' ';
        if (!children->match(sequence).hasMatch())
            found += u"%1 holds: %2"_s.arg(name, sequence);
        if (!element.children.isEmpty() && !element.text.trimmed().isEmpty())
            found += u"%1 has text between its elements"_s.arg(name);
        checkAttributes(element, name, found);
        for (const XmlTree &child : element.children)
            check(child, found);
    }

    void checkAttributes(const XmlTree &element, const QString &name, QStringList &found) const
    {
        const QHash<QString, Attribute> known = m_attributes.value(name);
        for (auto it = element.attributes.cbegin(); it != element.attributes.cend(); ++it) {
            const auto attribute = known.constFind(plain(it.key()));
            if (attribute == known.cend())
                found += u"%1 has no %2"_s.arg(name, it.key());
            else if (!attribute->value.match(it.value()).hasMatch())
                found += u"%1 %2=\"%3\""_s.arg(name, it.key(), it.value());
        }
        for (auto it = known.cbegin(); it != known.cend(); ++it) {
            if (it->required && !element.attributes.contains(it.key()) &&
                !element.attributes.contains("w:"_L1 + it.key()))
                found += u"%1 lacks %2"_s.arg(name, it.key());
        }
    }

    QHash<QString, QRegularExpression> m_children;
    QHash<QString, QHash<QString, Attribute>> m_attributes;
};

} // namespace

// Every part of every Word document this program writes keeps the element order and the attributes
// of the published schema: Word refuses what does not.
class tst_DocxSchema : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPartFollowsTheSchema_data() { documents(); }
    void everyPartFollowsTheSchema();
    void referencesHold_data() { documents(); }
    void referencesHold();
    void theSchemaFindsWhatIsWrong_data();
    void theSchemaFindsWhatIsWrong();

private:
    void documents();

    Schema m_schema;
    QMap<QString, QByteArray> m_documents;
    FakePictures m_pictures;
};

void tst_DocxSchema::initTestCase()
{
    m_schema = Schema::read(fixture(u"schema/wordprocessingml.txt"_s));
    QVERIFY(!m_schema.isEmpty());
    ExportJob job;
    job.locale = chinese();
    job.time = QDateTime(QDate(2022, 1, 20), QTime(8, 0), Qt::UTC);
    const auto write = [&](const QString &name, const Report &report) {
        const auto checked = evaluate(report, shippedCatalog());
        QVERIFY_RESULT(checked);
        job.set = &checked->set;
        job.checks = &checked->checks;
        for (const QString &document : report.templates) {
            job.templateId = document;
            for (const ChartPictures *pictures : {static_cast<const ChartPictures *>(&m_pictures),
                                                  static_cast<const ChartPictures *>(nullptr)}) {
                job.pictures = pictures;
                const auto files = DocxExporter().write(job);
                QVERIFY_RESULT(files);
                m_documents.insert(
                    u"%1, %2%3"_s.arg(name, document, pictures ? u""_s : u", no pictures"_s),
                    files->first().bytes);
            }
        }
        const auto findings = FindingsExporter().write(job);
        QVERIFY_RESULT(findings);
        m_documents.insert(name + u", findings"_s, findings->first().bytes);
    };
    write(u"district"_s, districtReport());
    write(u"bureau"_s, bureauSummary());
    const auto everything = reportOfEverything(shippedCatalog());
    QVERIFY_RESULT(everything);
    write(u"every kind of figure"_s, *everything);
    for (const QString &name : publishedReportNames()) {
        const auto report = publishedReport(name).report(shippedCatalog());
        QVERIFY_RESULT(report);
        write(name, *report);
    }
    Report unusual = districtReport();
    unusual.texts.insert(u"c1"_s, unusualTexts().join(u'\n'));
    unusual.unit.name = u"某\"局\"<&>"_s;
    write(u"unusual texts"_s, unusual);
}

void tst_DocxSchema::documents()
{
    QTest::addColumn<QByteArray>("document");
    for (auto it = m_documents.cbegin(); it != m_documents.cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.value();
}

void tst_DocxSchema::everyPartFollowsTheSchema()
{
    QFETCH(QByteArray, document);
    const auto package = PackageReader::open(document);
    QVERIFY_RESULT(package);
    int parts = 0;
    for (const QString &path : package->paths()) {
        if (!path.endsWith(".xml"_L1) && !path.endsWith(".rels"_L1))
            continue;
        const auto tree = XmlTree::parse(package->part(path));
        QVERIFY_RESULT(tree);
        const QStringList faults = m_schema.faults(*tree);
        QVERIFY2(faults.isEmpty(), qPrintable(path + u": "_s + faults.join(u'\n')));
        ++parts;
    }
    QVERIFY(parts >= 11);
}

// Names that must be there once, and names that must lead somewhere.
void tst_DocxSchema::referencesHold()
{
    QFETCH(QByteArray, document);
    const auto package = PackageReader::open(document);
    QVERIFY_RESULT(package);
    const auto part = [&](const QString &path) {
        const auto tree = XmlTree::parse(package->part(path));
        if (!tree)
            qFatal("%s", qPrintable(path));
        return *tree;
    };
    const auto values = [](const XmlTree &tree, const QString &element, const QString &key) {
        QStringList found;
        for (const XmlTree *one : tree.all(element))
            found += one->attribute(key);
        return found;
    };
    const XmlTree text = part(u"word/document.xml"_s);
    for (const auto &[element, key] :
         {std::pair{u"w:bookmarkStart"_s, u"w:id"_s}, std::pair{u"w:bookmarkStart"_s, u"w:name"_s},
          std::pair{u"wp:docPr"_s, u"id"_s}}) {
        QStringList once = values(text, element, key);
        QCOMPARE(once.removeDuplicates(), 0);
    }
    QCOMPARE(values(text, u"w:bookmarkEnd"_s, u"w:id"_s),
             values(text, u"w:bookmarkStart"_s, u"w:id"_s));
    const XmlTree styles = part(u"word/styles.xml"_s);
    QStringList known = values(styles, u"w:style"_s, u"w:styleId"_s);
    QCOMPARE(known.removeDuplicates(), 0);
    for (const QString &style : values(text, u"w:pStyle"_s, u"w:val"_s) +
                                    values(styles, u"w:basedOn"_s, u"w:val"_s) +
                                    values(styles, u"w:next"_s, u"w:val"_s))
        QVERIFY2(known.contains(style), qPrintable(style));
    // Each relation leads to a part whose type is told; each that is used is there.
    const XmlTree relations = part(u"word/_rels/document.xml.rels"_s);
    const XmlTree types = part(u"[Content_Types].xml"_s);
    const QStringList ids = values(relations, u"Relationship"_s, u"Id"_s);
    for (const QString &id :
         values(text, u"a:blip"_s, u"r:embed"_s) + values(text, u"w:footerReference"_s, u"r:id"_s))
        QVERIFY2(ids.contains(id), qPrintable(id));
    for (const QString &target : values(relations, u"Relationship"_s, u"Target"_s)) {
        QVERIFY2(package->contains(u"word/"_s + target), qPrintable(target));
        QVERIFY2(values(types, u"Override"_s, u"PartName"_s).contains(u"/word/"_s + target) ||
                     values(types, u"Default"_s, u"Extension"_s).contains(target.section(u'.', -1)),
                 qPrintable(target));
    }
    // Every font that is named is described.
    const QStringList fonts = values(part(u"word/fontTable.xml"_s), u"w:font"_s, u"w:name"_s);
    for (const QString &key : {u"w:ascii"_s, u"w:eastAsia"_s}) {
        for (const QString &font : values(styles, u"w:rFonts"_s, key))
            QVERIFY2(fonts.contains(font), qPrintable(font));
    }
}

void tst_DocxSchema::theSchemaFindsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("fault");
    QTest::newRow("order") << "<w:pPr xmlns:w='w'><w:jc w:val='left'/><w:ind/></w:pPr>"_ba
                           << u"pPr holds: jc ind "_s;
    QTest::newRow("a column of no width")
        << "<w:tblGrid xmlns:w='w'><w:gridCol w:w='0'/></w:tblGrid>"_ba << u"gridCol w:w=\"0\""_s;
    QTest::newRow("cell without a paragraph")
        << "<w:tc xmlns:w='w'><w:tcPr/></w:tc>"_ba << u"tc holds: tcPr "_s;
    QTest::newRow("unknown element")
        << "<w:pPr xmlns:w='w'><w:wide/></w:pPr>"_ba << u"wide is no element of the schema"_s;
    QTest::newRow("unknown attribute")
        << "<w:ind xmlns:w='w' w:start='1'/>"_ba << u"ind has no w:start"_s;
    QTest::newRow("attribute left out") << "<w:jc xmlns:w='w'/>"_ba << u"jc lacks val"_s;
    QTest::newRow("text between") << "<w:r xmlns:w='w'>a<w:t>b</w:t></w:r>"_ba
                                  << u"r has text between its elements"_s;
}

void tst_DocxSchema::theSchemaFindsWhatIsWrong()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, fault);
    const auto tree = XmlTree::parse(xml);
    QVERIFY_RESULT(tree);
    const QStringList faults = m_schema.faults(*tree);
    QVERIFY2(faults.contains(fault), qPrintable(faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_DocxSchema)
#include "tst_docxschema.moc"
