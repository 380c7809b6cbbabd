// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/packedfigures.h"

#include "document/reportfile.h"

#include "manyreports.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using TestSupport::unitReport;

// The figures of one unit, as they are read for a roll-up and kept.
class tst_PackedFigures : public QObject
{
    Q_OBJECT

private slots:
    void packedFiguresComeBackExactly();
    void theFiguresAreReadAsEver();
    void damagedFiguresAreReadAsEver();
};

void tst_PackedFigures::packedFiguresComeBackExactly()
{
    Report report = unitReport(u"甲局"_s);
    const auto form = ReportForm::make(TestSupport::shippedCatalog(), report.templates);
    const QList<Figure> figures{
        Figure::number(Amount()),
        Figure::number(Amount::fromInt(-1)),
        Figure::number(Amount::limit()),
        Figure::number(-Amount::limit()),
        Figure::number(Amount::fromMillionths(1)),
        Figure::number(Amount::fromMillionths(-123'456)),
        Figure::notApplicable(),
        Figure(),
        Figure::number(Amount::fromInt(63)),
        Figure::number(Amount::fromInt(64)),
    };
    int next = 0;
    for (int cell = 0; cell < (*form)->cellCount(); ++cell) {
        if ((*form)->cell(cell).role == CellRole::Input)
            report.figures.insert((*form)->cell(cell).id, figures.at(next++ % figures.size()));
    }
    report.figures[u"t3.new.natural"_s].approx = u"约"_s;
    const FigureView view(report, *form);
    const auto values = PackedFigures::unpack(PackedFigures::pack(view, view.form().cellCount()),
                                              view.form().cellCount());
    for (int cell = 0; cell < view.form().cellCount(); ++cell) {
        const PackedFigures::Value &value = values[static_cast<size_t>(cell)];
        QCOMPARE(value.state, view.at(cell).state);
        QCOMPARE(value.isNumber() ? value.value : Amount(),
                 view.at(cell).isNumber() ? view.at(cell).value : Amount());
        QCOMPARE(value.approximate, view.at(cell).isNumber() && !view.at(cell).approx.isEmpty());
    }
}

// Reading a part of the file gives what reading all of it does.
void tst_PackedFigures::theFiguresAreReadAsEver()
{
    const QTemporaryDir folder;
    QDir samples(QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples"));
    QStringList paths;
    for (const QFileInfo &info : samples.entryInfoList({u"*.nianbao"_s}))
        paths += info.filePath();
    QVERIFY(paths.size() >= 3);
    Report odd = unitReport(u"甲局"_s, {u"t3.new.natural=约20"_s, u"t2.charge.fee=251000元"_s,
                                        u"t3.new.company==12+7"_s, u"t3.new.total=blank"_s});
    odd.figures[u"t3.new.natural"_s].source.office = u"信访处 \"一\""_s;
    odd.figures.insert(u"不认识\\\"的"_s, Figure::number(Amount::fromInt(1)));
    Waiver waiver;
    waiver.key = u"K031/natural"_s;
    waiver.reason = u"r"_s;
    waiver.by = u"b"_s;
    waiver.date = QDate(2022, 1, 1);
    odd.waivers.append(waiver);
    paths += folder.filePath(u"odd.nianbao"_s);
    QVERIFY_RESULT(ReportFile::save(odd, paths.last()));
    odd.waivers.clear();
    paths += folder.filePath(u"odder.nianbao"_s);
    QVERIFY_RESULT(ReportFile::save(odd, paths.last()));
    for (const QString &path : std::as_const(paths)) {
        const auto whole = ReportFile::load(path);
        QVERIFY_RESULT(whole);
        const auto part = ReportFile::loadFigures(path);
        QVERIFY_RESULT(part);
        QCOMPARE(part->report.figures, whole->report.figures);
        QCOMPARE(part->report.unit, whole->report.unit);
        QCOMPARE(part->report.year, whole->report.year);
        QCOMPARE(part->report.templates, whole->report.templates);
        QCOMPARE(part->report.attached, whole->report.attached);
        QCOMPARE(part->report.waivers, whole->report.waivers);
        QCOMPARE(part->report.profile, whole->report.profile);
        QCOMPARE(part->notes, whole->notes);
    }
}

// Whatever happens to a file: figures that a whole reading takes are the same here, and what is
// refused here is refused there.
void tst_PackedFigures::damagedFiguresAreReadAsEver()
{
    const QTemporaryDir folder;
    QFile sample(
        QStringLiteral(NIANBAO_SOURCE_DIR "/resources/samples/district-2019-annual.nianbao"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    QByteArray sound = sample.readAll();
    sound.replace("\"t3.new.natural\": ",
                  "\"t3.new.natural\" : {\"value\": \"1\", \"source\": \"a\\\"b\"}, \"x\":");
    const QByteArray alphabet = "{}[]\",:\\0129.-nue \n\t\x80";
    QRandomGenerator random(11);
    int taken = 0;
    int refused = 0;
    for (int round = 0; round < 1500; ++round) {
        QByteArray bytes = sound;
        for (int times = 1 + random.bounded(2); times > 0; --times) {
            const int at = random.bounded(static_cast<int>(bytes.size()));
            const char c = alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
            switch (random.bounded(3)) {
            case 0:
                bytes[at] = c;
                break;
            case 1:
                bytes.insert(at, c);
                break;
            default:
                bytes.remove(at, 1 + random.bounded(3));
                break;
            }
        }
        const QString path = folder.filePath(u"damaged.nianbao"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto whole = ReportFile::parse(bytes, path);
        const auto part = ReportFile::loadFigures(path);
        if (whole) {
            QVERIFY2(part.has_value(), bytes.constData());
            QCOMPARE(part->report.figures, whole->report.figures);
            QCOMPARE(part->report.unit, whole->report.unit);
            ++taken;
        } else if (!part) {
            QCOMPARE(part.error().text(), whole.error().text());
            ++refused;
        }
    }
    QVERIFY(taken > 100 && refused > 100);
}

QTEST_GUILESS_MAIN(tst_PackedFigures)
#include "tst_packedfigures.moc"
