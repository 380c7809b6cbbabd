// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"
#include "common/services.h"
#include "look/appearance.h"
#include "session/reportsession.h"
#include "shell/mainwindow.h"
#include "shell/settings.h"
#include "shell/userdialogs.h"
#include "translations/translator.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontMetrics>
#include <QIcon>
#include <QMessageBox>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <future>
#include <memory>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

// A report and its window; the window goes first.
struct OpenReport
{
    std::unique_ptr<ReportSession> session;
    std::unique_ptr<MainWindow> window;
};

struct Options
{
    QStringList files;
    QString language;
    std::optional<Appearance::Scheme> scheme; // else as the settings say
};

// The words of --help are needed before a language is chosen, so they are not translated.
// Help, version and faults end the program there and then, so `reading` is waited for first.
Options readOptions(const QApplication &app, const std::future<Result<Services>> &reading)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Drafts annual reports on open government information. / 政府信息公开工作年度报告编制。"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"lang"_s, u"Language of the window: zh_CN or en."_s, u"LANGUAGE"_s});
    parser.addOption({u"scheme"_s, u"Colours of the window: light or dark."_s, u"SCHEME"_s});
    parser.addPositionalArgument(u"FILE"_s, u"Reports to open, one window each."_s, u"[FILE…]"_s);
    const bool runs = parser.parse(QApplication::arguments()) && !parser.isSet(u"help"_s) &&
                      !parser.isSet(u"help-all"_s) && !parser.isSet(u"version"_s);
    if (!runs)
        reading.wait();
    parser.process(app);
    Options options{parser.positionalArguments(), parser.value(u"lang"_s), std::nullopt};
    if (parser.value(u"scheme"_s) == "dark"_L1)
        options.scheme = Appearance::Scheme::Dark;
    else if (parser.value(u"scheme"_s) == "light"_L1)
        options.scheme = Appearance::Scheme::Light;
    return options;
}

// Unsaved work that cannot stand beside its report is kept among the user's own data.
KeepingPlace keepingPlace()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return {qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME")),
            folder.isEmpty() ? QString() : folder + u"/journals"_s};
}

} // namespace

int main(int argc, char **argv)
{
    Platform::ensureRuntimeFolder();
    // Reading forms and checks takes about as long as meeting the screen and its fonts, so both are
    // done at once. Qt takes the thread that asks first for its main one.
    QThread::currentThread();
    std::future<Result<Services>> reading =
        std::async(std::launch::async, [] { return Services::make(Services::Painting::Yes); });
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"nianbao"_s);
    QApplication::setApplicationName(u"nianbao"_s);
    QApplication::setApplicationVersion(QStringLiteral(NIANBAO_VERSION));
    QGuiApplication::setDesktopFileName(u"nianbao"_s);
    const Options options = readOptions(app, reading);

    Settings settings(std::make_unique<QSettings>());
    const QLocale locale = Translations::chooseLocale(
        options.language.isEmpty() ? settings.language() : options.language);
    QLocale::setDefault(locale); // widgets take their language from here
    Translations::install(app, locale);
    QApplication::setApplicationDisplayName(
        QCoreApplication::translate("main", "Open Government Annual Reports"));
    Appearance::apply(app, options.scheme.value_or(settings.scheme()), settings.textPercent());

    // The first Chinese character makes Qt load the fonts; better now than after the wait.
    QFontMetrics(QApplication::font()).horizontalAdvance(u'年');
    Result<Services> services = reading.get();
    // What was found wrong was worded before the language was known.
    if (!services || !services->layoutsFault().isEmpty())
        services = Services::make(Services::Painting::Yes);
    if (!services) {
        QMessageBox::critical(nullptr, QApplication::applicationDisplayName(),
                              services.error().text());
        return 3;
    }
    const WidgetServices widgetServices{
        services->catalog(), services->rules(),        services->pictures(), services->exporters(),
        services->layouts(), services->layoutsFault(), services->posters()};
    SystemDialogs dialogs;
    const ShellContext context{&widgetServices, &settings, &dialogs,
                               [] { return QDateTime::currentDateTime(); }, keepingPlace()};

    std::vector<OpenReport> open;
    for (const QString &file : options.files.isEmpty() ? QStringList{QString()} : options.files) {
        OpenReport &report = open.emplace_back();
        report.session = std::make_unique<ReportSession>(services->catalog(), services->rules());
        if (!file.isEmpty())
            report.session->readAhead(file); // while the window is made
        report.window = std::make_unique<MainWindow>(report.session.get(), context);
        if (!file.isEmpty())
            report.window->openFile(file);
        report.window->show();
    }
    // Drawn in every size a desktop may ask for, so it comes when the window is there.
    QTimer::singleShot(0, &app,
                       [] { QApplication::setWindowIcon(QIcon(u":/icons/nianbao.svg"_s)); });
    return QApplication::exec();
}
