<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChapterPage</name>
    <message numerus="yes">
        <source>%n characters; at most %1 are advised</source>
        <translation>
            <numerusform>%n character; at most %1 are advised</numerusform>
            <numerusform>%n characters; at most %1 are advised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChapterTree</name>
    <message numerus="yes">
        <source>%n empty</source>
        <comment>short, in a badge</comment>
        <translation>
            <numerusform>%n empty</numerusform>
            <numerusform>%n empty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entries</source>
        <translation>
            <numerusform>%n other entry</numerusform>
            <numerusform>%n other entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message numerus="yes">
        <source>and %n more paragraph(s)</source>
        <translation>
            <numerusform>and %n more paragraph</numerusform>
            <numerusform>and %n more paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes into %n text(s) of the report</source>
        <translation>
            <numerusform>Goes into %n text of the report</numerusform>
            <numerusform>Goes into %n texts of the report</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>The report still has %n open error(s). It is exported as it is.</source>
        <translation>
            <numerusform>The report still has %n open error. It is exported as it is.</numerusform>
            <numerusform>The report still has %n open errors. It is exported as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the same name are already in this folder. Nothing has been written yet.</source>
        <translation>
            <numerusform>%n file of the same name is already in this folder. Nothing has been written yet.</numerusform>
            <numerusform>%n files of the same name are already in this folder. Nothing has been written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n format(s) could not be written; see below.</source>
        <translation>
            <numerusform>%n format could not be written; see below.</numerusform>
            <numerusform>%n formats could not be written; see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message numerus="yes">
        <source>%n figures blank</source>
        <translation>
            <numerusform>%n figure blank</numerusform>
            <numerusform>%n figures blank</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures cleared</source>
        <translation>
            <numerusform>%n figure cleared</numerusform>
            <numerusform>%n figures cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures set to 0</source>
        <translation>
            <numerusform>%n figure set to 0</numerusform>
            <numerusform>%n figures set to 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures not applicable</source>
        <translation>
            <numerusform>%n figure not applicable</numerusform>
            <numerusform>%n figures not applicable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n totals computed again</source>
        <translation>
            <numerusform>%n total computed again</numerusform>
            <numerusform>%n totals computed again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureForm</name>
    <message numerus="yes">
        <source>Parts so far: %1, %n not filled in</source>
        <translation>
            <numerusform>Parts so far: %1, %n not filled in</numerusform>
            <numerusform>Parts so far: %1, %n not filled in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigurePresentation</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureTableView</name>
    <message numerus="yes">
        <source>%1: %n figures pasted</source>
        <translation>
            <numerusform>%1: %n figure pasted</numerusform>
            <numerusform>%1: %n figures pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsDock</name>
    <message numerus="yes">
        <source>All %n checks that apply hold.</source>
        <translation>
            <numerusform>The %n check that applies holds.</numerusform>
            <numerusform>All %n checks that apply hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) are switched off and were not made.</source>
        <translation>
            <numerusform>%n check is switched off and was not made.</numerusform>
            <numerusform>%n checks are switched off and were not made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message numerus="yes">
        <source>%1 (%n)</source>
        <translation>
            <numerusform>%1 (%n)</numerusform>
            <numerusform>%1 (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>The draft was written into %n text(s).</source>
        <translation>
            <numerusform>The draft was written into %n text.</numerusform>
            <numerusform>The draft was written into %n texts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) were left out.</source>
        <translation>
            <numerusform>%n paragraph was left out.</numerusform>
            <numerusform>%n paragraphs were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NarrativeEdit</name>
    <message numerus="yes">
        <source>choose one of %n figures</source>
        <translation>
            <numerusform>choose one of %n figure</numerusform>
            <numerusform>choose one of %n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberMeter</name>
    <message numerus="yes">
        <source>Bind %n certain</source>
        <translation>
            <numerusform>Bind %n certain number</numerusform>
            <numerusform>Bind %n certain numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) bound.</source>
        <translation>
            <numerusform>%n number bound.</numerusform>
            <numerusform>%n numbers bound.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) of last year</source>
        <translation>
            <numerusform>%n sentence of last year</numerusform>
            <numerusform>%n sentences of last year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenMatters</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be judged</source>
        <translation>
            <numerusform>%n cannot be judged</numerusform>
            <numerusform>%n cannot be judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank</source>
        <translation>
            <numerusform>%n blank</numerusform>
            <numerusform>%n blank</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportSession</name>
    <message numerus="yes">
        <source>Bind %n number(s)</source>
        <translation>
            <numerusform>Bind %n number</numerusform>
            <numerusform>Bind %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste a whole draft: %n text(s)</source>
        <translation>
            <numerusform>Paste a whole draft: %n text</numerusform>
            <numerusform>Paste a whole draft: %n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLight</name>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switched off</source>
        <translation>
            <numerusform>%n switched off</numerusform>
            <numerusform>%n switched off</numerusform>
        </translation>
    </message>
</context>
</TS>
