// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/metalabel.h"

#include <array>
#include <utility>

QString MetaLabel::of(const QString &key)
{
    static constexpr std::array<std::pair<const char *, const char *>, 34> Labels{{
        {"title", QT_TR_NOOP("Title")},
        {"unit", QT_TR_NOOP("Name of the unit")},
        {"unit_short", QT_TR_NOOP("Short name")},
        {"unit_code", QT_TR_NOOP("Organisation code")},
        {"kind", QT_TR_NOOP("Kind of unit")},
        {"level", QT_TR_NOOP("Level")},
        {"index_number", QT_TR_NOOP("Index number")},
        {"document_number", QT_TR_NOOP("Document number")},
        {"unified_number", QT_TR_NOOP("Unified number")},
        {"publisher", QT_TR_NOOP("Publisher")},
        {"source", QT_TR_NOOP("Source of information")},
        {"subject", QT_TR_NOOP("Subject")},
        {"validity", QT_TR_NOOP("Validity")},
        {"written_date", QT_TR_NOOP("Date of writing")},
        {"signed_by", QT_TR_NOOP("Signed by")},
        {"signed_date", QT_TR_NOOP("Date of signature")},
        {"submitted_date", QT_TR_NOOP("Date of submission")},
        {"published_date", QT_TR_NOOP("Date of publication")},
        {"former_names", QT_TR_NOOP("Former names")},
        {"credit_code", QT_TR_NOOP("Social credit code")},
        {"address", QT_TR_NOOP("Address")},
        {"post_code", QT_TR_NOOP("Post code")},
        {"phone", QT_TR_NOOP("Telephone")},
        {"email", QT_TR_NOOP("E-mail")},
        {"website", QT_TR_NOOP("Website")},
        {"local_submitted", QT_TR_NOOP("Local deadline to submit")},
        {"local_published", QT_TR_NOOP("Local deadline to publish")},
        {"licensing", QT_TR_NOOP("Administrative licences")},
        {"penalty", QT_TR_NOOP("Administrative penalties")},
        {"coercion", QT_TR_NOOP("Administrative coercion")},
        {"regulations", QT_TR_NOOP("Making of regulations")},
        {"norms", QT_TR_NOOP("Normative documents")},
        {"fees", QT_TR_NOOP("Administrative fees")},
        {"gazette", QT_TR_NOOP("Government gazette")},
    }};
    for (const auto &[id, label] : Labels) {
        if (key == QLatin1StringView(id))
            return tr(label);
    }
    return key;
}

QString MetaLabel::of(OrganKind kind)
{
    switch (kind) {
    case OrganKind::Department:
        return tr("Department");
    case OrganKind::Government:
        break;
    }
    return tr("People's government");
}

QString MetaLabel::of(OrganLevel level)
{
    switch (level) {
    case OrganLevel::National:
        return tr("National");
    case OrganLevel::Province:
        return tr("Province");
    case OrganLevel::Prefecture:
        return tr("Prefecture or city");
    case OrganLevel::County:
        return tr("County or district");
    case OrganLevel::Town:
        break;
    }
    return tr("Town or subdistrict");
}

QString MetaLabel::ofPower(bool stated)
{
    return stated ? tr("Yes") : tr("No");
}
