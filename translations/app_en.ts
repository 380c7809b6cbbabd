<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CarryOffer</name>
    <message numerus="yes">
        <source>Accept %n carried over</source>
        <translation>
            <numerusform>Accept %n carried over</numerusform>
            <numerusform>Accept %n carried over</numerusform>
        </translation>
    </message>
</context>
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
    <name>CliTexts</name>
    <message numerus="yes">
        <source>%n place(s).</source>
        <translation>
            <numerusform>%n place.</numerusform>
            <numerusform>%n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to replace</source>
        <translation>
            <numerusform>%n place to replace</numerusform>
            <numerusform>%n places to replace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept.</source>
        <translation>
            <numerusform>%n kept.</numerusform>
            <numerusform>%n kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank figures set to 0.</source>
        <translation>
            <numerusform>%n blank figures set to 0.</numerusform>
            <numerusform>%n blank figures set to 0.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n remaining blank(s) set to 0 (%2)</source>
        <translation>
            <numerusform>%1: %n remaining blank set to 0 (%2)</numerusform>
            <numerusform>%1: %n remaining blanks set to 0 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replied with %n figure(s)</source>
        <translation>
            <numerusform>replied with %n figure</numerusform>
            <numerusform>replied with %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectDialog</name>
    <message numerus="yes">
        <source>%n workbook(s) written to %1.</source>
        <translation>
            <numerusform>%n workbook written to %1.</numerusform>
            <numerusform>%n workbooks written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of offices</source>
        <translation>
            <numerusform>%n figure of offices</numerusform>
            <numerusform>%n figures of offices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) taken into the report with their sources.</source>
        <translation>
            <numerusform>%n figure taken into the report with their sources.</numerusform>
            <numerusform>%n figures taken into the report with their sources.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
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
        <source>%n other entry(ies)</source>
        <translation>
            <numerusform>%n other entryy</numerusform>
            <numerusform>%n other entryies</numerusform>
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
    <name>DistributionView</name>
    <message numerus="yes">
        <source>%n unit(s) have a number: too few for ranks and a distribution (%1 are needed).</source>
        <translation>
            <numerusform>%n unit have a number: too few for ranks and a distribution (%1 are needed).</numerusform>
            <numerusform>%n units have a number: too few for ranks and a distribution (%1 are needed).</numerusform>
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
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportProof</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracked change(s)</source>
        <translation>
            <numerusform>%n tracked change</numerusform>
            <numerusform>%n tracked changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden part(s)</source>
        <translation>
            <numerusform>%n hidden part</numerusform>
            <numerusform>%n hidden parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded object(s)</source>
        <translation>
            <numerusform>%n embedded object</numerusform>
            <numerusform>%n embedded objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more difference(s).</source>
        <translation>
            <numerusform>And %n more difference.</numerusform>
            <numerusform>And %n more differences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n figure(s) that the report has not.</source>
        <translation>
            <numerusform>The file holds %n figure that the report has not.</numerusform>
            <numerusform>The file holds %n figures that the report has not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture file(s) cannot be read back and were not compared.</source>
        <translation>
            <numerusform>%n picture file cannot be read back and were not compared.</numerusform>
            <numerusform>%n picture files cannot be read back and were not compared.</numerusform>
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
    <name>FigureDetails</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureFill</name>
    <message numerus="yes">
        <source>%1: %n figure(s) filled down</source>
        <translation>
            <numerusform>%1: %n figure filled down</numerusform>
            <numerusform>%1: %n figures filled down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n figure(s) filled to the right</source>
        <translation>
            <numerusform>%1: %n figure filled to the right</numerusform>
            <numerusform>%1: %n figures filled to the right</numerusform>
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
    <message numerus="yes">
        <source>%1: %n blank(s) set to 0</source>
        <translation>
            <numerusform>%1: %n blank set to 0</numerusform>
            <numerusform>%1: %n blanks set to 0</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message numerus="yes">
        <source>%n number(s) of last year are marked in the texts and listed among the findings.</source>
        <translation>
            <numerusform>%n number of last year are marked in the texts and listed among the findings.</numerusform>
            <numerusform>%n numbers of last year are marked in the texts and listed among the findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) have no place in the new form.</source>
        <translation>
            <numerusform>%n text have no place in the new form.</numerusform>
            <numerusform>%n texts have no place in the new form.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindDock</name>
    <message numerus="yes">
        <source>%1 of %n place(s) ticked</source>
        <translation>
            <numerusform>%1 of %n place ticked</numerusform>
            <numerusform>%1 of %n places ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s); one undo takes it back</source>
        <translation>
            <numerusform>Replaced in %n place; one undo takes it back</numerusform>
            <numerusform>Replaced in %n places; one undo takes it back</numerusform>
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
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Not use&amp;d: %n</source>
        <translation>
            <numerusform>Not use&amp;d: %n</numerusform>
            <numerusform>Not use&amp;d: %n</numerusform>
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
        <source> · %n need a look</source>
        <translation>
            <numerusform> · %n need a look</numerusform>
            <numerusform> · %n need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n mark(s) such as / or —:</source>
        <translation>
            <numerusform>All %n mark such as / or —:</numerusform>
            <numerusform>All %n marks such as / or —:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected mark(s) such as / or —:</source>
        <translation>
            <numerusform>%n selected mark such as / or —:</numerusform>
            <numerusform>%n selected marks such as / or —:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
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
    <message numerus="yes">
        <source>%n blank figure(s) of the annual report set to 0.</source>
        <translation>
            <numerusform>%n blank figure of the annual report set to 0.</numerusform>
            <numerusform>%n blank figures of the annual report set to 0.</numerusform>
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
    <name>PastePlan</name>
    <message numerus="yes">
        <source>%n label(s) in the block are left out.</source>
        <translation>
            <numerusform>%n label in the block are left out.</numerusform>
            <numerusform>%n labels in the block are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clipboard holds %n more table(s); only the largest is pasted.</source>
        <translation>
            <numerusform>The clipboard holds %n more table; only the largest is pasted.</numerusform>
            <numerusform>The clipboard holds %n more tables; only the largest is pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message numerus="yes">
        <source>&amp;Paste %n figure(s)</source>
        <translation>
            <numerusform>&amp;Paste %n figure</numerusform>
            <numerusform>&amp;Paste %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n figures pasted</source>
        <translation>
            <numerusform>%1: %n figures pasted</numerusform>
            <numerusform>%1: %n figures pasted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) taken</source>
        <translation>
            <numerusform>%n figure taken</numerusform>
            <numerusform>%n figures taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty in the block, left as they are</source>
        <translation>
            <numerusform>%n empty in the block, left as they are</numerusform>
            <numerusform>%n empty in the block, left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful, left as they are</source>
        <translation>
            <numerusform>%n doubtful, left as they are</numerusform>
            <numerusform>%n doubtful, left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n not understood</numerusform>
            <numerusform>%n not understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) left computed</source>
        <translation>
            <numerusform>%n total left computed</numerusform>
            <numerusform>%n totals left computed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the table</source>
        <translation>
            <numerusform>%n outside the table</numerusform>
            <numerusform>%n outside the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureCommands</name>
    <message numerus="yes">
        <source>%n picture(s) saved in %1</source>
        <translation>
            <numerusform>%n picture saved in %1</numerusform>
            <numerusform>%n pictures saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n chart(s)</source>
        <translation>
            <numerusform>Printed: %n chart</numerusform>
            <numerusform>Printed: %n charts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportImport</name>
    <message numerus="yes">
        <source>Table %1 (%n row(s)): %2</source>
        <translation>
            <numerusform>Table %1 (%n row): %2</numerusform>
            <numerusform>Table %1 (%n rows): %2</numerusform>
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
    <message numerus="yes">
        <source>%1: %n remaining blank(s) set to 0</source>
        <translation>
            <numerusform>%1: %n remaining blank set to 0</numerusform>
            <numerusform>%1: %n remaining blanks set to 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried in from last year: %n figure(s)</source>
        <translation>
            <numerusform>Carried in from last year: %n figure</numerusform>
            <numerusform>Carried in from last year: %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” in %n place(s)</source>
        <translation>
            <numerusform>Remove “%1” in %n place</numerusform>
            <numerusform>Remove “%1” in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace “%1” by “%2” in %n place(s)</source>
        <translation>
            <numerusform>Replace “%1” by “%2” in %n place</numerusform>
            <numerusform>Replace “%1” by “%2” in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source of %n figure(s)</source>
        <translation>
            <numerusform>Source of %n figure</numerusform>
            <numerusform>Source of %n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
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
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank</source>
        <translation>
            <numerusform>%n blank</numerusform>
            <numerusform>%n blank</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switched off</source>
        <translation>
            <numerusform>%n switched off</numerusform>
            <numerusform>%n switched off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollUpWorkbook</name>
    <message numerus="yes">
        <source>A part of the sum: %n unit(s) left it blank.</source>
        <translation>
            <numerusform>A part of the sum: %n unit left it blank.</numerusform>
            <numerusform>A part of the sum: %n units left it blank.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOffLinks</name>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignRecord</name>
    <message numerus="yes">
        <source>Correct or accept with a reason first (%n error(s)): </source>
        <translation>
            <numerusform>Correct or accept with a reason first (%n error): </numerusform>
            <numerusform>Correct or accept with a reason first (%n errors): </numerusform>
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
<context>
    <name>StepsBar</name>
    <message numerus="yes">
        <source>The signature is void: %n change(s) since.</source>
        <translation>
            <numerusform>The signature is void: %n change since.</numerusform>
            <numerusform>The signature is void: %n changes since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be submitted yet: correct %n error(s), or accept them with a reason.</source>
        <translation>
            <numerusform>Cannot be submitted yet: correct %n error, or accept them with a reason.</numerusform>
            <numerusform>Cannot be submitted yet: correct %n errors, or accept them with a reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be signed yet: correct %n error(s), or accept them with a reason.</source>
        <translation>
            <numerusform>Cannot be signed yet: correct %n error, or accept them with a reason.</numerusform>
            <numerusform>Cannot be signed yet: correct %n errors, or accept them with a reason.</numerusform>
        </translation>
    </message>
</context>
</TS>
