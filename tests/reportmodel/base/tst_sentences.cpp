// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sentences.h"

#include "base/result.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Sentences : public QObject
{
    Q_OBJECT

private slots:
    void follow_data();
    void follow();
    void errorsNameTheirPlace();
};

void tst_Sentences::follow_data()
{
    QTest::addColumn<QStringList>("sentences");
    QTest::addColumn<QString>("text");
    QTest::newRow("Chinese ones touch")
        << QStringList{u"已保存。"_s, u"请核对。"_s} << u"已保存。请核对。"_s;
    QTest::newRow("English ones do not")
        << QStringList{u"Saved."_s, u"Check."_s} << u"Saved. Check."_s;
    QTest::newRow("an empty one leaves no gap")
        << QStringList{{}, u"Saved."_s, {}, u"Check."_s} << u"Saved. Check."_s;
    QTest::newRow("none") << QStringList() << QString();
}

void tst_Sentences::follow()
{
    QFETCH(QStringList, sentences);
    QTEST(joinSentences(sentences), "text");
}

// 文件：没有这个文件。 and file: There is no such file.
void tst_Sentences::errorsNameTheirPlace()
{
    QCOMPARE((Error{Error::Kind::CannotRead, u"没有这个文件。"_s, u"某局.nianbao"_s}.text()),
             u"某局.nianbao：没有这个文件。"_s);
    QCOMPARE((Error{Error::Kind::CannotRead, u"There is no such file."_s, u"a.nianbao"_s}.text()),
             u"a.nianbao: There is no such file."_s);
    QCOMPARE((Error{Error::Kind::CannotRead, u"No file."_s, {}}.text()), u"No file."_s);
}

QTEST_GUILESS_MAIN(tst_Sentences)
#include "tst_sentences.moc"
