// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplereports.h"

#include "document/reportedit.h"
#include "publishedreports.h"

#include <QSizeF>

using namespace Qt::StringLiterals;

namespace {

template <class T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return *std::move(result);
}

void require(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
}

Report published(const QString &name)
{
    return valueOf(TestSupport::publishedReport(name).report(TestSupport::shippedCatalog()));
}

} // namespace

const TemplateCatalog &TestSupport::shippedCatalog()
{
    static const TemplateCatalog catalog = valueOf(TemplateCatalog::shipped());
    return catalog;
}

Report TestSupport::districtReport()
{
    Report report = published(u"16-pingtan-2021.json"_s);
    for (const QString &name : {u"15-pingtan-2020.json"_s, u"14-pingtan-2019.json"_s})
        require(ReportEdit::attach(report, published(name), name, "0"));
    report.texts = {
        {u"c0"_s, u"根据条例第五十条编制本报告。统计期限为2021年1月1日至12月31日。"_s},
        {u"c1"_s,
         u"　　本区把“公开为常态”落到每个环节——凡应公开尽公开。\n（一）主动公开\n全年更新目录4次。"_s},
        {u"t3.note"_s, u"含委托办理的申请。"_s},
        {u"c5"_s, u"部分栏目更新不够及时。"_s},
    };
    report.meta.insert(u"signed_date"_s, u"2022-01-08"_s);
    return report;
}

Report TestSupport::bureauSummary()
{
    Unit unit;
    unit.name = u"杭州市城市管理局"_s;
    unit.shortName = u"市城管局"_s;
    Report report = valueOf(ReportEdit::create(shippedCatalog(), {u"work-summary"_s}, unit, 2021));
    const auto form = valueOf(ReportForm::make(shippedCatalog(), report.templates));
    require(ReportEdit::assign(report, *form,
                               {{u"publish.statutory"_s, u"1335"_s},
                                {u"request.received"_s, u"39"_s},
                                {u"request.topic.lighting"_s, u"1"_s},
                                {u"request.topic.water"_s, u"0"_s},
                                {u"request.topic.muck"_s, u"na"_s},
                                {u"request.channel.online"_s, u"38"_s},
                                {u"request.channel.in_person"_s, u"1"_s},
                                {u"platform.redesign_cost"_s, u"近20"_s},
                                {u"platform.posts.website"_s, u"1925"_s},
                                {u"petition.total"_s, u"14285"_s},
                                {u"petition.consult"_s, u"679"_s},
                                {u"petition.appeal"_s, u"59"_s},
                                {u"petition.accuse"_s, u"19"_s},
                                {u"petition.other"_s, u"80"_s},
                                {u"suggestion.lead"_s, u"11"_s},
                                {u"suggestion.assist"_s, u"34"_s},
                                {u"proposal.lead"_s, u"27"_s},
                                {u"proposal.assist"_s, u"27"_s}}));
    report.texts = {
        {u"s0"_s, u"2021年，我局围绕便民利企推进政务公开。"_s},
        {u"s1.1"_s, u"全年发布法定主动公开信息1335条。"_s},
        {u"sign"_s, u"杭州市城市管理局\n2021年12月3日\n"_s},
    };
    report.meta = {{u"index_number"_s, u"00248968X/2022-00246"_s},
                   {u"publisher"_s, u"市城管局"_s},
                   {u"published_date"_s, u"2022-07-22"_s}};
    return report;
}

QStringList TestSupport::unusualTexts()
{
    return {u"甲\u00a0乙  丙\t丁 "_s,
            u"<b>&amp;</b> \"引\" 'x' ]]> _x0041_ %1 {unit}"_s,
            u"①②㈠Ⅲ½㎡℃‰～〇·•—－–…“”‘’《》【】〔〕"_s,
            u"𠮷野家😀 é e\u0301 ﬁ ﬂ Ω Ж"_s,
            u"\u3000\u3000缩进，\u200b零宽\ufeff\u00ad软连字"_s,
            u"ABC-2021/0099X v1.2.3 a_b@c.gov.cn 100%"_s,
            u"⼀⼯⼈⺠ 旧字形 直骨关"_s,
            QString(600, u'长') + u'。'};
}

ReportSet TestSupport::evaluated(const Report &report)
{
    return valueOf(ReportSet::make(report, shippedCatalog()));
}

Result<QByteArray> TestSupport::FakePictures::picture(const ChartData &data, Format format,
                                                      QSizeF sizeMm, int dpi) const
{
    Q_UNUSED(sizeMm)
    if (fails)
        return Error{Error::Kind::CannotWrite, u"no paint left"_s, {}};
    drawn += u"%1 %2 %3"_s.arg(data.id, format == Format::Png ? u"png"_s : u"svg"_s).arg(dpi);
    if (format == Format::Svg)
        return QByteArray("<?xml version=\"1.0\"?>\n<svg width=\"150mm\" viewBox=\"0 0 15 8\" "
                          "xmlns=\"http://www.w3.org/2000/svg\">\n<title>t</title>\n<g "
                          "fill=\"none\">\n</g>\n<rect width=\"15\" height=\"8\"/>\n</svg>\n");
    // The smallest PNG: one grey pixel.
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNo"
                                  "AAAAggCBd81ytgAAAABJRU5ErkJggg==");
}
