// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/prosereading.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

// How fast the prose reader is, in MB of UTF-8 a second of processor time (the machine may be
// busy), and beside it one pass of a regular expression that only finds the digits. Run by hand:
// bench_prose [TEXT-FILE]; without a file a text of the kind the reader is made for.
namespace {

constexpr qsizetype Bytes = 10'000'000;
constexpr int Rounds = 7;

QString repeated(const QString &block)
{
    return block.repeated(1 + Bytes / block.toUtf8().size());
}

// About as many figures as the chapters of a summary have.
QString realistic()
{
    return repeated(
        u"（一）主动公开情况\n围绕城市管理重点领域和群众关心的问题，深入推进“五公开”，充分保障"
        "人民群众的知情权、参与权和监督权，主动接受社会监督。垃圾治理方面，重点公开分类示范小区"
        "创建进展；民生保障方面，重点公开道桥修缮、公厕提升、无障碍环境建设和老旧小区二次供水"
        "改造情况，让各项工作更贴近群众。履职用权方面，及时公布重大行政决策事项目录和采纳情况，"
        "每季度公布民生实事进展。2021年，我局共公开信息11011条，其中网站1925条、微博5261条、"
        "微信2171条、短视频1654条。\n（二）依申请公开情况\n按照统一受理、归口办理、限时答复的"
        "流程，由办公室交办督办，法规处审核把关，确保每一件申请处理得及时、准确。今年共受理申请"
        "39件，办理上年结转0件，其中网络申请38件、当面申请1件；无超期和结转。平台建设投入近20万元，"
        "对门户网站改版升级，优化信息资源，完善搜索功能，为公开提质增效打下基础。\n"_s);
}

// Nothing but figures.
QString dense()
{
    return repeated(u"受理信访件14285件（咨询679件），其中申诉59件、揭发19件、其他80件；同比增长"
                    "12.5%，占33.9%。"_s);
}

template <class Job>
void measure(const char *name, qsizetype bytes, Job job)
{
    double best = 1e9;
    for (int round = 0; round < Rounds; ++round) {
        const std::clock_t start = std::clock();
        job();
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::printf("  %-34s %7.1f MB/s\n", name, static_cast<double>(bytes) / 1e6 / best);
}

void measureAll(const char *name, const QString &text)
{
    const qsizetype bytes = text.toUtf8().size();
    std::printf("%s, %.1f MB\n", name, static_cast<double>(bytes) / 1e6);
    qsizetype found = 0;
    measure("folding", bytes, [&] { found += FoldedText(text).size(); });
    const FoldedText folded(text);
    measure("folded text to numbers", bytes,
            [&] { found += static_cast<qsizetype>(scanNumbers(folded).size()); });
    measure("whole reading", bytes,
            [&] { found += static_cast<qsizetype>(ProseReading(text).quantities().size()); });
    const QRegularExpression digits(u"\\d+(?:[.,]\\d+)*"_s);
    digits.optimize();
    measure("one expression for digits", bytes, [&] {
        for (auto it = digits.globalMatch(text); it.hasNext();)
            found += it.next().capturedLength();
    });
    if (found == 0)
        std::printf("  nothing was found\n");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1) {
        QFile file(QString::fromLocal8Bit(argv[1]));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", argv[1]);
            return 1;
        }
        measureAll(argv[1], repeated(QString::fromUtf8(file.readAll()) + u'\n'));
        return 0;
    }
    measureAll("realistic text", realistic());
    measureAll("figures only", dense());
    return 0;
}
