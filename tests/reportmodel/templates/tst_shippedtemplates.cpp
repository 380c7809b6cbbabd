// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/reportform.h"
#include "templates/templatecatalog.h"

#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestShippedTemplates : public QObject
{
    Q_OBJECT

private slots:
    void loads();
};

void TestShippedTemplates::loads()
{
    const Result<TemplateCatalog> catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    QStringList ids;
    for (const TemplatePtr &one : catalog->all())
        ids += one->id;
    QCOMPARE(ids,
             (QStringList{u"annual-report-2019"_s, u"annual-report-2021"_s, u"work-summary"_s}));
    const auto form = ReportForm::make(*catalog, {u"annual-report-2021"_s, u"work-summary"_s});
    QVERIFY_RESULT(form);
    QCOMPARE((*form)->textIds().count(u"sign"_s), 1);
}

QTEST_GUILESS_MAIN(TestShippedTemplates)
#include "tst_shippedtemplates.moc"
