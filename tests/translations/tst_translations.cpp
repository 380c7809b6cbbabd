// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

// One string of a translation file; plural strings have one text for each form of the language.
struct Message
{
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    bool finished = true;
    QStringList texts;

    QString name() const { return context + u": "_s + source; }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.finished = !xml.attributes().hasAttribute("type"_L1);
            if (!message.plural) {
                message.texts.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.texts.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

// Empty when the file cannot be read.
QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QString sourceTree()
{
    return QStringLiteral(NIANBAO_SOURCE_DIR);
}

QString translationFile(const QString &language)
{
    return sourceTree() + u"/translations/app_%1.ts"_s.arg(language);
}

QStringList captured(const QRegularExpression &pattern, const QString &text)
{
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    return found;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%n|%L?[0-9]+|\\{%[0-9]\\}|\\[\\*\\]"_s);
    QStringList found = captured(pattern, text);
    found.sort();
    return found;
}

QStringList tags(const QString &text)
{
    static const QRegularExpression pattern(u"</?[a-z][^>]*>"_s);
    return captured(pattern, text);
}

QString mnemonic(const QString &text)
{
    static const QRegularExpression pattern(u"&(\\S)"_s);
    return pattern.match(text).captured(1).toUpper();
}

// What every translation owes its source, whatever the language. Empty when all is well.
QStringList faultsOf(const Message &message, const QString &text)
{
    QStringList faults;
    if (text.trimmed().isEmpty())
        faults.append(u"empty"_s);
    if (placeholders(text) != placeholders(message.source))
        faults.append(u"other place holders"_s);
    if (tags(text) != tags(message.source))
        faults.append(u"other tags"_s);
    if (mnemonic(text) != mnemonic(message.source))
        faults.append(u"another mnemonic"_s);
    return faults;
}

// What Chinese text owes its reader: Chinese words and full-width punctuation.
QStringList chineseFaultsOf(const Message &message, const QString &text)
{
    static const QRegularExpression halfWidth(u"\\p{Han}[,.;:!?]|\\p{Han}\\((?!&)|\\)\\p{Han}"_s);
    static const QRegularExpression spaced(u"\\p{Han} \\p{Han}"_s);
    static const QRegularExpression word(u"[a-z]{3}"_s);
    static const QRegularExpression mnemonicInWord(u"&(?!.\\))"_s);
    static const QRegularExpression notWords(u"<[^>]*>|\\*\\.\\w+"_s);
    QStringList faults;
    if (halfWidth.match(text).hasMatch())
        faults.append(u"half-width punctuation"_s);
    if (spaced.match(text).hasMatch())
        faults.append(u"a space between Chinese words"_s);
    if (text.count(u'“') != text.count(u'”') || text.count(u'（') != text.count(u'）'))
        faults.append(u"unbalanced quotes or brackets"_s);
    if (mnemonicInWord.match(text).hasMatch())
        faults.append(u"a mnemonic that is not in brackets"_s);
    if (text == message.source && QString(text).remove(notWords).contains(word))
        faults.append(u"left in English"_s);
    return faults;
}

QStringList namesOf(const QList<Message> &messages)
{
    QStringList names;
    for (const Message &message : messages)
        names.append(message.name());
    return names;
}

// Those of `names` that `others` lacks.
QStringList without(QStringList names, const QStringList &others)
{
    names.removeIf([&](const QString &name) { return others.contains(name); });
    return names;
}

} // namespace

// That the program speaks complete Chinese, and English where it is asked to.
class tst_Translations : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private slots:
    void cleanup();
    void choosesALanguage_data();
    void choosesALanguage();
    void keepsFileNamesReadable_data();
    void keepsFileNamesReadable();
    void chineseIsComplete();
    void englishCountsProperly();
    void everyMessageIsEmbedded_data();
    void everyMessageIsEmbedded();
    void theSourcesHoldNothingElse_data();
    void theSourcesHoldNothingElse();
};

// The system's locale is read once and decides what an empty request means.
void tst_Translations::initMain()
{
    qputenv("LC_ALL", "C.UTF-8");
    qunsetenv("LANGUAGE");
}

void tst_Translations::cleanup()
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
}

void tst_Translations::choosesALanguage_data()
{
    QTest::addColumn<QString>("requested");
    QTest::addColumn<QLocale>("expected");
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("nothing asked, plain environment") << QString() << chinese;
    QTest::newRow("the plain locale") << u"C"_s << chinese;
    QTest::newRow("Chinese") << u"zh_CN"_s << chinese;
    QTest::newRow("Chinese with a character set") << u"zh_CN.UTF-8"_s << chinese;
    QTest::newRow("a language that is not shipped") << u"fr"_s << chinese;
    QTest::newRow("no language at all") << u"../x"_s << chinese;
    QTest::newRow("English") << u"en"_s << english;
    QTest::newRow("American English") << u"en_US"_s << english;
    QTest::newRow("British English") << u"en_GB"_s << english;
}

void tst_Translations::choosesALanguage()
{
    QFETCH(QString, requested);
    QFETCH(QLocale, expected);
    QCOMPARE(Translations::chooseLocale(requested), expected);
}

void tst_Translations::keepsFileNamesReadable_data()
{
    QTest::addColumn<QByteArray>("all");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("allAfter");
    QTest::addColumn<QByteArray>("typeAfter");
    const QByteArray none;
    const QByteArray utf8("C.UTF-8");
    QTest::newRow("plain C for everything") << QByteArray("C") << none << utf8 << none;
    QTest::newRow("GBK for characters") << none << QByteArray("zh_CN.GBK") << none << utf8;
    QTest::newRow("UTF-8 already")
        << none << QByteArray("zh_CN.utf8") << none << QByteArray("zh_CN.utf8");
}

void tst_Translations::keepsFileNamesReadable()
{
    QFETCH(QByteArray, all);
    QFETCH(QByteArray, type);
    const auto restore = qScopeGuard([] {
        initMain();
        qunsetenv("LC_CTYPE");
    });
    qputenv("LC_ALL", all);
    qputenv("LC_CTYPE", type);
    Translations::ensureUtf8();
    QTEST(qgetenv("LC_ALL"), "allAfter");
    QTEST(qgetenv("LC_CTYPE"), "typeAfter");
}

void tst_Translations::chineseIsComplete()
{
    const QList<Message> messages = readMessages(translationFile(u"zh_CN"_s));
    QVERIFY(!messages.isEmpty());
    QStringList faults;
    for (const Message &message : messages) {
        if (!message.finished || message.texts.size() != 1) {
            faults.append(u"%1 | not finished"_s.arg(message.name()));
            continue;
        }
        const QString &text = message.texts.first();
        const QStringList found = faultsOf(message, text) + chineseFaultsOf(message, text);
        for (const QString &fault : found)
            faults.append(u"%1 | %2 | %3"_s.arg(message.name(), text, fault));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void tst_Translations::englishCountsProperly()
{
    const QList<Message> messages = readMessages(translationFile(u"en"_s));
    QVERIFY(!messages.isEmpty());
    QStringList faults;
    for (const Message &message : messages) {
        if (!message.finished || !message.plural || message.texts.size() != 2)
            faults.append(u"%1 | not one and many"_s.arg(message.name()));
        for (const QString &text : message.texts) {
            for (const QString &fault : faultsOf(message, text))
                faults.append(u"%1 | %2 | %3"_s.arg(message.name(), text, fault));
            if (text.contains("(s)"_L1))
                faults.append(u"%1 | left undecided"_s.arg(message.name()));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void tst_Translations::everyMessageIsEmbedded_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << u"zh_CN"_s;
    QTest::newRow("English") << u"en"_s;
}

void tst_Translations::everyMessageIsEmbedded()
{
    QFETCH(QString, language);
    QVERIFY(Translations::install(*qApp, QLocale(language)));
    for (const Message &message : readMessages(translationFile(language))) {
        for (qsizetype form = 0; form < message.texts.size(); ++form) {
            const int count = message.plural ? static_cast<int>(form) + 1 : -1;
            QString expected = message.texts[form];
            if (message.plural)
                expected.replace("%n"_L1, QString::number(count));
            QCOMPARE(QCoreApplication::translate(message.context.toUtf8().constData(),
                                                 message.source.toUtf8().constData(),
                                                 message.comment.toUtf8().constData(), count),
                     expected);
        }
    }
}

void tst_Translations::theSourcesHoldNothingElse_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("Chinese") << u"zh_CN"_s << QStringList();
    QTest::newRow("English") << u"en"_s << QStringList{u"-pluralonly"_s};
}

// Reads the sources as `update_translations` does, into a copy.
void tst_Translations::theSourcesHoldNothingElse()
{
    QFETCH(QString, language);
    QFETCH(QStringList, options);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(translationFile(language), copy));

    QProcess lupdate;
    lupdate.setWorkingDirectory(sourceTree());
    lupdate.start(QStringLiteral(NIANBAO_LUPDATE),
                  QStringList{u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s} +
                      options +
                      QStringList{u"reportmodel"_s, u"widgets"_s, u"app"_s, u"-ts"_s, copy});
    QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
    // Complains of a tr() whose class has no translation context.
    QCOMPARE(QString::fromUtf8(lupdate.readAllStandardError()), QString());
    QCOMPARE(lupdate.exitCode(), 0);

    const QStringList ours = namesOf(readMessages(translationFile(language)));
    const QStringList theirs = namesOf(readMessages(copy));
    QVERIFY(!theirs.isEmpty());
    QCOMPARE(without(theirs, ours).join(u'\n'), QString()); // not translated yet
    QCOMPARE(without(ours, theirs).join(u'\n'), QString()); // no longer in the program
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
