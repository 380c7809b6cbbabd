// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/worddiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// "收到[39→40]件": pieces as a person writes them.
QString written(const QList<TextPiece> &pieces)
{
    QString text;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const TextPiece &piece = pieces[i];
        if (piece.kind == TextPiece::Kind::Same) {
            text += piece.text;
            continue;
        }
        const bool removed = piece.kind == TextPiece::Kind::Removed;
        const bool both =
            removed && i + 1 < pieces.size() && pieces[i + 1].kind == TextPiece::Kind::Added;
        text += u'[' + (removed ? piece.text : QString()) + u'→';
        if (both)
            text += pieces[++i].text;
        else if (!removed)
            text += piece.text;
        text += u']';
    }
    return text;
}

QString without(const QList<TextPiece> &pieces, TextPiece::Kind kind)
{
    QString text;
    for (const TextPiece &piece : pieces) {
        if (piece.kind != kind)
            text += piece.text;
    }
    return text;
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void bothTextsCanBeReadOff();
};

void TestWordDiff::tellsWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("told");
    QTest::newRow("nothing") << u"收到申请39件。"_s << u"收到申请39件。"_s << u"收到申请39件。"_s;
    QTest::newRow("a number is one word")
        << u"收到申请139件。"_s << u"收到申请149件。"_s << u"收到申请[139→149]件。"_s;
    QTest::newRow("decimals and separators belong to the number")
        << u"支出1,250.5万元"_s << u"支出1,350.5万元"_s << u"支出[1,250.5→1,350.5]万元"_s;
    QTest::newRow("a full stop does not") << u"39.办理"_s << u"40.办理"_s << u"[39→40].办理"_s;
    QTest::newRow("words put in") << u"全年公开信息。"_s << u"全年主动公开信息。"_s
                                  << u"全年[→主动]公开信息。"_s;
    QTest::newRow("words taken out")
        << u"全年主动公开信息。"_s << u"全年公开信息。"_s << u"全年[主动→]公开信息。"_s;
    QTest::newRow("two places") << u"收到39件，办结38件。"_s << u"收到40件，办结40件。"_s
                                << u"收到[39→40]件，办结[38→40]件。"_s;
    QTest::newRow("one character in common is no bridge")
        << u"加强组织领导工作"_s << u"健全监督领域工作"_s << u"[加强组织领导→健全监督领域]工作"_s;
    QTest::newRow("from nothing") << QString() << u"全文"_s << u"[→全文]"_s;
    QTest::newRow("to nothing") << u"全文"_s << QString() << u"[全文→]"_s;
    QTest::newRow("a surrogate pair stays whole") << u"字𠀀完"_s << u"字𠀁完"_s << u"字[𠀀→𠀁]完"_s;
    QTest::newRow("a paragraph more")
        << u"第一段。\n第二段。"_s << u"第一段。\n新的一段。\n第二段。"_s
        << u"第一段。\n[→新的一段。\n]第二段。"_s;
}

void TestWordDiff::tellsWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QList<TextPiece> pieces = wordDifference(before, after);
    QTEST(written(pieces), "told");
}

void TestWordDiff::bothTextsCanBeReadOff()
{
    QRandomGenerator random(7);
    const QString letters = u"年月日申请公开件数，。0123456789ab\n"_s;
    const auto text = [&](int length) {
        QString made;
        for (int i = 0; i < length; ++i)
            made += letters[random.bounded(static_cast<int>(letters.size()))];
        return made;
    };
    for (int round = 0; round < 400; ++round) {
        const QString before = text(random.bounded(60));
        QString after = before;
        for (int change = random.bounded(6); change > 0; --change) {
            const int at = random.bounded(static_cast<int>(after.size()) + 1);
            after = after.left(at) + text(random.bounded(5)) + after.mid(at + random.bounded(4));
        }
        const QList<TextPiece> pieces = wordDifference(before, after);
        QCOMPARE(without(pieces, TextPiece::Kind::Added), before);
        QCOMPARE(without(pieces, TextPiece::Kind::Removed), after);
    }
    const QString strange = text(9000); // far beyond the edits that are looked for
    const QString other = text(9000);
    const QList<TextPiece> pieces = wordDifference(strange, other);
    QCOMPARE(without(pieces, TextPiece::Kind::Added), strange);
    QCOMPARE(without(pieces, TextPiece::Kind::Removed), other);
}

QTEST_APPLESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
