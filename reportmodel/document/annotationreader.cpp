// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/annotationreader.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportReader)
};

} // namespace

bool AnnotationReader::read(Report &report, QJsonObject &members, const QString &path)
{
    // Every part may be missing: it is only written when it says something.
    const auto part = [&](const QString &name, auto readPart) {
        const QJsonValue value = members.take(name);
        const QString memberPath = jsonMember(path, name);
        return value.isUndefined() || (m_reader.isObject(value, memberPath) &&
                                       (this->*readPart)(report, value, memberPath));
    };
    return part(u"bindings"_s, &AnnotationReader::readBindings) &&
           part(u"waivers"_s, &AnnotationReader::readWaivers) &&
           part(u"rules_off"_s, &AnnotationReader::readRulesOff) &&
           part(u"explanations"_s, &AnnotationReader::readExplanations) &&
           readBlanksFilled(report, members.take(u"blanks_filled"_s),
                            jsonMember(path, u"blanks_filled"_s)) &&
           readImported(report, members.take(u"imported"_s), jsonMember(path, u"imported"_s));
}

bool AnnotationReader::readImported(Report &report, const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return true;
    report.imported = ImportedSource::fromJson(value);
    return report.imported ||
           m_reader.fail(path, Text::tr("What the report was imported from cannot be understood."));
}

bool AnnotationReader::readBindings(Report &report, const QJsonValue &value, const QString &path)
{
    const QJsonObject texts = value.toObject();
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const QString textPath = jsonMember(path, it.key());
        if (!it.value().isArray())
            return m_reader.fail(textPath, Text::tr("The bound numbers of a text must be a list."));
        const QJsonArray array = it.value().toArray();
        const qsizetype size = report.text(it.key()).size();
        QList<Binding> bindings;
        for (qsizetype i = 0; i < array.size(); ++i) {
            Binding binding;
            const QString element = jsonElement(textPath, i);
            if (!readBinding(binding, array[i], element))
                return false;
            if (binding.span.length > size || binding.span.start > size - binding.span.length) {
                return m_reader.fail(element,
                                     Text::tr("This bound number lies outside the text “%1”, which "
                                              "has %2 characters.")
                                         .arg(it.key())
                                         .arg(size));
            }
            if (!bindings.isEmpty() && binding.span.start < bindings.last().span.end()) {
                return m_reader.fail(element, Text::tr("This bound number overlaps the one before "
                                                       "it or does not follow it."));
            }
            bindings.append(binding);
        }
        if (!bindings.isEmpty())
            report.bindings.insert(it.key(), bindings);
    }
    return true;
}

bool AnnotationReader::readBinding(Binding &binding, const QJsonValue &value, const QString &path)
{
    if (!m_reader.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    QString form;
    if (!readSpan(binding.span, members, path) ||
        !m_reader.takeText(members, u"form"_s, path, form) ||
        !m_reader.takeText(members, u"cell"_s, path, binding.cell) ||
        !m_reader.takeText(members, u"whole"_s, path, binding.whole))
        return false;
    const auto known = bindingFormFromId(form);
    if (!known) {
        return m_reader.fail(jsonMember(path, u"form"_s),
                             Text::tr("“%1” is not a form of a bound number; it is plain, unit, "
                                      "wan, percent, change or free.")
                                 .arg(form.left(40)));
    }
    binding.form = *known;
    const QJsonValue decimals = members.take(u"decimals"_s);
    binding.decimals = decimals.toInt(decimals.isUndefined() ? 0 : -1);
    if (binding.decimals < 0 || binding.decimals > Binding::MaxDecimals) {
        return m_reader.fail(
            jsonMember(path, u"decimals"_s),
            Text::tr("A bound number has from 0 to %1 decimals.").arg(Binding::MaxDecimals));
    }
    m_reader.noteUnknown(members, path);
    binding.extra = members;
    return checkTarget(binding, path);
}

bool AnnotationReader::readSpan(Span &span, QJsonObject &members, const QString &path)
{
    span.start = members.take(u"start"_s).toInteger(-1);
    span.length = members.take(u"length"_s).toInteger(-1);
    if (span.start >= 0 && span.length > 0)
        return true;
    return m_reader.fail(path, Text::tr("A bound number says with whole numbers where it starts "
                                        "(from 0) and how many characters it has (from 1)."));
}

bool AnnotationReader::checkTarget(const Binding &binding, const QString &path)
{
    if (binding.form != Binding::Form::Free && binding.cell.isEmpty())
        return m_reader.fail(path,
                             Text::tr("The bound number does not say which figure it shows."));
    if ((binding.form == Binding::Form::Percentage) == binding.whole.isEmpty()) {
        return m_reader.fail(path, Text::tr("A percentage, and nothing else, says which figure it "
                                            "is a share of (“whole”)."));
    }
    return true;
}

bool AnnotationReader::readWaivers(Report &report, const QJsonValue &value, const QString &path)
{
    const QJsonObject members = value.toObject(); // sorted by key
    for (auto it = members.begin(); it != members.end(); ++it) {
        Waiver waiver;
        waiver.key = it.key();
        if (!readWaiver(waiver, it.value(), jsonMember(path, it.key())))
            return false;
        report.waivers.append(waiver);
    }
    return true;
}

bool AnnotationReader::readWaiver(Waiver &waiver, const QJsonValue &value, const QString &path)
{
    if (!m_reader.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    WaivedState &covers = waiver.covers;
    const auto text = [&](const QString &name, QString &to) {
        return m_reader.takeText(members, name, path, to);
    };
    if (!text(u"reason"_s, waiver.reason) || !text(u"by"_s, waiver.by) ||
        !m_reader.takeDate(members, u"date"_s, path, waiver.date) ||
        !readCells(covers, members.take(u"cells"_s), jsonMember(path, u"cells"_s)) ||
        !text(u"left"_s, covers.left) || !text(u"right"_s, covers.right) ||
        !text(u"text"_s, covers.text) || !text(u"quote"_s, covers.quote) ||
        !text(u"sentence"_s, covers.sentence) || !text(u"meta_key"_s, covers.metaKey) ||
        !text(u"meta_value"_s, covers.metaValue))
        return false;
    if (waiver.key.isEmpty() || waiver.reason.isEmpty() || waiver.by.isEmpty() ||
        !waiver.date.isValid()) {
        return m_reader.fail(path, Text::tr("An accepted finding needs its key, a reason, a name "
                                            "and a date."));
    }
    m_reader.noteUnknown(members, path);
    waiver.extra = members;
    return true;
}

bool AnnotationReader::readCells(WaivedState &covers, const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return true;
    if (!m_reader.isObject(value, path))
        return false;
    const QJsonObject cells = value.toObject();
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        if (!it.value().isString() && !it.value().isNull()) {
            return m_reader.fail(jsonMember(path, it.key()),
                                 Text::tr("A figure is decimal text in quotes, \"na\" or null."));
        }
        covers.cells.insert(it.key(), it.value().isNull() ? std::nullopt
                                                          : std::optional(it.value().toString()));
    }
    return true;
}

bool AnnotationReader::readRulesOff(Report &report, const QJsonValue &value, const QString &path)
{
    const QJsonObject members = value.toObject(); // sorted by number
    for (auto it = members.begin(); it != members.end(); ++it) {
        RuleSwitch rule;
        rule.number = it.key();
        if (!readRuleSwitch(rule, it.value(), jsonMember(path, it.key())))
            return false;
        report.rulesOff.append(rule);
    }
    return true;
}

bool AnnotationReader::readRuleSwitch(RuleSwitch &rule, const QJsonValue &value,
                                      const QString &path)
{
    if (!m_reader.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    if (!m_reader.takeText(members, u"reason"_s, path, rule.reason) ||
        !m_reader.takeText(members, u"by"_s, path, rule.by) ||
        !m_reader.takeDate(members, u"date"_s, path, rule.date))
        return false;
    if (rule.number.isEmpty() || rule.reason.isEmpty()) {
        return m_reader.fail(
            path, Text::tr("A check that is switched off needs its number and a reason."));
    }
    m_reader.noteUnknown(members, path);
    rule.extra = members;
    return true;
}

bool AnnotationReader::readExplanations(Report &report, const QJsonValue &value,
                                        const QString &path)
{
    const QJsonObject cells = value.toObject();
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        const QString cellPath = jsonMember(path, it.key());
        if (!m_reader.isObject(it.value(), cellPath))
            return false;
        QJsonObject members = it.value().toObject();
        Explanation explanation;
        if (!m_reader.takeText(members, u"text"_s, cellPath, explanation.text) ||
            !m_reader.takeText(members, u"value"_s, cellPath, explanation.value))
            return false;
        if (explanation.text.isEmpty()) {
            return m_reader.fail(cellPath, Text::tr("The explanation of a figure is empty."));
        }
        m_reader.noteUnknown(members, cellPath);
        explanation.extra = members;
        report.explanations.insert(it.key(), explanation);
    }
    return true;
}

bool AnnotationReader::readBlanksFilled(Report &report, const QJsonValue &value,
                                        const QString &path)
{
    if (value.isUndefined())
        return true;
    if (!value.isArray())
        return m_reader.fail(path, Text::tr("Blanks set to 0 are recorded as a list."));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        BlanksFilled act;
        if (!readBlanksFilled(act, array[i], jsonElement(path, i)))
            return false;
        report.blanksFilled.append(act);
    }
    return true;
}

bool AnnotationReader::readBlanksFilled(BlanksFilled &act, const QJsonValue &value,
                                        const QString &path)
{
    if (!m_reader.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    if (!m_reader.takeText(members, u"about"_s, path, act.about) ||
        !m_reader.takeText(members, u"by"_s, path, act.by) ||
        !m_reader.takeDate(members, u"date"_s, path, act.date))
        return false;
    const QJsonArray cells = members.take(u"cells"_s).toArray();
    for (const QJsonValue &cell : cells)
        act.cells.append(cell.toString());
    if (act.about.isEmpty() || act.cells.isEmpty() || act.cells.contains(QString())) {
        return m_reader.fail(path, Text::tr("A record of blanks set to 0 says what was filled and "
                                            "which figures that were."));
    }
    m_reader.noteUnknown(members, path);
    act.extra = members;
    return true;
}
