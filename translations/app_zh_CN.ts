<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BasicsPage</name>
    <message>
        <source>Unit</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件信息</translation>
    </message>
    <message>
        <source>Dates and signature</source>
        <translation>日期与落款</translation>
    </message>
    <message>
        <source>Earlier years</source>
        <translation>往年报告</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Year-month-day, such as 2022-01-28</source>
        <translation>年-月-日，如2022-01-28</translation>
    </message>
    <message>
        <source>%1: %2, from %3</source>
        <translation>%1年：%2，来自%3</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Detach %1</source>
        <translation>移除%1年报告</translation>
    </message>
    <message>
        <source>Attach an earlier year…</source>
        <translation>附上往年报告…</translation>
    </message>
    <message>
        <source>Contact and codes of the unit</source>
        <translation>联系方式与代码</translation>
    </message>
    <message>
        <source>What the unit may do by law</source>
        <translation>法定职权</translation>
    </message>
    <message>
        <source>Figures are checked against what is stated here (K021, K024, K029). What is not stated is not checked.</source>
        <translation>表中数字按此处所填核对（K021、K024、K029）；未填写的不核对。</translation>
    </message>
    <message>
        <source>Month-day of the next year, such as 01-26</source>
        <translation>次年的月-日，如 01-26</translation>
    </message>
</context>
<context>
    <name>BindingMenu</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: becomes %2</source>
        <translation>%1：改为 %2</translation>
    </message>
    <message>
        <source>Confirmed: no figure of the report</source>
        <translation>已确认：不是报告中的数</translation>
    </message>
    <message>
        <source>Bound to a figure this report does not have: %1</source>
        <translation>绑定的数本报告中没有：%1</translation>
    </message>
    <message>
        <source>, as a share of %1</source>
        <translation>，占 %1 的比例</translation>
    </message>
    <message>
        <source>, against last year</source>
        <translation>，与上年相比</translation>
    </message>
    <message>
        <source>&amp;Take back the confirmation</source>
        <translation>撤回确认(&amp;T)</translation>
    </message>
    <message>
        <source>Show &amp;as</source>
        <translation>显示为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go to the figure</source>
        <translation>转到该数(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Unbind</source>
        <translation>解除绑定(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Bind to %1</source>
        <translation>绑定到 %1(&amp;B)</translation>
    </message>
    <message>
        <source>Is &amp;no figure of the report</source>
        <translation>不是报告中的数(&amp;N)</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>with its unit</source>
        <translation>带单位</translation>
    </message>
    <message>
        <source>in ten thousands</source>
        <translation>以万计</translation>
    </message>
    <message>
        <source>share of %1</source>
        <translation>占 %1 的比例</translation>
    </message>
    <message>
        <source>against last year</source>
        <translation>与上年相比</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>what it shows, name of the form</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Bind to another figure of this &amp;value</source>
        <translation>绑定到数值相同的其他数据(&amp;V)</translation>
    </message>
</context>
<context>
    <name>CarryOffer</name>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>0 everywhere</source>
        <translation>全部为0</translation>
    </message>
    <message>
        <source>otherwise 0</source>
        <translation>其余为0</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>The report of %1 carried over: %2.</source>
        <translation>%1年报告结转下年度：%2。</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n carried over</source>
        <translation>
            <numerusform>填入上年结转%n格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, last year %3</source>
        <translation>%1，%2，上年%3</translation>
    </message>
</context>
<context>
    <name>ChangeCheck</name>
    <message>
        <source>Nothing is asked of the change.</source>
        <translation>没有写明对变化的要求。</translation>
    </message>
</context>
<context>
    <name>ChapterPage</name>
    <message>
        <source>Text of this chapter</source>
        <translation>本章正文</translation>
    </message>
    <message numerus="yes">
        <source>%n characters; at most %1 are advised</source>
        <translation>
            <numerusform>%n字，建议不超过%1字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n字</numerusform>
        </translation>
    </message>
    <message>
        <source>Note under %1, if there is anything to explain</source>
        <translation>%1的说明，没有可不填</translation>
    </message>
    <message>
        <source>Note to %1</source>
        <translation>%1说明</translation>
    </message>
    <message>
        <source>Organ and date; left empty, those of the basic facts are used</source>
        <translation>落款机关和日期；留空则用“基本信息”中填写的</translation>
    </message>
</context>
<context>
    <name>ChapterTree</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <comment>short, in a badge</comment>
        <translation>
            <numerusform>空 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核签批</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>SVG…</source>
        <translation>SVG…</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>列入文档</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Shows the chart&apos;s figures as a table</source>
        <translation>以表格显示图中数字</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>列入：%1</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>Bars</source>
        <translation>条形</translation>
    </message>
    <message>
        <source>Stacked bars</source>
        <translation>堆积条形</translation>
    </message>
    <message>
        <source>Bars side by side</source>
        <translation>并列条形</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>圆环</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Change Chart</source>
        <translation>修改图表</translation>
    </message>
    <message>
        <source>Empty: the usual title. The year is added when the title lacks it.</source>
        <translation>留空为通常标题。标题没有年份时自动补上。</translation>
    </message>
    <message>
        <source>A line of your own below the chart</source>
        <translation>图下自写的一行题注</translation>
    </message>
    <message>
        <source>The types that the figures allow: a line runs over years, a ring shows the complete parts of one whole, at most six.</source>
        <translation>数字允许的类型：折线只用于历年，圆环只用于同一整体的全部组成部分且不超过六项。</translation>
    </message>
    <message>
        <source>&amp;Percentages, even of a small total</source>
        <translation>标占比，总数小也标(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Caption:</source>
        <translation>题注(&amp;C)：</translation>
    </message>
    <message>
        <source>T&amp;ype:</source>
        <translation>类型(&amp;Y)：</translation>
    </message>
    <message>
        <source>C&amp;hapter:</source>
        <translation>所在章(&amp;H)：</translation>
    </message>
    <message>
        <source>Also in: %1</source>
        <translation>同时列入：%1</translation>
    </message>
</context>
<context>
    <name>ChartEdit</name>
    <message>
        <source>The report has no document “%1”; it has: %2.</source>
        <translation>本报告没有文档“%1”，只有：%2。</translation>
    </message>
    <message>
        <source>There is no chart “%1”; “charts” lists them.</source>
        <translation>没有图表“%1”，可用 charts 列出。</translation>
    </message>
    <message>
        <source>The chart “%1” is named twice.</source>
        <translation>图表“%1”出现了两次。</translation>
    </message>
    <message>
        <source>“%1” cannot be shown as “%2”: a line runs over years, and only the complete parts of a whole, at most six, make a ring. It can be: %3.</source>
        <translation>“%1”不能画成“%2”：折线只用于历年，圆环只用于同一整体的全部组成部分且不超过六项。可用：%3。</translation>
    </message>
    <message>
        <source>There is no chapter “%1”.</source>
        <translation>没有章“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a type of chart.</source>
        <translation>“%1”不是图表类型。</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>No chart appears in the documents. Tick “All charts” to choose some.</source>
        <translation>文档中没有图表。可勾选“全部图表”后选用。</translation>
    </message>
    <message>
        <source>&amp;All charts</source>
        <translation>全部图表(&amp;A)</translation>
    </message>
    <message>
        <source>Shows the charts that appear in no document too, to choose from</source>
        <translation>连同未列入文档的图表一并显示，供选用</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>Width of pictures</source>
        <translation>图片宽度</translation>
    </message>
    <message>
        <source>Resolution of pictures</source>
        <translation>图片分辨率</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 点/英寸</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>全部另存</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>SVG…</source>
        <translation>SVG…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Print All…</source>
        <translation>全部打印…</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>图片(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>CheckRunner</name>
    <message>
        <source>There is no kind “%1”.</source>
        <translation>没有“%1”这种检查。</translation>
    </message>
    <message>
        <source>There is no template “%1”.</source>
        <translation>没有模板“%1”。</translation>
    </message>
</context>
<context>
    <name>CitationCheck</name>
    <message>
        <source>“%1” is not a day of the calendar.</source>
        <translation>“%1”不是日历上的日期。</translation>
    </message>
</context>
<context>
    <name>ClaimedCheck</name>
    <message>
        <source>There is no claim “%1”.</source>
        <translation>没有“%1”这一说法。</translation>
    </message>
    <message>
        <source>Only “zero” and “positive” are known here.</source>
        <translation>此处只能写“zero”或“positive”。</translation>
    </message>
</context>
<context>
    <name>CliTexts</name>
    <message>
        <source>waived</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>cannot judge</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Runs every check; exit code 1 when an error is open.</source>
        <translation>执行全部检查；还有未处理的错误时，退出码为1。</translation>
    </message>
    <message>
        <source>Machine-readable output.</source>
        <translation>输出供程序读取的格式。</translation>
    </message>
    <message>
        <source>Exit code 1 also when something cannot be judged.</source>
        <translation>有无法判定的检查时，退出码也为1。</translation>
    </message>
    <message>
        <source>Usage: nianbao-cli VERB …</source>
        <translation>用法：nianbao-cli 命令 …</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 findings (check), 2 usage or unreadable value, 3 cannot read or write. On 2 and 3 nothing is changed.</source>
        <translation>退出码：0 完成；1 检查有错误（check）；2 用法不对或值读不懂；3 无法读写。退出码为2或3时，文件不作任何改动。</translation>
    </message>
    <message>
        <source>Usage: nianbao-cli %1 %2</source>
        <translation>用法：nianbao-cli %1 %2</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>What was to be printed could not be written; make room where the output goes and try again.</source>
        <translation>要显示的内容没能全部写出；请在输出位置腾出空间后重试。</translation>
    </message>
    <message>
        <source>Unknown verb “%1”; “nianbao-cli help” lists them.</source>
        <translation>没有“%1”这个命令；全部命令见“nianbao-cli help”。</translation>
    </message>
    <message>
        <source>Formats, separated by commas.</source>
        <translation>格式，用逗号分隔。</translation>
    </message>
    <message>
        <source>Only this document of the file.</source>
        <translation>只导出其中这一份文件。</translation>
    </message>
    <message>
        <source>Folder to write to; made when missing.</source>
        <translation>导出到的文件夹；没有则新建。</translation>
    </message>
    <message>
        <source>There is no format “%1”; “formats” lists them.</source>
        <translation>没有“%1”这种格式；可用的格式见“formats”。</translation>
    </message>
    <message>
        <source>No format is given.</source>
        <translation>没有写明导出格式。</translation>
    </message>
    <message>
        <source>The report does not carry the document “%1”.</source>
        <translation>报告里没有“%1”这份文件。</translation>
    </message>
    <message>
        <source>Lists every figure, computed totals included.</source>
        <translation>列出全部数据，包括自动计算的合计。</translation>
    </message>
    <message>
        <source>Show a stated total as stated, not as computed.</source>
        <translation>所载总计按所载数显示，不按计算结果显示。</translation>
    </message>
    <message>
        <source>Add group rows that the form does not print.</source>
        <translation>同时列出表样上不印的小计行。</translation>
    </message>
    <message>
        <source>Lists the export formats.</source>
        <translation>列出导出格式。</translation>
    </message>
    <message>
        <source>Lists the document templates.</source>
        <translation>列出文件模板。</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1年起</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1—%2年</translation>
    </message>
    <message>
        <source>Machine-readable output, with the values.</source>
        <translation>输出供程序读取的格式，附各项数值。</translation>
    </message>
    <message>
        <source>Shows or sets the unit and the document&apos;s metadata; an empty value removes it.</source>
        <translation>查看或填写机关信息和文件元数据；值为空则删除该项。</translation>
    </message>
    <message>
        <source>“%1” is not KEY=VALUE.</source>
        <translation>“%1”不是 KEY=VALUE 的写法。</translation>
    </message>
    <message>
        <source>Documents the file carries.</source>
        <translation>文件里要编制的文种。</translation>
    </message>
    <message>
        <source>Full name of the organ.</source>
        <translation>机关全称。</translation>
    </message>
    <message>
        <source>Year reported on.</source>
        <translation>报告年度。</translation>
    </message>
    <message>
        <source>Short name of the organ.</source>
        <translation>机关简称。</translation>
    </message>
    <message>
        <source>Organisation code.</source>
        <translation>机构代码。</translation>
    </message>
    <message>
        <source>department (default) or government.</source>
        <translation>department（部门，默认）或 government（政府）。</translation>
    </message>
    <message>
        <source>Administrative level, county by default.</source>
        <translation>行政层级，默认为 county（县级）。</translation>
    </message>
    <message>
        <source>The file already exists and is not replaced.</source>
        <translation>文件已存在，不予覆盖。请换一个文件名。</translation>
    </message>
    <message>
        <source>“%1” is not a year.</source>
        <translation>“%1”不是年份。</translation>
    </message>
    <message>
        <source>“%1” is not a kind of organ; use department or government.</source>
        <translation>没有“%1”这种机关类型；请用 department（部门）或 government（政府）。</translation>
    </message>
    <message>
        <source>“%1” is not a level; use national, province, prefecture, county or town.</source>
        <translation>没有“%1”这个行政层级；请用 national、province、prefecture、county 或 town。</translation>
    </message>
    <message>
        <source>Warning: %1 is not the form for %2.</source>
        <translation>警告：%1不是%2年适用的格式。</translation>
    </message>
    <message>
        <source>Note under %1</source>
        <translation>%1说明</translation>
    </message>
    <message>
        <source>Shows or replaces a chapter&apos;s text; --all splits a whole draft at its headings.</source>
        <translation>查看或替换一章的正文；加 --all 则把整篇草稿按标题拆分到各章。</translation>
    </message>
    <message>
        <source>Text file to read; - is standard input.</source>
        <translation>要读入的文本文件；- 表示标准输入。</translation>
    </message>
    <message>
        <source>List the ids and titles of the texts.</source>
        <translation>列出各段正文的编号和标题。</translation>
    </message>
    <message>
        <source>The text file is a whole draft.</source>
        <translation>文本文件是整篇草稿。</translation>
    </message>
    <message>
        <source>The report has no chapter “%1”; --list shows them.</source>
        <translation>报告里没有“%1”这一章；各章编号见 --list。</translation>
    </message>
    <message>
        <source>Not placed: %1</source>
        <translation>未能归入任何一章：%1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>文件无法读取：%1</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8, UTF-16 or GB18030.</source>
        <translation>文件不是 UTF-8、UTF-16 或 GB18030 编码的文本。</translation>
    </message>
    <message>
        <source>The file must be an object of cell id and value.</source>
        <translation>文件内容应是由格号和值组成的一个 JSON 对象。</translation>
    </message>
    <message>
        <source>The value of “%1” must be text in quotes, null or &quot;na&quot;; a bare number may lose digits.</source>
        <translation>“%1”的值应写成带引号的文字、null 或 &quot;na&quot;；不带引号的数字可能丢失位数。</translation>
    </message>
    <message>
        <source>Enters figures: decimal text, 近20, 30余, blank, na or computed. All are entered or none.</source>
        <translation>填入数据：数字、近20、30余、blank（空白）、na（不适用）或 computed（自动计算）。要么全部填入，要么都不填。</translation>
    </message>
    <message>
        <source>File with an object of cell id and value.</source>
        <translation>由格号和值组成的 JSON 文件。</translation>
    </message>
    <message>
        <source>“%1” is not ID=VALUE.</source>
        <translation>“%1”不是 ID=VALUE 的写法。</translation>
    </message>
    <message>
        <source>Look before you publish: %1</source>
        <translation>公开前请看：%1</translation>
    </message>
    <message>
        <source>Binds the numbers of the texts that certainly state a figure, and lists what is left unbound.</source>
        <translation>绑定正文中有把握的数，并列出没有绑定的数。</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>已绑定</translation>
    </message>
    <message>
        <source>left unbound</source>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>Bound %1, bound before %2, confirmed as no figure %3, left unbound %4.</source>
        <translation>新绑定 %1 个，原已绑定 %2 个，已确认无关 %3 个，未绑定 %4 个。</translation>
    </message>
    <message>
        <source>Runs the examples of every check; exit code 1 when one does not come out as stated.</source>
        <translation>运行每项核对的样例；有样例与所述不符时退出码为 1。</translation>
    </message>
    <message>
        <source>Lists the checks: number, severity, basis, and which are switched off in FILE.</source>
        <translation>列出核对项：编号、级别、依据，以及 FILE 中停用的。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Held %1, violated %2, cannot judge %3, not applicable %4, waived %5, switched off %6.</source>
        <translation>相符 %1 项，不符 %2 项，无法判定 %3 项，不适用 %4 项，已说明 %5 项，停用 %6 项。</translation>
    </message>
    <message>
        <source>fired %1, silent %2</source>
        <translation>报出 %1，未报 %2</translation>
    </message>
    <message>
        <source>%1 rules: %2 examples fired and %3 stayed silent as stated, %4 did not.</source>
        <translation>共 %1 项核对：%2 个样例如述报出，%3 个如述未报，%4 个与所述不符。</translation>
    </message>
    <message>
        <source>Lists the checks, or switches some off or on for this report; one that is off never counts as held.</source>
        <translation>列出核对项，或在本报告中停用、启用；停用的不算相符。</translation>
    </message>
    <message>
        <source>Check to switch off; may be given again.</source>
        <translation>要停用的核对，可多次给出。</translation>
    </message>
    <message>
        <source>Check to switch on again; may be given again.</source>
        <translation>要重新启用的核对，可多次给出。</translation>
    </message>
    <message>
        <source>Why the check is switched off.</source>
        <translation>停用理由。</translation>
    </message>
    <message>
        <source>Who switches it off.</source>
        <translation>停用人。</translation>
    </message>
    <message>
        <source>There is no check “%1”; “rules” lists them.</source>
        <translation>没有核对“%1”；用 rules 查看。</translation>
    </message>
    <message>
        <source>There is no check “%1”; did you mean “%2”?</source>
        <translation>没有核对“%1”；是否为“%2”？</translation>
    </message>
    <message>
        <source>There is no finding “%1”; “check” lists them with --json.</source>
        <translation>没有问题“%1”；用 check --json 查看。</translation>
    </message>
    <message>
        <source>There is no finding “%1”; did you mean “%2”?</source>
        <translation>没有问题“%1”；是否为“%2”？</translation>
    </message>
    <message>
        <source>Accepts a finding with a reason; the reason lapses when what it was given for changes.</source>
        <translation>对问题作说明；所涉内容变化时说明自动失效。</translation>
    </message>
    <message>
        <source>Why the finding is accepted.</source>
        <translation>说明理由。</translation>
    </message>
    <message>
        <source>Who accepts it.</source>
        <translation>说明人。</translation>
    </message>
    <message>
        <source>When; today if not given.</source>
        <translation>说明日期，默认为今天。</translation>
    </message>
    <message>
        <source>Takes the reason back.</source>
        <translation>撤销说明。</translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2022-01-20.</source>
        <translation>“%1”不是日期；日期应写成2022-01-20的样子。</translation>
    </message>
    <message>
        <source>Lists the findings accepted with a reason: which still apply, have lapsed or are no longer needed.</source>
        <translation>列出已作的说明：有效、已失效或不再需要。</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>check switched off</source>
        <translation>核对已停用</translation>
    </message>
    <message>
        <source>Tells what differs between two reports: cells, texts, metadata.</source>
        <translation>列出两份报告的不同之处：格、正文、基本信息。</translation>
    </message>
    <message>
        <source>The two reports are equal.</source>
        <translation>两份报告相同。</translation>
    </message>
    <message>
        <source>Different: %1.</source>
        <translation>不同之处：%1。</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>Snapshot “%1”</source>
        <translation>留存版本“%1”</translation>
    </message>
    <message>
        <source>Finding %1 accepted (%2): %3</source>
        <translation>问题 %1 附说明（%2）：%3</translation>
    </message>
    <message>
        <source>Check %1 switched off (%2): %3</source>
        <translation>停用核对 %1（%2）：%3</translation>
    </message>
    <message>
        <source>Keeps states of a report under names inside its file, and brings them back.</source>
        <translation>在文件内按名称留存报告的版本，并可恢复。</translation>
    </message>
    <message>
        <source>Keep the report as it is now under this name.</source>
        <translation>以此名称留存当前版本。</translation>
    </message>
    <message>
        <source>List the snapshots in the file.</source>
        <translation>列出文件中的留存版本。</translation>
    </message>
    <message>
        <source>Bring this snapshot back.</source>
        <translation>恢复此留存版本。</translation>
    </message>
    <message>
        <source>Remove this snapshot from the file.</source>
        <translation>从文件中删除此留存版本。</translation>
    </message>
    <message>
        <source>Finds words in texts and metadata, and figures by label, id or value.</source>
        <translation>查找正文和基本信息中的文字，按名称、编号或数值查找数。</translation>
    </message>
    <message>
        <source>Tell full from half width and upper from lower case.</source>
        <translation>区分全角半角和大小写。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s).</source>
        <translation>
            <numerusform>%n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Report %1 (%2)</source>
        <translation>报告%1（%2）</translation>
    </message>
    <message>
        <source>Report %1 (%2): %3</source>
        <translation>报告%1（%2）：%3</translation>
    </message>
    <message>
        <source>Makes a new report file, empty or begun from last year&apos;s; an existing file is never replaced.</source>
        <translation>新建空白报告文件，或由上年报告新建；不替换已有文件。</translation>
    </message>
    <message>
        <source>Last year&apos;s report: takes over the unit, its profile, sources and texts, and attaches it. No figure is filled in.</source>
        <translation>上年报告：带入单位、单位档案、来源和正文，并附上该报告；不填任何数字。</translation>
    </message>
    <message>
        <source>Enter what last year&apos;s report carried over as carried in.</source>
        <translation>把上年报告的结转下年度填入上年结转。</translation>
    </message>
    <message>
        <source>carried in</source>
        <translation>已填入上年结转</translation>
    </message>
    <message>
        <source>proposed; --accept-carry enters it</source>
        <translation>建议；加 --accept-carry 填入</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1（%2年）：%3</translation>
    </message>
    <message>
        <source>No longer in force: %1</source>
        <translation>已停用的格式：%1</translation>
    </message>
    <message>
        <source>Texts without a place in the form in force: %1</source>
        <translation>在现行格式中没有位置的正文：%1</translation>
    </message>
    <message>
        <source>Numbers of last year marked in the texts: %1</source>
        <translation>正文中标记的上年数字：%1处</translation>
    </message>
    <message>
        <source>Shows or sets the unit&apos;s profile: names, codes, contact and statutory powers (yes, no or empty).</source>
        <translation>显示或设置单位档案：名称、代码、联系方式和法定职权（yes、no 或留空）。</translation>
    </message>
    <message>
        <source>What to set; may be given again. An empty value removes it.</source>
        <translation>要设置的项，可多次给出；值为空则删除。</translation>
    </message>
    <message>
        <source>Replaces words in texts and metadata. Numbers bound to figures stay.</source>
        <translation>替换正文和基本信息中的文字；绑定的数不动。</translation>
    </message>
    <message>
        <source>OLD and NEW are years: keep comparisons, document numbers and names and dates of documents.</source>
        <translation>OLD 和 NEW 是年份：保留用于比较的年份、文号、文件名称和文件日期。</translation>
    </message>
    <message>
        <source>Only show what would be replaced.</source>
        <translation>只显示将替换之处。</translation>
    </message>
    <message>
        <source>With --year-aware both OLD and NEW must be a year such as 2020.</source>
        <translation>用 --year-aware 时，OLD 和 NEW 都须是年份，如 2020。</translation>
    </message>
    <message>
        <source>kept: %1</source>
        <translation>保留：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to replace</source>
        <translation>
            <numerusform>替换 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept.</source>
        <translation>
            <numerusform>保留 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who takes this step.</source>
        <translation>由谁办理。</translation>
    </message>
    <message>
        <source>In which role, such as 拟稿, 审核, 签发.</source>
        <translation>以何身份，如拟稿、审核、签发。</translation>
    </message>
    <message>
        <source>A remark, or the reason.</source>
        <translation>备注或理由。</translation>
    </message>
    <message>
        <source>When, such as 2022-01-28T09:30; now if not given.</source>
        <translation>办理时间，如2022-01-28T09:30；不给则为现在。</translation>
    </message>
    <message>
        <source>What is to be changed at a cell, text or chart.</source>
        <translation>某格、某章或某图要改什么。</translation>
    </message>
    <message>
        <source>The report is %1. Content %2, record %3.</source>
        <translation>报告已%1。内容校验码 %2，记录校验码 %3。</translation>
    </message>
    <message>
        <source>“%1” is not a time such as 2022-01-28T09:30.</source>
        <translation>“%1”不是时间，时间写作2022-01-28T09:30。</translation>
    </message>
    <message>
        <source>“%1” is not a remark such as c1=TEXT.</source>
        <translation>“%1”不是意见，意见写作 c1=内容。</translation>
    </message>
    <message>
        <source>There is no cell, text or chart “%1” in this report.</source>
        <translation>本报告没有编号为“%1”的格、章或图。</translation>
    </message>
    <message>
        <source>Tells whether the report is what was signed last, and what changed since; exit code 1 when it is not.</source>
        <translation>核对报告是否仍为签发时的内容，并列出其后的改动；不符时退出码为1。</translation>
    </message>
    <message>
        <source>The record&apos;s hash printed on the sheet.</source>
        <translation>签批页上印的记录校验码。</translation>
    </message>
    <message>
        <source>The record is broken at step %1: it was changed, or a step before it was taken out.</source>
        <translation>办理记录在第 %1 步断开：该步被改动，或前面的步骤被删除。</translation>
    </message>
    <message>
        <source>No step of the record has this hash: steps were cut off its end, or this is another record.</source>
        <translation>记录中没有这个校验码：末尾的步骤被删除，或不是同一份记录。</translation>
    </message>
    <message>
        <source>The hash belongs to an earlier step; steps were added since.</source>
        <translation>该校验码属于较早的步骤，其后又有新的步骤。</translation>
    </message>
    <message>
        <source>No signature stands: the report is %1.</source>
        <translation>没有有效的签发：报告目前是“%1”。</translation>
    </message>
    <message>
        <source>Signed by %1 on %2, content %3.</source>
        <translation>%1 于 %2 签发，内容校验码 %3。</translation>
    </message>
    <message>
        <source>Nothing was changed since.</source>
        <translation>此后没有改动。</translation>
    </message>
    <message>
        <source>The signature is void; changed since:</source>
        <translation>签发已失效，此后的改动：</translation>
    </message>
    <message>
        <source>Submits the report for signature (送审).</source>
        <translation>送审。</translation>
    </message>
    <message>
        <source>Returns the report with remarks (退回).</source>
        <translation>退回并附意见。</translation>
    </message>
    <message>
        <source>Signs the report as it is now (签发).</source>
        <translation>按现有内容签发。</translation>
    </message>
    <message>
        <source>Records that the signed report was handed in to the department in charge (提交).</source>
        <translation>记录已签发的报告提交主管部门。</translation>
    </message>
    <message>
        <source>Records that the signed report was published (发布).</source>
        <translation>记录已签发的报告发布。</translation>
    </message>
    <message>
        <source>Takes a submitted or signed report back to be changed; needs a reason.</source>
        <translation>把已送审或签发的报告退回修改，须写明理由。</translation>
    </message>
    <message>
        <source>Fills the figures of the annual report that are still blank with 0, in a table (t3), a row (t3.new) or everywhere.</source>
        <translation>把年度报告中仍空白的数置 0：一张表（t3）、一行（t3.new）或全部（all）。</translation>
    </message>
    <message>
        <source>Nothing to do: no figure is blank there.</source>
        <translation>没有空白，无须改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n blank figures set to 0.</source>
        <translation>
            <numerusform>%n 个空白已置 0。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists the figures that jump or repeat last year&apos;s, or explains them in one line each.</source>
        <translation>列出变动大或与上年相同的数，或逐项说明。</translation>
    </message>
    <message>
        <source>Defines figures the unit keeps besides those of the forms; they are then entered with “set”.</source>
        <translation>定义表外自有数据，之后用 set 填数。</translation>
    </message>
    <message>
        <source>List the own figures.</source>
        <translation>列出自有数据。</translation>
    </message>
    <message>
        <source>Define a figure of this name; prints its id.</source>
        <translation>按此名称定义一项，输出编号。</translation>
    </message>
    <message>
        <source>What the figure counts.</source>
        <translation>计量单位。</translation>
    </message>
    <message>
        <source>Names of its parts.</source>
        <translation>各分项名称。</translation>
    </message>
    <message>
        <source>The parts need not add up.</source>
        <translation>分项之和不要求等于总数。</translation>
    </message>
    <message>
        <source>The figure may have decimals.</source>
        <translation>可有小数。</translation>
    </message>
    <message>
        <source>Show the figure in a chart.</source>
        <translation>制作图表。</translation>
    </message>
    <message>
        <source>Chapter it is entered in.</source>
        <translation>填报所在的章。</translation>
    </message>
    <message>
        <source>Remove this figure and what was entered.</source>
        <translation>删除此项及已填的数。</translation>
    </message>
    <message>
        <source>There is no chapter “%1”.</source>
        <translation>没有章“%1”。</translation>
    </message>
    <message>
        <source>There is no own figure “%1”.</source>
        <translation>没有自有数据“%1”。</translation>
    </message>
    <message>
        <source>Somebody else has changed the file meanwhile; it was left as it is now. Run this again.</source>
        <translation>文件刚被他人改动，未作写入。请重新执行。</translation>
    </message>
    <message>
        <source>Tell what differs between this snapshot and now.</source>
        <translation>显示该版本与现在的不同。</translation>
    </message>
    <message>
        <source>Lists what the file records of its past: snapshots, accepted findings, checks switched off, blanks set to 0.</source>
        <translation>列出文件中的记录：留存版本、已说明的问题、停用的核对、空白置 0。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n remaining blank(s) set to 0 (%2)</source>
        <translation>
            <numerusform>%1：其余 %n 格空白置 0（%2）</numerusform>
        </translation>
    </message>
    <message>
        <source>Who states that nothing else happened.</source>
        <translation>由谁确认其余为 0。</translation>
    </message>
    <message>
        <source>Annual report</source>
        <translation>年度报告</translation>
    </message>
    <message>
        <source>Lists the report&apos;s charts, decides which appear in its documents and how, or writes them as pictures.</source>
        <translation>列出报告的图表，决定哪些图表以何种样式进入文档，或导出为图片。</translation>
    </message>
    <message>
        <source>Those that appear in no document too.</source>
        <translation>连同未进入文档的图表。</translation>
    </message>
    <message>
        <source>Let these charts appear in the document.</source>
        <translation>让这些图表进入文档。</translation>
    </message>
    <message>
        <source>Leave these charts out of the document.</source>
        <translation>让这些图表不进入文档。</translation>
    </message>
    <message>
        <source>Let the charts appear in this order.</source>
        <translation>图表按此顺序排列。</translation>
    </message>
    <message>
        <source>Decide how this chart appears.</source>
        <translation>决定此图表的样式。</translation>
    </message>
    <message>
        <source>Its type: horizontal-bar, grouped-bar, stacked-bar, donut, line.</source>
        <translation>类型：horizontal-bar、grouped-bar、stacked-bar、donut、line。</translation>
    </message>
    <message>
        <source>Its title; empty for the usual one.</source>
        <translation>标题；空为通常标题。</translation>
    </message>
    <message>
        <source>A line below it; empty for none.</source>
        <translation>图下的一行题注；空为没有。</translation>
    </message>
    <message>
        <source>Percentages even of a small whole: yes or no.</source>
        <translation>总数小也标占比：yes 或 no。</translation>
    </message>
    <message>
        <source>The chapter it stands in.</source>
        <translation>所在的章。</translation>
    </message>
    <message>
        <source>Forget what was decided about it.</source>
        <translation>恢复为模板的样式。</translation>
    </message>
    <message>
        <source>The document meant; else the chart&apos;s own.</source>
        <translation>所指的文档；不给时为图表所属文档。</translation>
    </message>
    <message>
        <source>Folder to write pictures to; made when missing.</source>
        <translation>图片输出目录；没有时新建。</translation>
    </message>
    <message>
        <source>Write only these charts.</source>
        <translation>只导出这些图表。</translation>
    </message>
    <message>
        <source>Picture formats: png, svg, pdf.</source>
        <translation>图片格式：png、svg、pdf。</translation>
    </message>
    <message>
        <source>Printed width in millimetres.</source>
        <translation>打印宽度（毫米）。</translation>
    </message>
    <message>
        <source>Resolution of PNG pictures, 96 to 600.</source>
        <translation>PNG 分辨率，96 至 600。</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1”既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>“%1” is not a picture format.</source>
        <translation>“%1”不是图片格式。</translation>
    </message>
    <message>
        <source>“%1” is not a width.</source>
        <translation>“%1”不是宽度。</translation>
    </message>
    <message>
        <source>“%1” is not a resolution.</source>
        <translation>“%1”不是分辨率。</translation>
    </message>
    <message>
        <source>There is no chart “%1”; “charts --all” lists them.</source>
        <translation>没有图表“%1”，可用 charts --all 列出。</translation>
    </message>
    <message>
        <source>No picture without figures: %1</source>
        <translation>没有数字，未绘图：%1</translation>
    </message>
    <message>
        <source>Page layout of documents; “layouts” lists them.</source>
        <translation>文档的版式；可用的版式见“layouts”。</translation>
    </message>
    <message>
        <source>Adds a list of the files with their hashes and what comparing them with the report showed.</source>
        <translation>另写一份清单：各文件的校验码和核对结果。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There is no page layout “%1”; “layouts” lists them.</source>
        <translation>没有“%1”这种版式；可用的版式见“layouts”。</translation>
    </message>
    <message>
        <source>Lists the page layouts; of one, the fonts it names and which of them this computer has. Layouts of your own go into %1.</source>
        <translation>列出版式；指定一种时，列出其字体和本机是否安装。自定的版式写入 %1。</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>missing; %1 stands in here, the file names the wanted one</source>
        <translation>未安装；本机用 %1 代替，文件仍写原字体名</translation>
    </message>
    <message>
        <source>Also writes both side by side as one web page: figures, changed words, findings and charts.</source>
        <translation>另把两份并列写成一个网页：数、改动的字句、问题和图表。</translation>
    </message>
    <message>
        <source>Makes workbooks that ask offices for figures, and reads the returned ones into the report with their sources; replies that differ are listed and not taken.</source>
        <translation>生成请各处室、单位填数的工作簿；把收回的连同来源填入报告，互相矛盾的列出而不填入。</translation>
    </message>
    <message>
        <source>Who is asked: CSV in UTF-8 of code, name, short name.</source>
        <translation>填报单位名单：UTF-8 编码的 CSV，每行“代码、名称、简称”。</translation>
    </message>
    <message>
        <source>Cells, rows or tables that are asked for.</source>
        <translation>要填报的格、行或表。</translation>
    </message>
    <message>
        <source>Replies replace figures the report has already.</source>
        <translation>报告中已有的数以回复为准。</translation>
    </message>
    <message>
        <source>Only tells what would be taken.</source>
        <translation>只列出将填入的数，不写入。</translation>
    </message>
    <message numerus="yes">
        <source>replied with %n figure(s)</source>
        <translation>
            <numerusform>已回复，%n 个数</numerusform>
        </translation>
    </message>
    <message>
        <source>has not replied</source>
        <translation>未回复</translation>
    </message>
    <message>
        <source>returned nothing filled in</source>
        <translation>已交回，但没有填数</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已填入</translation>
    </message>
    <message>
        <source>would be taken</source>
        <translation>将填入</translation>
    </message>
    <message>
        <source>conflict, not taken</source>
        <translation>有矛盾，未填入</translation>
    </message>
    <message>
        <source>the report has %1</source>
        <translation>报告中为 %1</translation>
    </message>
    <message>
        <source>cannot be placed</source>
        <translation>无法归位</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Its files would take the place of those of %1, because unit, year and document are the same. Export it to another folder.</source>
        <translation>单位、年度和文种都与 %1 相同，导出的文件会把它的文件替换掉。请导出到另一个文件夹。</translation>
    </message>
    <message>
        <source>[%1/%2] %3</source>
        <translation>[%1/%2] %3</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Exports the documents and prints each path; “formats” lists the formats. Of several reports each is written as a whole or not at all; progress goes to the error stream.</source>
        <translation>导出文件并列出路径；“formats”列出格式。一次可导出多份报告，每份要么全部写入，要么都不写；进度写在错误输出。</translation>
    </message>
    <message>
        <source>Layout of posters; “layouts --posters” lists them.</source>
        <translation>一图读懂的版式；“layouts --posters”列出全部。</translation>
    </message>
    <message>
        <source>The office&apos;s colour, for posters.</source>
        <translation>本单位的颜色，用于一图读懂。</translation>
    </message>
    <message>
        <source>Documents tell their charts in words.</source>
        <translation>文档中的图表改用文字说明。</translation>
    </message>
    <message>
        <source>Time written into the files instead of now: the same report then gives the same bytes.</source>
        <translation>写入文件的时间，代替当前时间；同一报告每次导出的内容完全相同。</translation>
    </message>
    <message>
        <source>“%1” is no time; write it like 2022-01-20T09:00:00.</source>
        <translation>“%1”不是时间，请写成 2022-01-20T09:00:00 的样子。</translation>
    </message>
    <message>
        <source>There is no poster layout “%1”; “layouts --posters” lists them.</source>
        <translation>没有一图读懂版式“%1”；“layouts --posters”列出全部。</translation>
    </message>
    <message>
        <source>Takes figures and texts out of a published page, document, workbook or text into a report file; nothing unreadable is guessed, and what is not used is listed.</source>
        <translation>从已发布的网页、文档、工作簿或文本中取数和正文填入报告文件；看不清的不猜，没有用到的逐项列出。</translation>
    </message>
    <message>
        <source>Report file; made when there is none.</source>
        <translation>报告文件，没有则新建。</translation>
    </message>
    <message>
        <source>certain (default): only figures beyond doubt; all: every one that could be read.</source>
        <translation>certain（默认）：只取没有疑问的数；all：取所有读得出的数。</translation>
    </message>
    <message>
        <source>Show what would be done; write nothing.</source>
        <translation>只显示将要做什么，不写入。</translation>
    </message>
    <message>
        <source>Text %1: the file has one already, which stays.</source>
        <translation>正文 %1：文件中已有，保持不变。</translation>
    </message>
    <message>
        <source>The source is the report of %1, the file that of %2. Import it into a file of its own, and attach that one.</source>
        <translation>来源是 %1 年的报告，文件是 %2 年的。请另存为一个文件导入，再作为上年报告附上。</translation>
    </message>
    <message>
        <source>The source is of %1, the file of %2. If they are the same organ, say so with --unit.</source>
        <translation>来源是%1的，文件是%2的。如为同一单位，请用 --unit 写明。</translation>
    </message>
    <message>
        <source>taken as %1</source>
        <translation>取为 %1</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未取</translation>
    </message>
    <message>
        <source>not in the source</source>
        <translation>来源中没有</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>Figures read %1, taken %2; texts taken %3, numbers bound in them %4.</source>
        <translation>读出 %1 个数，取 %2 个；取正文 %3 处，其中绑定数字 %4 个。</translation>
    </message>
    <message>
        <source>Lists the layouts of posters instead.</source>
        <translation>改为列出一图读懂的版式。</translation>
    </message>
    <message>
        <source>Prints the description of a format instead: JSON Schema of “json”, CSVW of “csv”.</source>
        <translation>改为输出一种格式的说明：“json”的 JSON Schema，“csv”的 CSVW。</translation>
    </message>
    <message>
        <source>There is no description of a format “%1”.</source>
        <translation>没有格式“%1”的说明。</translation>
    </message>
    <message>
        <source>Adds up the reports of subordinate units and tells which are missing, doubled or wrong; exit code 1 when a listed unit is not counted.</source>
        <translation>汇总所属单位的报告，列出缺报、重报和有错误的单位；名单中有单位未计入时退出码为 1。</translation>
    </message>
    <message>
        <source>The units that are expected: CSV in UTF-8 of code, name, short name.</source>
        <translation>应报单位名单：UTF-8 编码的 CSV，每行“代码、名称、简称”。</translation>
    </message>
    <message>
        <source>Makes a report of the sums.</source>
        <translation>用汇总数新建一份报告。</translation>
    </message>
    <message>
        <source>FILE may exist: its figures are replaced by the sums, as it was is kept as a version in it.</source>
        <translation>FILE 可以已存在：用汇总数更新其中的数，原来的样子作为版本留存在文件中。</translation>
    </message>
    <message>
        <source>Full name of the organ of the new report; the file&apos;s name by default.</source>
        <translation>新报告的机关全称；默认用文件名。</translation>
    </message>
    <message>
        <source>Writes a workbook of all units and all cells.</source>
        <translation>导出全部单位、全部数的工作簿。</translation>
    </message>
    <message>
        <source>The government&apos;s own report, to be compared with the sums (K157).</source>
        <translation>本级报告，与各单位之和核对（K157）。</translation>
    </message>
    <message>
        <source>Lists each unit&apos;s figure in these cells.</source>
        <translation>列出各单位在这些格的数。</translation>
    </message>
    <message>
        <source>Year of the reports; that of most of them by default.</source>
        <translation>报告年份；默认取多数报告的年份。</translation>
    </message>
    <message>
        <source>Documents to add up; the annual report of most of them by default.</source>
        <translation>要汇总的文件；默认取多数报告的年度报告。</translation>
    </message>
    <message>
        <source>How many files are read at a time.</source>
        <translation>同时读取的文件数。</translation>
    </message>
    <message>
        <source>Tells how far it is, and how fast.</source>
        <translation>显示进度和速度。</translation>
    </message>
    <message>
        <source>--%1 is a whole number from %2 to %3.</source>
        <translation>--%1 是 %2 到 %3 的整数。</translation>
    </message>
    <message>
        <source>The file already exists and is not replaced; --update brings its figures up to date.</source>
        <translation>文件已存在，不予替换；加 --update 可更新其中的数。</translation>
    </message>
    <message>
        <source>%1 of %2 reports, %3 a second</source>
        <translation>已读 %1/%2 份，每秒 %3 份</translation>
    </message>
    <message>
        <source>The report is of %1, the roll-up of %2.</source>
        <translation>该报告是 %1 年的，汇总的是 %2 年的。</translation>
    </message>
    <message>
        <source>There is no cell “%1” in what is rolled up.</source>
        <translation>汇总的文件中没有编号为“%1”的数。</translation>
    </message>
    <message>
        <source>No report could be counted; no workbook is written.</source>
        <translation>没有可计入的报告，未生成工作簿。</translation>
    </message>
    <message>
        <source>The workbook could not be written: %1. Choose another place.</source>
        <translation>工作簿无法写入：%1。请另选位置。</translation>
    </message>
    <message>
        <source>Before the roll-up of %1</source>
        <translation>汇总前 %1</translation>
    </message>
    <message>
        <source>not a report file, not read</source>
        <translation>不是报告文件，未读取</translation>
    </message>
    <message>
        <source>%1: %2 of %3 units counted, %4 sums with blanks.</source>
        <translation>%1 年：应报 %3 个单位，计入 %2 个；%4 个合计数有单位空白。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Copies the same unit&apos;s reports of earlier years into a report, from report files or published pages.</source>
        <translation>把同一单位往年的报告附入报告：报告文件或已发布的网页都可以。</translation>
    </message>
    <message>
        <source>Not on this computer, with what stands in for PDF: %1. Word and web files name the right fonts, so their lines may break elsewhere.</source>
        <translation>本机没有以下字体，PDF 用箭头后的字体代替：%1。Word 和网页文件仍写原字体名，换行处可能不同。</translation>
    </message>
    <message>
        <source>What marks such as / and — stand for: blank (default), zero or na (not applicable), or ID=zero for those of a figure, row or table; several separated by commas.</source>
        <translation>“/”“—”等占位符表示什么：blank（空白，默认）、zero（0）或 na（不适用）；也可写“编号=zero”，只管这一格、一行或一张表；多项用逗号隔开。</translation>
    </message>
</context>
<context>
    <name>CollectDialog</name>
    <message>
        <source>Ask Offices for Figures</source>
        <translation>请处室填数</translation>
    </message>
    <message>
        <source>Choose the figures and the list of units (CSV, one unit a line: code, name, short name); each unit gets a workbook of its own. Read the returned ones from the folder you put them in.</source>
        <translation>请勾选要填的数，选择单位名单（CSV，每行一个单位：代码、名称、简称），每个单位生成一份填报表。收回的填报表放在一个文件夹里读取。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Figures to ask for</source>
        <translation>要填报的数</translation>
    </message>
    <message>
        <source>&amp;List of units:</source>
        <translation>单位名单(&amp;L)：</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Make &amp;Workbooks…</source>
        <translation>生成填报表(&amp;W)…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Unit or figure</source>
        <translation>单位或项目</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>From, or why</source>
        <translation>来源或原因</translation>
    </message>
    <message>
        <source>Read &amp;Replies…</source>
        <translation>读取回复(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Take into the Report</source>
        <translation>填入报告(&amp;T)</translation>
    </message>
    <message>
        <source>The list of units cannot be read: %1</source>
        <translation>单位名单无法读取：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n workbook(s) written to %1.</source>
        <translation>
            <numerusform>已生成 %n 份填报表：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>not replied</source>
        <translation>未回复</translation>
    </message>
    <message>
        <source>returned blank</source>
        <translation>交回未填</translation>
    </message>
    <message>
        <source>report: %1</source>
        <translation>报告：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>conflict, not taken</source>
        <translation>有矛盾，未填入</translation>
    </message>
    <message>
        <source>cannot be placed</source>
        <translation>无法归位</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>to be taken</source>
        <translation>将填入</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>已有相同的数</translation>
    </message>
    <message>
        <source>%1 to be taken, %2 conflicts, %3 not to be placed; %4 of %5 units have not replied.</source>
        <translation>将填入 %1 个，矛盾 %2 个，无法归位 %3 个；%5 个单位中 %4 个未回复。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of offices</source>
        <translation>
            <numerusform>填入处室回复的 %n 个数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) taken into the report with their sources.</source>
        <translation>
            <numerusform>%n 个数已连同来源填入报告。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionFolder</name>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件过大。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>An old or encrypted workbook; save it as .xlsx.</source>
        <translation>旧格式或加密的工作簿；请另存为 .xlsx。</translation>
    </message>
    <message>
        <source>Not a workbook (.xlsx).</source>
        <translation>不是工作簿（.xlsx）。</translation>
    </message>
    <message>
        <source>Asked for another report: %1, %2.</source>
        <translation>是为另一份报告填报的：%1，%2 年。</translation>
    </message>
    <message>
        <source>The file already exists and is not replaced.</source>
        <translation>文件已存在，不作替换。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
</context>
<context>
    <name>CollectionReply</name>
    <message>
        <source>This is no collection workbook, or its hidden sheet is gone: it cannot be told whose figures these are.</source>
        <translation>这不是填报表，或其中的隐藏表已删除，无法判断是哪个单位填报的。</translation>
    </message>
    <message>
        <source>The hidden sheet of the collection workbook is damaged.</source>
        <translation>填报表中的隐藏表已损坏。</translation>
    </message>
    <message>
        <source>The cell of this figure is no longer in the workbook.</source>
        <translation>该数的单元格已不在工作簿中。</translation>
    </message>
    <message>
        <source>The report has no such figure.</source>
        <translation>报告中没有这个数。</translation>
    </message>
    <message>
        <source>A formula without a value; open and save the workbook in a spreadsheet program.</source>
        <translation>公式没有计算结果；请用表格软件打开并保存后再读取。</translation>
    </message>
    <message>
        <source>The cell shows an error.</source>
        <translation>单元格显示错误值。</translation>
    </message>
    <message>
        <source>Too large, or more than six decimals.</source>
        <translation>数过大，或小数超过六位。</translation>
    </message>
    <message>
        <source>A mark that may mean 0, unknown or not applicable.</source>
        <translation>占位符号，可能表示 0、不详或不适用。</translation>
    </message>
    <message>
        <source>A number where none was asked.</source>
        <translation>此处没有要求填数。</translation>
    </message>
</context>
<context>
    <name>CollectionSheet</name>
    <message>
        <source>Figures asked of %1</source>
        <translation>请%1填报的数</translation>
    </message>
    <message>
        <source>To be filled in</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>%1, %2: figures for the yearly report</source>
        <translation>%1 %2 年年度报告填报表</translation>
    </message>
    <message>
        <source>Asked of: %1</source>
        <translation>填报单位：%1</translation>
    </message>
    <message>
        <source>Fill in the coloured cells only. Numbers without units; 0 when there were none; leave blank what you do not know; 不适用 for what does not concern you. Rows may be inserted and the file renamed, but do not copy the figures into another workbook.</source>
        <translation>只填有底色的格。只填数字，不带单位；确实没有填 0；不掌握的留空；与本单位无关的填“不适用”。可以插行、改文件名，但不要把数复制到别的工作簿。</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Figure asked for</source>
        <translation>填报项目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>填报数</translation>
    </message>
    <message>
        <source>Remark on the figure</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Check of sums</source>
        <translation>加总核对</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Only a number without its unit (whole for counts) or 不适用 goes here; leave it blank when nothing is known.</source>
        <translation>这里只能填数字（件数为整数，不带单位），或填“不适用”；没有数据请留空，不要填 0。</translation>
    </message>
    <message>
        <source>adds up</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>does not add up; the parts make </source>
        <translation>不符，各项相加为 </translation>
    </message>
    <message>
        <source>No figure of the report is called “%1”.</source>
        <translation>报告中没有编号为“%1”的数。</translation>
    </message>
    <message>
        <source>Is “%1” meant?</source>
        <translation>是否指“%1”？</translation>
    </message>
    <message>
        <source>No figures are named.</source>
        <translation>没有指定要填报的数。</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Use “%1” everywhere</source>
        <translation>全部采用“%1”</translation>
    </message>
</context>
<context>
    <name>CompareList</name>
    <message>
        <source>Differences</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>&amp;Only chapters that differ</source>
        <translation>只看有不同的章(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Another File…</source>
        <translation>另选文件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Save as Web Page…</source>
        <translation>存为网页(&amp;S)…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>Figures, texts, findings</source>
        <translation>数、文字和问题</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>signed on %1</source>
        <translation>%1签发稿</translation>
    </message>
    <message>
        <source>submitted on %1</source>
        <translation>%1送审稿</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Snapshot: %1</source>
        <translation>留存版本：%1</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>%1 年报告</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet: attach an earlier year (File menu), keep a snapshot, or choose another file.</source>
        <translation>还没有可对比的：请附上年报告（文件菜单）、留存版本，或另选文件。</translation>
    </message>
    <message>
        <source>now</source>
        <comment>state of the report</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>no such chart</source>
        <translation>没有这张图</translation>
    </message>
    <message>
        <source>%1-%2-comparison</source>
        <comment>name of a file</comment>
        <translation>%1-%2-对比</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The report of %1 is later than that of %2; name the earlier one first.</source>
        <translation>%1 年的报告晚于 %2 年的报告，请把较早的一份写在前面。</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 个数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n 处文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entry(ies)</source>
        <translation>
            <numerusform>%n 项其他内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>两份没有不同。</translation>
    </message>
    <message>
        <source>Different: %1.</source>
        <translation>不同之处：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2 beside %3</source>
        <translation>%1：%2与%3对比</translation>
    </message>
    <message>
        <source>Nothing differs here.</source>
        <translation>没有不同。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>The text is the same.</source>
        <translation>文字相同。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>in both</source>
        <translation>两份都有</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅%1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Other entries</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>counted differently</source>
        <translation>口径不同，不作比较</translation>
    </message>
    <message>
        <source>counted nearly alike</source>
        <translation>口径相近</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no such chart</source>
        <translation>没有这张图</translation>
    </message>
</context>
<context>
    <name>Consolidation</name>
    <message>
        <source>Sum of %1 units: %2</source>
        <translation>汇总 %1 个单位：%2</translation>
    </message>
    <message>
        <source>blank in %1 units: %2</source>
        <translation>%1 个单位空白：%2</translation>
    </message>
    <message>
        <source>No report could be counted, so there is nothing to add up.</source>
        <translation>没有可计入的报告，无从汇总。</translation>
    </message>
    <message>
        <source>The report is of %1, the roll-up of %2 with %3.</source>
        <translation>该报告是 %1 年的，汇总的是 %2 年的 %3。</translation>
    </message>
</context>
<context>
    <name>ContentCheck</name>
    <message>
        <source>There is no chapter “%1”.</source>
        <translation>没有章节“%1”。</translation>
    </message>
    <message>
        <source>One of all, government was expected here.</source>
        <translation>这里应是 all 或 government。</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>The file is not in UTF-8.</source>
        <translation>文件不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>A quoted field of the file has no end.</source>
        <translation>文件中有一个引号没有结束。</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>written as</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>counted up to</source>
        <translation>统计截至</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>自动合计</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n 处数字</numerusform>
        </translation>
    </message>
    <message>
        <source>present</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Attached report of %1</source>
        <translation>所附 %1 年报告</translation>
    </message>
    <message>
        <source>Snapshot “%1”</source>
        <translation>留存版本“%1”</translation>
    </message>
    <message>
        <source>Accepted finding %1</source>
        <translation>附说明的问题 %1</translation>
    </message>
    <message>
        <source>Check %1 switched off</source>
        <translation>停用的核对 %1</translation>
    </message>
    <message>
        <source>Report year</source>
        <translation>报告年度</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>“%1”正文</translation>
    </message>
    <message>
        <source>Bound numbers of %1</source>
        <translation>“%1”中的关联数字</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 个数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n 处正文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entries</source>
        <translation>
            <numerusform>%n 项其他内容</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>office</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>person</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Own figures</source>
        <translation>自有数据</translation>
    </message>
    <message>
        <source>Explanation of %1</source>
        <translation>%1 的说明</translation>
    </message>
    <message>
        <source>%1: remaining blanks set to 0</source>
        <translation>%1：其余空白置 0</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>题注</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>with percentages</source>
        <translation>标占比</translation>
    </message>
    <message>
        <source>as the form has it</source>
        <translation>按模板</translation>
    </message>
    <message>
        <source>Chart “%1” in %2</source>
        <translation>%2中的图表“%1”</translation>
    </message>
    <message>
        <source>Order of the charts in %1</source>
        <translation>%1的图表顺序</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>导入来源</translation>
    </message>
</context>
<context>
    <name>DistributionView</name>
    <message>
        <source>Distribution over the units</source>
        <translation>各单位分布</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have a number: too few for ranks and a distribution (%1 are needed).</source>
        <translation>
            <numerusform>只有 %n 个单位有数，不排名、不作分布图（至少 %1 个）。</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Number of units by their figure</source>
        <translation>按数的大小分组的单位数</translation>
    </message>
    <message>
        <source>Number of units by their figure (%1)</source>
        <translation>按数的大小（%1）分组的单位数</translation>
    </message>
</context>
<context>
    <name>DocumentNames</name>
    <message>
        <source>Annual report</source>
        <translation>年度报告</translation>
    </message>
    <message>
        <source>Work summary</source>
        <translation>工作总结</translation>
    </message>
</context>
<context>
    <name>DocxReader</name>
    <message>
        <source>The file is no Word document, or it is damaged.</source>
        <translation>文件不是 Word 文档，或已损坏。</translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message numerus="yes">
        <source>and %n more paragraph(s)</source>
        <translation>
            <numerusform>等另外 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste a Whole Draft</source>
        <translation>粘贴全文</translation>
    </message>
    <message>
        <source>&amp;Write into the report</source>
        <translation>写入报告(&amp;W)</translation>
    </message>
    <message>
        <source>Paste all of it into this &amp;chapter</source>
        <translation>全部粘贴到本章(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation>稿件(&amp;D)</translation>
    </message>
    <message>
        <source>Paste the whole text here, headings included</source>
        <translation>把全文连同各级标题粘贴到这里</translation>
    </message>
    <message>
        <source>Where the draft goes</source>
        <translation>稿件各部分的去处</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>&amp;Paragraphs that fit nowhere:</source>
        <translation>未能归入任何一章的段落(&amp;P)：</translation>
    </message>
    <message>
        <source>are not written</source>
        <translation>不写入</translation>
    </message>
    <message>
        <source>are added to “%1”</source>
        <translation>加到“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n字</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in place of %2</source>
        <translation>%1，替换原有 %2 字</translation>
    </message>
    <message>
        <source>The chapter has text already; it is replaced. Undo brings it back.</source>
        <translation>该章已有文字，将被替换；可以撤销。</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Fits nowhere</source>
        <translation>无处归入</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing pasted yet</source>
        <translation>尚未粘贴内容</translation>
    </message>
    <message numerus="yes">
        <source>Goes into %n text(s) of the report</source>
        <translation>
            <numerusform>写入报告的 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Equation</name>
    <message>
        <source>“%1” is not a relation.</source>
        <translation>“%1”不是关系式。</translation>
    </message>
    <message>
        <source>Only “zero” is known here.</source>
        <translation>这里只能写“zero”。</translation>
    </message>
    <message>
        <source>One of = &lt;= &gt;= was expected here.</source>
        <translation>这里应是 =、&lt;= 或 &gt;=。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1 could not be written: %2. No file was changed; choose another folder or make room, then export again.</source>
        <translation>%1无法写入：%2。没有改动任何文件；请换一个文件夹或腾出空间，再重新导出。</translation>
    </message>
    <message>
        <source>a folder has this name</source>
        <translation>已有同名文件夹</translation>
    </message>
    <message>
        <source>the file there is write-protected</source>
        <translation>原有的同名文件是只读的</translation>
    </message>
    <message>
        <source>Chart pictures cannot be painted here; export them from the desktop program.</source>
        <translation>这里不能绘制图表图片；请在桌面程序里导出。</translation>
    </message>
    <message>
        <source>The workbook could not be made: %1.</source>
        <translation>工作簿无法生成：%1。</translation>
    </message>
    <message>
        <source>The workbook could not be put together in the temporary folder %1: %2. Make room there, then export again.</source>
        <translation>工作簿无法在临时文件夹%1中生成：%2。请在那里腾出空间，再重新导出。</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>%1: the text is longer than a cell can hold and was cut.</source>
        <translation>%1：文字超出单元格的容量，已截断。</translation>
    </message>
    <message>
        <source>No picture format is given.</source>
        <translation>没有给出图片格式。</translation>
    </message>
    <message>
        <source>A chart picture is %1 to %2 mm wide.</source>
        <translation>图表图片宽度为 %1 至 %2 毫米。</translation>
    </message>
    <message>
        <source>The resolution of a chart picture is %1 to %2 dpi.</source>
        <translation>图表图片分辨率为 %1 至 %2 dpi。</translation>
    </message>
    <message>
        <source>The report was not checked, so there is no list of findings.</source>
        <translation>报告没有核对，没有核对结果可导出。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Choose at least one document.</source>
        <translation>请至少选择一个文种。</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选择一种格式。</translation>
    </message>
    <message>
        <source>Choose the folder to write to.</source>
        <translation>请选择导出到的文件夹。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>%1 (.%2)</source>
        <translation>%1（.%2）</translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation>导出到(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>导出到的文件夹</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>导出结果</translation>
    </message>
    <message numerus="yes">
        <source>The report still has %n open error(s). It is exported as it is.</source>
        <translation>
            <numerusform>报告还有%n个未处理的错误，将按现状导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>覆盖(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the same name are already in this folder. Nothing has been written yet.</source>
        <translation>
            <numerusform>文件夹里已有%n个同名文件。目前还没有写入任何文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>已导出%n个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>To be looked at before it is published</source>
        <translation>公开前请过目</translation>
    </message>
    <message>
        <source>Nothing is taken out by itself. A double click goes to the words.</source>
        <translation>程序不会自行删改。双击可转到原文。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>To paste into &amp;Word or WPS</source>
        <translation>供粘贴到 Word 或 WPS(&amp;W)</translation>
    </message>
    <message>
        <source>To paste into a web &amp;site&apos;s editor</source>
        <translation>供粘贴到网站后台(&amp;S)</translation>
    </message>
    <message>
        <source>Copied: %1. Charts are told in sentences; take their pictures from the export.</source>
        <translation>已复制：%1。图表以文字说明，图片请另行导出。</translation>
    </message>
    <message>
        <source>With a list of the files a&amp;nd what comparing them showed</source>
        <translation>附导出清单（各文件的校验码和核对结果）(&amp;N)</translation>
    </message>
</context>
<context>
    <name>ExportProof</name>
    <message>
        <source>The table “%1” does not stand in the file as the form prints it.</source>
        <translation>文件里没有按格式排列的表“%1”。</translation>
    </message>
    <message>
        <source>A cell of “%1” (row %2, column %3) is not in its place.</source>
        <translation>“%1”第 %2 行第 %3 列的格子不在原位。</translation>
    </message>
    <message>
        <source>The figure “%1” is missing from the file.</source>
        <translation>文件里缺“%1”。</translation>
    </message>
    <message>
        <source>A number of the text</source>
        <translation>正文里绑定的数</translation>
    </message>
    <message>
        <source>The sentence with the bound number %1 is not in the file as it is in the report.</source>
        <translation>含绑定数 %1 的句子，文件与报告不一致。</translation>
    </message>
    <message>
        <source>Part %1 of the document</source>
        <translation>文件第 %1 段</translation>
    </message>
    <message>
        <source>The chart “%1” shows other numbers than the tables.</source>
        <translation>图“%1”的数与表不同。</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracked change(s)</source>
        <translation>
            <numerusform>%n 处修订</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden part(s)</source>
        <translation>
            <numerusform>%n 处隐藏内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded object(s)</source>
        <translation>
            <numerusform>%n 个嵌入对象</numerusform>
        </translation>
    </message>
    <message>
        <source>the name “%1”</source>
        <translation>姓名“%1”</translation>
    </message>
    <message>
        <source>The file carries what its pages do not show: %1. Take it out before the file is published.</source>
        <translation>文件带有页面上看不到的内容：%1。公开前请删去。</translation>
    </message>
    <message>
        <source>The file was read back and is not what the report says, so it was not handed over. %1 The report itself is unharmed; export another format and report this fault.</source>
        <translation>导出的文件读回后与报告不一致，没有交付。%1报告本身没有变化，请改用其他格式导出，并反馈此问题。</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1: %2 in the report, %3 in the file.</source>
        <translation>%1：报告为%2，文件为%3。</translation>
    </message>
    <message>
        <source>Not compared: this format cannot be read back.</source>
        <translation>未核对：这种格式不能读回。</translation>
    </message>
    <message>
        <source>Read back and compared with the report: %1 of %2 agree.</source>
        <translation>导出核对：%1/%2 一致。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more difference(s).</source>
        <translation>
            <numerusform>另有 %n 处不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>stated %1</source>
        <translation>所载 %1</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n figure(s) that the report has not.</source>
        <translation>
            <numerusform>文件里有 %n 个报告没有的数。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is stated in the report and calculated in the file.</source>
        <translation>“%1”在报告里是所载总计，在文件里成了公式。</translation>
    </message>
    <message>
        <source>A chart of the workbook keeps other numbers than its cells (%1).</source>
        <translation>工作簿中一幅图的数与所引用的格子不同（%1）。</translation>
    </message>
    <message>
        <source>Pages cannot be painted here; export the PDF from the desktop program.</source>
        <translation>此处不能排版，请在桌面程序中导出 PDF。</translation>
    </message>
    <message>
        <source>The PDF could not be painted.</source>
        <translation>PDF 没有生成。</translation>
    </message>
    <message>
        <source>Page text</source>
        <translation>页面文字</translation>
    </message>
    <message numerus="yes">
        <source>%n picture file(s) cannot be read back and were not compared.</source>
        <translation>
            <numerusform>另有 %n 个图片文件不能读回，未核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is not enough memory for the poster.</source>
        <translation>内存不足，不能生成一图读懂。</translation>
    </message>
    <message>
        <source>Text of the poster</source>
        <translation>一图读懂的文字</translation>
    </message>
    <message>
        <source>Posters cannot be painted here; export them from the desktop program.</source>
        <translation>这里不能绘制一图读懂，请在窗口程序中导出。</translation>
    </message>
    <message>
        <source>The poster would be too long for a picture. Choose fewer charts, then export again.</source>
        <translation>一图读懂太长，不能存为图片。请少选几个图表再导出。</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Title in the properties</source>
        <translation>文件属性中的标题</translation>
    </message>
    <message>
        <source>Number of parts</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Figures of others</source>
        <translation>其他数</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>网页文字</translation>
    </message>
    <message>
        <source>“%1” is not calculated from its parts in the file.</source>
        <translation>文件中的“%1”不是由其各分项算出的。</translation>
    </message>
    <message>
        <source>Mark of “%1”</source>
        <translation>“%1”的约数标记</translation>
    </message>
    <message>
        <source>Number of sheets</source>
        <translation>工作表数</translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message>
        <source>Nothing was written, because a set of files is written together or not at all. Leave out the format that failed, then export again.</source>
        <translation>没有写入任何文件：一次导出的文件要么全部写入，要么都不写。请去掉出错的格式后再导出。</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Note to %1</source>
        <translation>%1说明</translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message numerus="yes">
        <source>%n figures blank</source>
        <translation>
            <numerusform>%n项设为空白</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures cleared</source>
        <translation>
            <numerusform>清除%n项数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures set to 0</source>
        <translation>
            <numerusform>%n项设为0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures not applicable</source>
        <translation>
            <numerusform>%n项设为不适用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n totals computed again</source>
        <translation>
            <numerusform>%n项总计恢复自动计算</numerusform>
        </translation>
    </message>
    <message>
        <source>Set to &amp;blank</source>
        <translation>设为空白(&amp;B)</translation>
    </message>
    <message>
        <source>Set to &amp;0</source>
        <translation>设为0(&amp;0)</translation>
    </message>
    <message>
        <source>Set to &amp;not applicable</source>
        <translation>设为不适用(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Restore computed value</source>
        <translation>恢复自动计算(&amp;R)</translation>
    </message>
</context>
<context>
    <name>FigureDetails</name>
    <message>
        <source>Source and Cut-off Date</source>
        <translation>来源和截止日期</translation>
    </message>
    <message>
        <source>This figure is the annual report&apos;s. With a day of its own it is entered here, and both are compared.</source>
        <translation>这个数取自年度报告。写明截至日期后，改在这里填写，并与年度报告核对。</translation>
    </message>
    <message>
        <source>Source and cut-off date…</source>
        <translation>来源和截止日期…</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 个数</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureDock</name>
    <message>
        <source>Figure</source>
        <translation>本格</translation>
    </message>
    <message>
        <source>Last year, definition and source of the figure the cursor is in.</source>
        <translation>光标所在数据的上年数、口径和来源。</translation>
    </message>
    <message>
        <source>One line of explanation</source>
        <translation>一句话说明</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Note the source for the &amp;whole row</source>
        <translation>来源填入整行(&amp;W)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>last year blank</source>
        <translation>上年空白</translation>
    </message>
    <message>
        <source>last year %1</source>
        <translation>上年 %1</translation>
    </message>
    <message>
        <source>last year %1, the same</source>
        <translation>上年 %1，持平</translation>
    </message>
    <message>
        <source>%1 (%2%)</source>
        <translation>%1（%2%）</translation>
    </message>
    <message>
        <source>last year %1, down by %2</source>
        <translation>上年 %1，减少 %2</translation>
    </message>
    <message>
        <source>last year %1, up by %2</source>
        <translation>上年 %1，增加 %2</translation>
    </message>
    <message>
        <source>not comparable with last year&apos;s form</source>
        <translation>与上年格式口径不同，不可比</translation>
    </message>
    <message>
        <source>%1% of “%2”</source>
        <translation>占“%2”的 %1%</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Total %1: %2</source>
        <translation>合计 %1：%2</translation>
    </message>
    <message>
        <source>This was explained when the figure was %1. Does it still hold? Press Enter to confirm, or write anew.</source>
        <translation>说明时此数为 %1，现已变化。仍适用请按回车确认，否则请重写。</translation>
    </message>
    <message>
        <source>Explained beside last year&apos;s figure:</source>
        <translation>已对照上年说明：</translation>
    </message>
    <message>
        <source>The same as last year. Say in one line why, or that it was checked.</source>
        <translation>与上年相同。请用一句话说明原因，或注明已核实。</translation>
    </message>
    <message>
        <source>Far from last year&apos;s figure. Say in one line why.</source>
        <translation>与上年相差较大。请用一句话说明原因。</translation>
    </message>
    <message>
        <source>Explanation, no longer asked for:</source>
        <translation>说明（已不需要）：</translation>
    </message>
    <message>
        <source>Explanation of an earlier figure (%1), no longer asked for:</source>
        <translation>对原数 %1 的说明（已不需要）：</translation>
    </message>
    <message>
        <source>Definition (%1): %2</source>
        <translation>口径（%1）：%2</translation>
    </message>
    <message>
        <source>A total; its source is noted with the figures it is made of.</source>
        <translation>合计数，来源请在各分项注明。</translation>
    </message>
</context>
<context>
    <name>FigureFill</name>
    <message numerus="yes">
        <source>%1: %n figure(s) filled down</source>
        <translation>
            <numerusform>%1：向下填充 %n 个数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n figure(s) filled to the right</source>
        <translation>
            <numerusform>%1：向右填充 %n 个数</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureForm</name>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>同“%1”</translation>
    </message>
    <message>
        <source>Parts so far: %1</source>
        <translation>分项已填合计%1</translation>
    </message>
    <message>
        <source>Parts add up to %1, %2 more than “%3”</source>
        <translation>分项合计%1，比“%3”多%2</translation>
    </message>
    <message numerus="yes">
        <source>Parts so far: %1, %n not filled in</source>
        <translation>
            <numerusform>分项已填合计%1，还有%n项未填</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts add up to %1, as “%2”</source>
        <translation>分项合计%1，与“%2”相符</translation>
    </message>
    <message>
        <source>Parts add up to %1, %2 less than “%3”</source>
        <translation>分项合计%1，比“%3”少%2</translation>
    </message>
    <message>
        <source>Parts add up to %1; %2 of “%3” are not broken down</source>
        <translation>分项合计%1，“%3”中还有%2未列明</translation>
    </message>
    <message>
        <source>asks for an explanation</source>
        <translation>待说明</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>FigureInput</name>
    <message>
        <source>“%1” carries the unit %2, but this figure has none; enter the number alone.</source>
        <translation>“%1”带有单位“%2”，而这一项没有单位；请只填数字。</translation>
    </message>
    <message>
        <source>“%1” is in %2, but this figure is counted in %3; enter the number in %3.</source>
        <translation>“%1”的单位是%2，而这一项按%3计；请换算成%3再填。</translation>
    </message>
    <message>
        <source>“%1” cannot be written in %2 with six decimals.</source>
        <translation>“%1”换算成%2后超过六位小数，无法填入。</translation>
    </message>
    <message>
        <source>The thousands separators in “%1” do not stand every three digits; write it like 1,335.</source>
        <translation>“%1”的千分位分隔符没有按三位一段；请写成1,335的样子。</translation>
    </message>
    <message>
        <source>“%1” begins with 0 like a code, not a figure; leave the leading zeros out.</source>
        <translation>“%1”以0开头，像是编号而不是数量；请去掉前面的0。</translation>
    </message>
    <message>
        <source>“%1” has more than six decimals.</source>
        <translation>“%1”的小数超过六位。</translation>
    </message>
    <message>
        <source>“%1” is out of range; figures go up to %2.</source>
        <translation>“%1”超出范围；数值最大为%2。</translation>
    </message>
    <message>
        <source>“%1” names two changes; enter their balance, such as 增2 or 减1.</source>
        <translation>“%1”写了两处增减；请填两者相抵后的净数，如增2或减1。</translation>
    </message>
    <message>
        <source>“%1” is a date, not a figure.</source>
        <translation>“%1”是日期，不是数量。</translation>
    </message>
    <message>
        <source>“%1” is in scientific notation; write the number out.</source>
        <translation>“%1”是科学计数法；请写出完整的数字。</translation>
    </message>
    <message>
        <source>“%1” is not a figure; write it in digits.</source>
        <translation>“%1”不是数字；请用阿拉伯数字填写。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as one figure; write it like 39, 1,335, 20.5 or 近20.</source>
        <translation>“%1”不能读作一个数；请写成39、1,335、20.5或近20的样子。</translation>
    </message>
    <message>
        <source>“%1” may mean 0, not filled in or not applicable; enter 0, leave it blank or choose 不适用.</source>
        <translation>“%1”可能指0、未填或不适用；请填0、留空或选“不适用”。</translation>
    </message>
    <message>
        <source>“%1” is a formula; enter its result, or a sum such as =12+7.</source>
        <translation>“%1”是公式；请填计算结果，或填 =12+7 这样的加减式。</translation>
    </message>
    <message>
        <source>“%1” is an error value of the spreadsheet it comes from; mend it there or enter the figure.</source>
        <translation>“%1”是来源表格里的错误值；请在原表改正，或直接填数。</translation>
    </message>
</context>
<context>
    <name>FigureNotes</name>
    <message>
        <source>There is no figure “%1” in this report.</source>
        <translation>本报告没有数据“%1”。</translation>
    </message>
    <message>
        <source>Totals are made of other figures; note the source with those.</source>
        <translation>合计由其他数相加得出，请在各分项注明来源。</translation>
    </message>
    <message>
        <source>There is no figure to explain yet; enter it first.</source>
        <translation>尚未填数，请先填数再说明。</translation>
    </message>
</context>
<context>
    <name>FigurePresentation</name>
    <message>
        <source>stated blank</source>
        <translation>所载空白</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>所载</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>The parts add up to %1.</source>
        <translation>各分项之和为%1。</translation>
    </message>
    <message>
        <source>Last year (%1): %2</source>
        <translation>上年（%1年）：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Counts up to %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Explanation: %1</source>
        <translation>说明：%1</translation>
    </message>
</context>
<context>
    <name>FigureTableView</name>
    <message numerus="yes">
        <source>%1: %n figures pasted</source>
        <translation>
            <numerusform>%1：粘贴%n项数据</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Annual report</source>
        <translation>年度报告</translation>
    </message>
    <message>
        <source>%1: no figure is blank, nothing was changed</source>
        <translation>%1：没有空白，未作改动</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n blank(s) set to 0</source>
        <translation>
            <numerusform>%1：%n 个空白已置 0</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>向下填充(&amp;D)</translation>
    </message>
    <message>
        <source>Of this &amp;row</source>
        <translation>本行(&amp;R)</translation>
    </message>
    <message>
        <source>Of this &amp;table</source>
        <translation>本表(&amp;T)</translation>
    </message>
    <message>
        <source>Of the whole annual r&amp;eport</source>
        <translation>整份年度报告(&amp;E)</translation>
    </message>
    <message>
        <source>Set re&amp;maining blanks to 0</source>
        <translation>其余空白置 0(&amp;M)</translation>
    </message>
</context>
<context>
    <name>FiguresById</name>
    <message>
        <source>The form has no figure “%1”: %2</source>
        <translation>表样中没有数“%1”：%2</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>This is a copy of a sample: change what you like, and save it under a name of your own if you want to keep it.</source>
        <translation>这是示例的副本，可以随意改动；想保留时，请另存为自己的文件。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Save in another &amp;place…</source>
        <translation>保存到别处(&amp;P)…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2年</translation>
    </message>
    <message>
        <source>What you have typed is kept safe meanwhile.</source>
        <translation>已录入的内容已另行暂存，不会丢失。</translation>
    </message>
    <message>
        <source>Begun from the report of %1: unit, sources and texts are taken over, the figures are blank.</source>
        <translation>已由%1年报告新建：单位、来源和正文已带入，数字为空白。</translation>
    </message>
    <message>
        <source>Last year&apos;s form is no longer in force; the new one is used.</source>
        <translation>上年的格式已停用，改用现行格式。</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of last year are marked in the texts and listed among the findings.</source>
        <translation>
            <numerusform>正文中有%n个上年数字已作标记，并列入检查结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) have no place in the new form.</source>
        <translation>
            <numerusform>有%n段正文在新格式中没有位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>Nothing to import was copied. Copy the report with its tables, then import it.</source>
        <translation>没有复制可导入的内容。请先复制报告和其中的表格，再导入。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>FindDock</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>&amp;Exactly as typed</source>
        <translation>区分全半角和大小写(&amp;E)</translation>
    </message>
    <message>
        <source>A &amp;year: keep comparisons and documents</source>
        <translation>年份替换：保留比较和文件(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Replace Ticked</source>
        <translation>替换勾选的(&amp;R)</translation>
    </message>
    <message>
        <source>Words, a figure&apos;s name, id or value</source>
        <translation>文字，或数的名称、编号、数值</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Tell full from half width and upper from lower case</source>
        <translation>区分全角半角和大小写</translation>
    </message>
    <message>
        <source>2020 becomes 2021 except in comparisons, document numbers, and names and dates of documents. Nothing is replaced that is not ticked.</source>
        <translation>2020 改为 2021，但用于比较的年份、文号、文件名称和日期不改。没有勾选的一律不改。</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Replace the words found</source>
        <translation>替换找到的文字</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n place(s) ticked</source>
        <translation>
            <numerusform>共 %n 处，已勾选 %1 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s); one undo takes it back</source>
        <translation>
            <numerusform>已替换 %n 处，撤销一次即可还原</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingDetail</name>
    <message>
        <source>Accept with a reason…</source>
        <translation>填写说明…</translation>
    </message>
    <message>
        <source>The finding stays listed and printed with the reason; it comes back when a value or sentence it is about changes.</source>
        <translation>问题连同说明仍然列出和打印；所涉的数或句子改动后，会重新成为问题。</translation>
    </message>
    <message>
        <source>Take back the reason</source>
        <translation>撤回说明</translation>
    </message>
    <message>
        <source>Accepted: %1 (%2, %3)</source>
        <translation>已说明：%1（%2，%3）</translation>
    </message>
    <message>
        <source>Switch off %1…</source>
        <translation>停用 %1…</translation>
    </message>
    <message>
        <source>Accept %1 because:</source>
        <translation>%1 的说明：</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Switch off %1 in this report because:</source>
        <translation>本报告停用 %1 的原因：</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>FindingMark</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已说明</translation>
    </message>
</context>
<context>
    <name>FindingsDock</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open a report to see what its checks find.</source>
        <translation>打开报告后，这里列出检查结果。</translation>
    </message>
    <message>
        <source>No finding fits the filter.</source>
        <translation>没有符合筛选条件的检查结果。</translation>
    </message>
    <message numerus="yes">
        <source>All %n checks that apply hold.</source>
        <translation>
            <numerusform>适用的%n项检查全部通过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks that are switched off in this report</source>
        <translation>本报告停用的核对</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>Switched off %1</source>
        <translation>已停用 %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) are switched off and were not made.</source>
        <translation>
            <numerusform>已停用 %n 项核对，未作检查。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查号</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n)</source>
        <translation>
            <numerusform>%1（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Whole report</source>
        <translation>整份报告</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Reason lapsed</source>
        <translation>说明已失效</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>“%1” is not a term.</source>
        <translation>“%1”不是算式中的一项。</translation>
    </message>
    <message>
        <source>No form has a cell “%1”.</source>
        <translation>所有表样里都没有“%1”这一格。</translation>
    </message>
    <message>
        <source>A sum needs at least one term.</source>
        <translation>求和至少要有一项。</translation>
    </message>
</context>
<context>
    <name>HeaderCheck</name>
    <message>
        <source>There is no metadata “%1”.</source>
        <translation>没有元数据“%1”。</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>Move between figures</source>
        <translation>在各格间移动</translation>
    </message>
    <message>
        <source>Arrow keys, Tab, Enter</source>
        <translation>方向键、Tab、Enter</translation>
    </message>
    <message>
        <source>Change a figure</source>
        <translation>修改数据</translation>
    </message>
    <message>
        <source>Type, or F2</source>
        <translation>直接键入，或按F2</translation>
    </message>
    <message>
        <source>Copy, paste a block</source>
        <translation>复制、粘贴一片单元格</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+V</source>
        <translation>Ctrl+C、Ctrl+V</translation>
    </message>
    <message>
        <source>Make blank</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete键</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>&lt;h3&gt;%1 %2&lt;/h3&gt;</source>
        <translation>&lt;h3&gt;%1 %2&lt;/h3&gt;</translation>
    </message>
    <message>
        <source>Drafts and checks annual reports on open government information and work summaries. Works offline; nothing leaves this computer.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>编制并核对政府信息公开工作年度报告和政务公开工作总结。离线使用，数据不出本机。

自由软件，按GNU通用公共许可证第3版或更新版本发布。</translation>
    </message>
    <message>
        <source>Fill down, to the right</source>
        <translation>向下、向右填充</translation>
    </message>
    <message>
        <source>Ctrl+D, Ctrl+R</source>
        <translation>Ctrl+D、Ctrl+R</translation>
    </message>
    <message>
        <source>Signing and the Record</source>
        <translation>签发与办理记录</translation>
    </message>
    <message>
        <source>&lt;b&gt;What the record is, and what it is not&lt;/b&gt;</source>
        <translation>&lt;b&gt;办理记录是什么、不是什么&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Each step (submitted, returned, signed, delivered, published, reopened) is kept in the report file with name, role, time and a hash of figures, texts and chart choices. The steps are chained: a changed figure, word or step shows, and the review page names exactly what was changed since the signature, which is then void.

Whoever can write the file can also cut steps off its end or write a new record. That only shows against the hash printed on the signed sheet: keep the sheet.

It is evidence of change. It is not a legal electronic signature (电子签名法), and it does not prove who sat at the computer.</source>
        <translation>每一步（送审、退回、签发、提交、发布、重新打开）都连同姓名、职责、时间和内容校验码（数、文字、图表的选择）记入报告文件，逐步相连。改动任何数、字句或步骤都看得出：复核签批页逐项列出签发后的改动，签发即告失效。

能写这个文件的人，也能删去末尾的步骤或另写一份记录；这只有对照签批页上印出的校验码才看得出，请留存签批页。

它是改动的证据，不是《电子签名法》所说的电子签名，也不能证明操作电脑的是谁。</translation>
    </message>
</context>
<context>
    <name>HistoryDock</name>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>As it was begun</source>
        <translation>新建时</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>%1 (saved)</source>
        <translation>%1（已保存）</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
</context>
<context>
    <name>HtmlReader</name>
    <message>
        <source>The file is no web page.</source>
        <translation>文件不是网页。</translation>
    </message>
    <message>
        <source>The page has more parts than any report; save the report alone.</source>
        <translation>网页内容远多于一份报告，请只保存报告部分。</translation>
    </message>
</context>
<context>
    <name>ImportApply</name>
    <message>
        <source>The source is on the form “%1”, which the report does not carry. Import it into a new file, and attach that one as an earlier year if it is one.</source>
        <translation>来源用的是“%1”，本报告没有这种格式。请导入到新文件；如为往年报告，再把它附上。</translation>
    </message>
    <message>
        <source>The source does not say whose report it is; give the unit&apos;s full name.</source>
        <translation>来源没有写明是哪个单位的报告，请填写单位全称。</translation>
    </message>
    <message>
        <source>The source does not say which year&apos;s report it is; give the year.</source>
        <translation>来源没有写明是哪一年的报告，请填写年份。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Only what needs a &amp;look</source>
        <translation>只看有疑问的(&amp;L)</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>从 %1 导入</translation>
    </message>
    <message>
        <source>What was not used</source>
        <translation>没有用到的</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Take what is &amp;certain</source>
        <translation>只取确定的(&amp;C)</translation>
    </message>
    <message>
        <source>Take &amp;everything read</source>
        <translation>取全部读出的(&amp;E)</translation>
    </message>
    <message>
        <source>Not in the source: %1</source>
        <translation>来源中没有：%1</translation>
    </message>
    <message numerus="yes">
        <source>Not use&amp;d: %n</source>
        <translation>
            <numerusform>未用(&amp;D)：%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be taken yet</source>
        <translation>还没有可取的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 个数</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n 处文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n need a look</source>
        <translation>
            <numerusform> · %n 处有疑问</numerusform>
        </translation>
    </message>
    <message>
        <source>Into the open report: %1</source>
        <translation>填入打开的报告：%1</translation>
    </message>
    <message>
        <source>As the report of %1, to compare with: %2</source>
        <translation>作为 %1 年报告附上，供对比：%2</translation>
    </message>
    <message>
        <source>As a new report: %1</source>
        <translation>新建报告：%1</translation>
    </message>
    <message>
        <source>Fill &amp;In</source>
        <translation>填入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Attach as Earlier Year</source>
        <translation>附为上年报告(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New Report</source>
        <translation>新建报告(&amp;N)</translation>
    </message>
    <message>
        <source>Imported from %1: %2</source>
        <translation>已从 %1 导入：%2</translation>
    </message>
    <message>
        <source>The report of %1 is attached; its figures stand beside this year&apos;s.</source>
        <translation>已附上 %1 年报告，其数字显示在今年的数字旁。</translation>
    </message>
    <message>
        <source>A new report was made from %1: %2. It is in no file yet.</source>
        <translation>已由 %1 新建报告：%2，尚未存盘。</translation>
    </message>
    <message>
        <source>Take as &amp;0</source>
        <translation>按 0 填(&amp;0)</translation>
    </message>
    <message>
        <source>Not a&amp;pplicable</source>
        <translation>不适用(&amp;P)</translation>
    </message>
    <message>
        <source>Leave &amp;blank</source>
        <translation>保持空白(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>All %n mark(s) such as / or —:</source>
        <translation>
            <numerusform>“/”“—”等占位符共 %n 处：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected mark(s) such as / or —:</source>
        <translation>
            <numerusform>所选“/”“—”等占位符 %n 处：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>来源原文</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现为</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>将为</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>What was found and where it goes</source>
        <translation>读出的内容及去处</translation>
    </message>
    <message>
        <source>already written, and stays</source>
        <translation>已有内容，保持不变</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ImportedCell</name>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>placeholder: 0, blank or not applicable?</source>
        <translation>占位符：是 0、没填还是不适用？</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>读不出</translation>
    </message>
    <message>
        <source>with a unit</source>
        <translation>带单位</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>带附注</translation>
    </message>
    <message>
        <source>written in an unusual way</source>
        <translation>写法异常</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>约数</translation>
    </message>
    <message>
        <source>not the kind of number this figure can be</source>
        <translation>不是此格可填的数</translation>
    </message>
    <message>
        <source>the printed total is not the sum of its parts</source>
        <translation>所载总计不等于分项之和</translation>
    </message>
    <message>
        <source>its row was recognised by its place only</source>
        <translation>仅按位置认出此行</translation>
    </message>
    <message>
        <source>the row has not as many cells as the form</source>
        <translation>此行格数与表样不同</translation>
    </message>
    <message>
        <source>placeholder, taken as you said</source>
        <translation>占位符，已按认定填入</translation>
    </message>
    <message>
        <source>the source has one row for several of the form: which of them?</source>
        <translation>来源合为一行，表样分几行：属于哪一行？</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>What has changed since the last save cannot be kept safe (%1). Save the report soon, elsewhere if need be.</source>
        <translation>上次保存后的改动无法暂存（%1）。请尽快保存，必要时换一个位置。</translation>
    </message>
    <message>
        <source>there is no folder to keep it in</source>
        <translation>没有可用于暂存的文件夹</translation>
    </message>
    <message>
        <source>the folder cannot be written</source>
        <translation>文件夹不可写</translation>
    </message>
    <message>
        <source>Changes were kept here, but they cannot be read any more: %1</source>
        <translation>此处暂存过改动，但已无法读取：%1</translation>
    </message>
    <message>
        <source>the file is too large.</source>
        <translation>文件过大。</translation>
    </message>
    <message>
        <source>the file is damaged at its beginning.</source>
        <translation>文件开头已损坏。</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>“%1” is not one of: %2.</source>
        <translation>“%1”不在可用的值之内：%2。</translation>
    </message>
    <message>
        <source>An object is expected here.</source>
        <translation>这里应是一个对象。</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>这里不能出现“%1”。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>A list is expected here.</source>
        <translation>这里应是一个列表。</translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation>这里应是文字。</translation>
    </message>
    <message>
        <source>This text must not be empty.</source>
        <translation>这里的文字不能为空。</translation>
    </message>
    <message>
        <source>“%1” stands here twice.</source>
        <translation>“%1”在这里重复了。</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is expected here.</source>
        <translation>这里应是%1到%2的整数。</translation>
    </message>
    <message>
        <source>“true” or “false” is expected here.</source>
        <translation>这里应是“true”或“false”。</translation>
    </message>
    <message>
        <source>The text stops in the middle; the file was probably cut off.</source>
        <translation>内容到一半就断了，文件可能不完整。</translation>
    </message>
    <message>
        <source>“%1” was not expected here.</source>
        <translation>这里不应出现“%1”。</translation>
    </message>
    <message>
        <source>There is something after the end of the data.</source>
        <translation>数据结束之后还有多余的内容。</translation>
    </message>
    <message>
        <source>More than %1 brackets are nested here.</source>
        <translation>这里的括号嵌套超过%1层。</translation>
    </message>
    <message>
        <source>The name “%1” occurs twice in one object.</source>
        <translation>同一个对象里“%1”出现了两次。</translation>
    </message>
    <message>
        <source>A line break or control character stands inside quotation marks.</source>
        <translation>引号里有换行或控制字符。</translation>
    </message>
    <message>
        <source>The escape sequence after the backslash is not valid.</source>
        <translation>反斜杠后面的转义写法无效。</translation>
    </message>
    <message>
        <source>This number is not written as JSON requires.</source>
        <translation>这个数字的写法不符合JSON规定。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>这不是文本文件。</translation>
    </message>
    <message>
        <source>The text is not encoded as UTF-8.</source>
        <translation>文字不是UTF-8编码。</translation>
    </message>
    <message>
        <source>The number here is out of range.</source>
        <translation>这里的数字超出范围。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
</context>
<context>
    <name>KeepingIndicator</name>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Not saved yet; kept safe at %1</source>
        <translation>尚未保存，已于 %1 暂存</translation>
    </message>
    <message>
        <source>If the program or the computer stops, what you have typed comes back at the next start. Until you save it is kept in %1</source>
        <translation>程序或电脑意外中断时，下次启动可恢复已录入的内容。保存之前暂存于 %1</translation>
    </message>
    <message>
        <source>Not saved and not kept safe!</source>
        <translation>尚未保存，也未能暂存！</translation>
    </message>
</context>
<context>
    <name>LastYearCheck</name>
    <message>
        <source>There is no table “%1”.</source>
        <translation>没有表“%1”。</translation>
    </message>
    <message>
        <source>This member is missing.</source>
        <translation>缺少这个成员。</translation>
    </message>
</context>
<context>
    <name>LayoutChooser</name>
    <message>
        <source>Page &amp;layout</source>
        <translation>版式(&amp;L)</translation>
    </message>
    <message>
        <source>Page layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Not on this computer, with what stands in on screen, in print and in PDF: %1. Word and web files name the right fonts, so their lines may break elsewhere.</source>
        <translation>本机没有以下字体，屏幕、打印和 PDF 用箭头后的字体代替：%1。Word 和网页文件仍写原字体名，换行处可能不同。</translation>
    </message>
    <message>
        <source>Your own layouts were left out.</source>
        <translation>自定的版式没有采用。</translation>
    </message>
</context>
<context>
    <name>MainActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近使用(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>A&amp;ttach Earlier Years…</source>
        <translation>附上往年报告(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Next Finding</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Finding</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Basics</source>
        <translation>基本信息(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Previous Chapter</source>
        <translation>上一章(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Chapter</source>
        <translation>下一章(&amp;N)</translation>
    </message>
    <message>
        <source>Next P&amp;ane</source>
        <translation>下一个窗格(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Print Pre&amp;view</source>
        <translation>打印预览(&amp;V)</translation>
    </message>
    <message>
        <source>Paste a &amp;Whole Draft…</source>
        <translation>粘贴全文(&amp;W)…</translation>
    </message>
    <message>
        <source>S&amp;napshots…</source>
        <translation>留存版本(&amp;N)…</translation>
    </message>
    <message>
        <source>New from &amp;Last Year…</source>
        <translation>由上年报告新建(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>操作记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>查找下一处(&amp;X)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Set All Remaining &amp;Blanks to 0</source>
        <translation>其余空白全部置 0(&amp;B)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Actual &amp;Size</source>
        <translation>原始大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Own Figures…</source>
        <translation>自有数据(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Review and Sign</source>
        <translation>复核签批(&amp;R)</translation>
    </message>
    <message>
        <source>Pr&amp;esent Charts</source>
        <translation>放映图表(&amp;E)</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>对比(&amp;M)</translation>
    </message>
    <message>
        <source>Signing and the &amp;Record</source>
        <translation>签发与办理记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Roll &amp;Up Units…</source>
        <translation>汇总所属单位(&amp;U)…</translation>
    </message>
    <message>
        <source>As&amp;k Offices for Figures…</source>
        <translation>请处室填数(&amp;K)…</translation>
    </message>
    <message>
        <source>Import What Was Copie&amp;d</source>
        <translation>导入复制的内容(&amp;D)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>检查结果(&amp;F)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2年</translation>
    </message>
    <message>
        <source>%1[*] (%2)</source>
        <translation>%1[*]（%2）</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>重新启动程序后改用所选语言。</translation>
    </message>
    <message numerus="yes">
        <source>The draft was written into %n text(s).</source>
        <translation>
            <numerusform>稿件已写入 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) were left out.</source>
        <translation>
            <numerusform>有 %n 段未写入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Annual report</source>
        <translation>年度报告</translation>
    </message>
    <message>
        <source>No figure of the annual report is blank; nothing was changed.</source>
        <translation>年度报告没有空白，未作改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n blank figure(s) of the annual report set to 0.</source>
        <translation>
            <numerusform>年度报告的 %n 个空白已置 0。</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom %1 %</source>
        <translation>缩放 %1%</translation>
    </message>
    <message>
        <source>&amp;Review and Sign</source>
        <translation>复核签批(&amp;R)</translation>
    </message>
    <message>
        <source>This report is signed; what was just changed makes the signature void. Undo it, or have the report reopened and signed again.</source>
        <translation>本报告已签发，刚才的改动使签批失效。请撤销改动，或重新打开后再次签发。</translation>
    </message>
    <message>
        <source>There is no chart with figures to present yet.</source>
        <translation>还没有可放映的图表：图中数据均未填写。</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>替换后</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>MetaLabel</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>机关全称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>机关简称</translation>
    </message>
    <message>
        <source>Organisation code</source>
        <translation>机构代码</translation>
    </message>
    <message>
        <source>Kind of unit</source>
        <translation>机关类型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>行政层级</translation>
    </message>
    <message>
        <source>Index number</source>
        <translation>索引号</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Unified number</source>
        <translation>统一编号</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Source of information</source>
        <translation>信息来源</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题分类</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效性</translation>
    </message>
    <message>
        <source>Date of writing</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>落款机关</translation>
    </message>
    <message>
        <source>Date of signature</source>
        <translation>落款日期</translation>
    </message>
    <message>
        <source>Date of submission</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>People&apos;s government</source>
        <translation>人民政府</translation>
    </message>
    <message>
        <source>National</source>
        <translation>国家级</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Prefecture or city</source>
        <translation>地市级</translation>
    </message>
    <message>
        <source>County or district</source>
        <translation>县区级</translation>
    </message>
    <message>
        <source>Town or subdistrict</source>
        <translation>乡镇街道</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Local deadline to submit</source>
        <translation>本地提交时限</translation>
    </message>
    <message>
        <source>Local deadline to publish</source>
        <translation>本地公布时限</translation>
    </message>
    <message>
        <source>Administrative licences</source>
        <translation>行政许可</translation>
    </message>
    <message>
        <source>Administrative penalties</source>
        <translation>行政处罚</translation>
    </message>
    <message>
        <source>Administrative coercion</source>
        <translation>行政强制</translation>
    </message>
    <message>
        <source>Making of regulations</source>
        <translation>规章制定权</translation>
    </message>
    <message>
        <source>Normative documents</source>
        <translation>制发行政规范性文件</translation>
    </message>
    <message>
        <source>Administrative fees</source>
        <translation>行政事业性收费</translation>
    </message>
    <message>
        <source>Government gazette</source>
        <translation>编发政府公报</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>No</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>MetadataCheck</name>
    <message>
        <source>“%1” is not a metadata date.</source>
        <translation>元数据里没有“%1”这个日期。</translation>
    </message>
    <message>
        <source>“%1” is not a day of the calendar.</source>
        <translation>“%1”不是日历上的日期。</translation>
    </message>
    <message>
        <source>Two metadata dates were expected here.</source>
        <translation>这里应是两个元数据日期。</translation>
    </message>
    <message>
        <source>One of = &lt;= was expected here.</source>
        <translation>这里应是 = 或 &lt;=。</translation>
    </message>
</context>
<context>
    <name>MhtReader</name>
    <message>
        <source>There is no page in this web archive, or it is damaged. Save the page as .html and import that.</source>
        <translation>这个网页归档中没有网页，或已损坏。请把网页另存为 .html 再导入。</translation>
    </message>
    <message>
        <source>The part of the program that reads web archives is not installed.</source>
        <translation>程序缺少读取网页归档（.mht）的部分。</translation>
    </message>
</context>
<context>
    <name>NarrativeEdit</name>
    <message>
        <source>bind to %1</source>
        <translation>绑定到 %1</translation>
    </message>
    <message numerus="yes">
        <source>choose one of %n figures</source>
        <translation>
            <numerusform>从 %n 个数中选择</numerusform>
        </translation>
    </message>
    <message>
        <source>Not bound to a figure</source>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>Not bound; could be %1</source>
        <translation>未绑定，可能是 %1</translation>
    </message>
</context>
<context>
    <name>NarrativeMarks</name>
    <message>
        <source>The same sentence as last year</source>
        <translation>与上年报告同句</translation>
    </message>
    <message>
        <source>Nearly the same sentence as last year</source>
        <translation>与上年报告几乎同句</translation>
    </message>
    <message>
        <source>Last year&apos;s sentence with last year&apos;s numbers</source>
        <translation>与上年报告的句子相同，数字也未变</translation>
    </message>
</context>
<context>
    <name>NewReportDialog</name>
    <message>
        <source>New Report</source>
        <translation>新建报告</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a year</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>Full name, as in the title and the signature</source>
        <translation>全称，用于标题和落款</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Organisation or unified social credit code; may be left empty</source>
        <translation>组织机构代码或统一社会信用代码，可不填</translation>
    </message>
    <message>
        <source>&amp;Year reported on:</source>
        <translation>报告年度(&amp;Y)：</translation>
    </message>
    <message>
        <source>Documents:</source>
        <translation>文种：</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>机关全称(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Short name:</source>
        <translation>机关简称(&amp;S)：</translation>
    </message>
    <message>
        <source>C&amp;ode:</source>
        <translation>机构代码(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>机关类型(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>行政层级(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>新建(&amp;C)</translation>
    </message>
    <message>
        <source>No form is in force for that year; %1 is used</source>
        <translation>该年没有现行格式，改用%1</translation>
    </message>
    <message>
        <source>Choose at least one document.</source>
        <translation>请至少选择一个文种。</translation>
    </message>
    <message>
        <source>Enter the full name of the unit that reports.</source>
        <translation>请填写编制报告的机关全称。</translation>
    </message>
    <message>
        <source>&amp;Annual report</source>
        <translation>年度报告(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Work summary</source>
        <translation>工作总结(&amp;W)</translation>
    </message>
    <message>
        <source>Takes over the unit, sources and texts; figures are left blank</source>
        <translation>带入单位、来源和正文；数字留空</translation>
    </message>
    <message>
        <source>&amp;From last year&apos;s report…</source>
        <translation>由上年报告新建(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>NextYear</name>
    <message>
        <source>There is no template “%1” in this program.</source>
        <translation>本程序没有模板“%1”。</translation>
    </message>
</context>
<context>
    <name>NumberMeter</name>
    <message>
        <source>Go to the next number that is not bound</source>
        <translation>转到下一个未绑定的数</translation>
    </message>
    <message>
        <source>Binds every number whose words and value say clearly which figure it is; the others are listed</source>
        <translation>把文字和数值都对得上的数全部绑定，其余的列出来</translation>
    </message>
    <message>
        <source>State the figures</source>
        <translation>生成数据句</translation>
    </message>
    <message>
        <source>Puts sentences in front of the text that state the figures filled in so far, bound to them</source>
        <translation>在正文前加上陈述已填各数的句子，数字自动绑定</translation>
    </message>
    <message>
        <source>Numbers %1 · bound %2 · confirmed %3 · open %4</source>
        <translation>数字 %1 · 已绑定 %2 · 已确认 %3 · 未绑定 %4</translation>
    </message>
    <message numerus="yes">
        <source>Bind %n certain</source>
        <translation>
            <numerusform>绑定 %n 个确定的数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) bound.</source>
        <translation>
            <numerusform>已绑定 %n 个数字。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left open: %1</source>
        <translation>仍未绑定：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等另外 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next sentence taken over from last year; they are shaded</source>
        <translation>转到下一个与上年雷同的句子（已加底色）</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) of last year</source>
        <translation>
            <numerusform>与上年雷同 %n 句</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>numbers</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>NumbersCheck</name>
    <message>
        <source>“%1” is not a kind of organ.</source>
        <translation>“%1”不是机关类别。</translation>
    </message>
</context>
<context>
    <name>OffChecks</name>
    <message>
        <source>Switch on again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Checks that are switched off</source>
        <translation>已停用的核对</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Switched off by</source>
        <translation>停用人</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and name of a check</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>OpenMatters</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>错误 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>提示 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be judged</source>
        <translation>
            <numerusform>无法判定 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank</source>
        <translation>
            <numerusform>空白 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganChoices</name>
    <message>
        <source>Not stated</source>
        <translation>未填写</translation>
    </message>
</context>
<context>
    <name>OwnFigureEdit</name>
    <message>
        <source>An own figure needs a name.</source>
        <translation>自有数据须有名称。</translation>
    </message>
    <message>
        <source>“%1” needs a unit, such as 件 or 次.</source>
        <translation>“%1”须有单位，如件、次。</translation>
    </message>
    <message>
        <source>There are two own figures called “%1”.</source>
        <translation>有两项自有数据都叫“%1”。</translation>
    </message>
    <message>
        <source>“%1” has a single part; give it two or none.</source>
        <translation>“%1”只有一个分项，请填两个以上或不填。</translation>
    </message>
    <message>
        <source>A part of “%1” has no name.</source>
        <translation>“%1”有分项没有名称。</translation>
    </message>
    <message>
        <source>“%1” has two parts called “%2”.</source>
        <translation>“%1”有两个分项都叫“%2”。</translation>
    </message>
</context>
<context>
    <name>OwnFiguresDialog</name>
    <message>
        <source>Own Figures</source>
        <translation>自有数据</translation>
    </message>
    <message>
        <source>Figures your unit keeps besides those of the forms. They are entered, checked, charted and exported like the others.</source>
        <translation>本单位在规定表格之外统计的数据，与表内数据一样填报、核对、制图和导出。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Own figures</source>
        <translation>自有数据</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>One part per line; none if it has no parts</source>
        <translation>每行一个分项；没有分项则不填</translation>
    </message>
    <message>
        <source>The parts &amp;must add up</source>
        <translation>分项之和必须等于总数(&amp;M)</translation>
    </message>
    <message>
        <source>May have decimals</source>
        <translation>可有小数</translation>
    </message>
    <message>
        <source>Show in a &amp;chart</source>
        <translation>制作图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Un&amp;it:</source>
        <translation>单位(&amp;I)：</translation>
    </message>
    <message>
        <source>En&amp;tered in:</source>
        <translation>填报位置(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Parts:</source>
        <translation>分项(&amp;P)：</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>（未命名）</translation>
    </message>
</context>
<context>
    <name>PackageReader</name>
    <message>
        <source>The file cannot be unpacked: %1</source>
        <translation>文件不能解压：%1</translation>
    </message>
    <message>
        <source>a part of it is damaged.</source>
        <translation>其中一部分已损坏。</translation>
    </message>
    <message>
        <source>it has too many parts.</source>
        <translation>其中的部分太多。</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>内容太大。</translation>
    </message>
    <message>
        <source>it is damaged or incomplete.</source>
        <translation>文件损坏或不完整。</translation>
    </message>
    <message>
        <source>it is protected by a password.</source>
        <translation>文件有密码保护。</translation>
    </message>
    <message>
        <source>it is packed more tightly than any office file.</source>
        <translation>压缩比远高于办公文件。</translation>
    </message>
</context>
<context>
    <name>PageDesign</name>
    <message>
        <source>A number from %1 to %2 belongs here.</source>
        <translation>这里应为 %1 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>One font belongs here; a list becomes a font of that name.</source>
        <translation>这里只能写一种字体；写成一串会被当作一个字体名。</translation>
    </message>
    <message>
        <source>The page layouts cannot be read.</source>
        <translation>不能读取版式。</translation>
    </message>
    <message>
        <source>This is no file of page layouts.</source>
        <translation>这不是版式文件。</translation>
    </message>
</context>
<context>
    <name>PaperFonts</name>
    <message>
        <source>No Chinese font is installed on this computer, so pages and pictures would show empty boxes. Install one, for example Noto Sans CJK, then export again; files without pictures can be exported as they are.</source>
        <translation>本机没有安装中文字体，页面和图片上的文字会成为空框。请先安装一种中文字体（如 Noto Sans CJK）再导出；不带图片的文件不受影响。</translation>
    </message>
</context>
<context>
    <name>PartsCheck</name>
    <message>
        <source>“%1” has no parts.</source>
        <translation>“%1”没有分项。</translation>
    </message>
    <message>
        <source>Either “groups” or “except” was expected here.</source>
        <translation>这里应写“groups”或“except”。</translation>
    </message>
</context>
<context>
    <name>PastePlan</name>
    <message>
        <source>lies on a label of the table; not taken</source>
        <translation>落在表内文字格上，不填入</translation>
    </message>
    <message>
        <source>lies outside the table; not taken</source>
        <translation>超出表格，不填入</translation>
    </message>
    <message>
        <source>part of a merged cell; stays as it is</source>
        <translation>属于合并单元格，保持原样</translation>
    </message>
    <message>
        <source>nothing in the block; stays as it is</source>
        <translation>粘贴内容为空，保持原样</translation>
    </message>
    <message>
        <source>“%1” may mean 0, blank or not applicable; stays as it is</source>
        <translation>“%1”可能是 0、空白或不适用，保持原样</translation>
    </message>
    <message>
        <source>the total stays computed</source>
        <translation>总计仍自动计算</translation>
    </message>
    <message>
        <source>thousands separator left out</source>
        <translation>已去掉千分位分隔符</translation>
    </message>
    <message>
        <source>unit %1 left out</source>
        <translation>已去掉单位“%1”</translation>
    </message>
    <message>
        <source>converted from %1</source>
        <translation>已由“%1”换算</translation>
    </message>
    <message>
        <source>approximate: %1</source>
        <translation>约数：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>its parts give %1</source>
        <translation>各项相加为 %1</translation>
    </message>
    <message>
        <source>its parts are not all there</source>
        <translation>各项尚未填齐</translation>
    </message>
    <message>
        <source>a computed total that will be stated as %1; %2</source>
        <translation>自动计算的总计将按所载 %1 保留；%2</translation>
    </message>
    <message>
        <source>The block brings labels of this table and is placed by them, wherever the cursor is.</source>
        <translation>粘贴内容带有本表的行列名称，已按名称对位，与光标位置无关。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) in the block are left out.</source>
        <translation>
            <numerusform>粘贴内容中的 %n 个文字格不填入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The block has %1 rows and %2 columns; %3 of its values lie outside the table and are not taken.</source>
        <translation>粘贴内容共 %1 行 %2 列，其中 %3 个值超出表格，不填入。</translation>
    </message>
    <message>
        <source>Its rows differ in length; what is missing in a row stays as it is.</source>
        <translation>各行长短不一，缺少的格保持原样。</translation>
    </message>
    <message>
        <source>It has merged cells; their value goes to the first place each.</source>
        <translation>含合并单元格，其值只填入左上第一格。</translation>
    </message>
    <message numerus="yes">
        <source>The clipboard holds %n more table(s); only the largest is pasted.</source>
        <translation>
            <numerusform>剪贴板里还有 %n 张表，只粘贴最大的一张。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>&amp;Rows as columns</source>
        <translation>行列转置(&amp;R)</translation>
    </message>
    <message>
        <source>Leave &amp;totals computed</source>
        <translation>总计仍自动计算(&amp;T)</translation>
    </message>
    <message>
        <source>Only what needs a &amp;look</source>
        <translation>只看需留意的(&amp;L)</translation>
    </message>
    <message>
        <source>Paste into %1</source>
        <translation>粘贴到%1</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>A total in the block that differs from its parts would be kept as the stated total and reported as a finding.</source>
        <translation>与各项之和不符的总计会作为“所载总计”保留，并列为问题。</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴内容</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>粘贴后</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Where each value lands</source>
        <translation>各值落在何处</translation>
    </message>
    <message>
        <source>Not turned round, all of it lies inside the table.</source>
        <translation>不转置时，全部落在表内。</translation>
    </message>
    <message>
        <source>With rows as columns, all of it lies inside the table.</source>
        <translation>行列转置后，全部落在表内。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Paste %n figure(s)</source>
        <translation>
            <numerusform>粘贴 %n 个数(&amp;P)</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1, column %2 of the block</source>
        <translation>粘贴内容第 %1 行第 %2 列</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n figures pasted</source>
        <translation>
            <numerusform>%1：粘贴 %n 个数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) taken</source>
        <translation>
            <numerusform>填入 %n 个数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty in the block, left as they are</source>
        <translation>
            <numerusform>%n 格粘贴内容为空，保持原样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful, left as they are</source>
        <translation>
            <numerusform>%n 格含义不明，保持原样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n 格看不懂</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) left computed</source>
        <translation>
            <numerusform>%n 个总计仍自动计算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the table</source>
        <translation>
            <numerusform>%n 个值超出表格</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>PastedBlock</name>
    <message>
        <source>There are no figures on the clipboard.</source>
        <translation>剪贴板里没有数据。</translation>
    </message>
    <message>
        <source>The clipboard holds far more than a table of figures; nothing was pasted. Copy only the cells that belong here.</source>
        <translation>剪贴板内容远超一张表，未粘贴。请只复制需要的单元格。</translation>
    </message>
</context>
<context>
    <name>PdfFinisher</name>
    <message>
        <source>The PDF could not be finished: %1</source>
        <translation>PDF 没有完成：%1</translation>
    </message>
    <message>
        <source>The part of the program that finishes PDF files is not installed.</source>
        <translation>没有安装生成 PDF 的部件。</translation>
    </message>
</context>
<context>
    <name>PdfReader</name>
    <message>
        <source>The file is no PDF that can be read, or it is damaged.</source>
        <translation>文件不是可读的 PDF，或已损坏。</translation>
    </message>
    <message>
        <source>Page %1 of the PDF cannot be read.</source>
        <translation>PDF 第 %1 页不能读取。</translation>
    </message>
    <message>
        <source>The part of the program that reads PDF files is not installed.</source>
        <translation>没有安装读取 PDF 的部件。</translation>
    </message>
</context>
<context>
    <name>PendingCheck</name>
    <message>
        <source>One of %1 was expected here.</source>
        <translation>此处应为 %1 之一。</translation>
    </message>
</context>
<context>
    <name>PictureCommands</name>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Painting pictures: %1 of %2</source>
        <translation>正在绘图：%1／%2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) saved in %1</source>
        <translation>
            <numerusform>%n 张图片已存入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n chart(s)</source>
        <translation>
            <numerusform>已打印 %n 张图表</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer could not be started.</source>
        <translation>打印机无法启动。</translation>
    </message>
</context>
<context>
    <name>Placeholders</name>
    <message>
        <source>“%1” says nothing about placeholders; write blank, zero or na, or one of them for a part, such as t3.new=zero.</source>
        <translation>“%1”没有说明占位符表示什么；请写 blank、zero 或 na，或只对一部分写，如 t3.new=zero。</translation>
    </message>
    <message>
        <source>The source has no placeholder under “%1”.</source>
        <translation>来源中“%1”下没有占位符。</translation>
    </message>
</context>
<context>
    <name>PosterChooser</name>
    <message>
        <source>&amp;Poster</source>
        <translation>一图读懂(&amp;P)</translation>
    </message>
    <message>
        <source>Layout of the poster</source>
        <translation>一图读懂的版式</translation>
    </message>
    <message>
        <source>Colour of the poster</source>
        <translation>一图读懂的颜色</translation>
    </message>
    <message>
        <source>Colour of the layout</source>
        <translation>版式自带的颜色</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>其他颜色…</translation>
    </message>
</context>
<context>
    <name>PosterDesign</name>
    <message>
        <source>A colour such as #1b5fa8 belongs here.</source>
        <translation>这里应填颜色，如 #1b5fa8。</translation>
    </message>
    <message>
        <source>“%1” is no colour; write it like #1b5fa8.</source>
        <translation>“%1”不是颜色，请写成 #1b5fa8 的样子。</translation>
    </message>
    <message>
        <source>The colour %1 is too light: white letters on it could not be read. Choose a darker one.</source>
        <translation>颜色 %1 太浅，上面的白字看不清，请选深一些的颜色。</translation>
    </message>
    <message>
        <source>The poster layouts cannot be read.</source>
        <translation>一图读懂的版式不能读取。</translation>
    </message>
    <message>
        <source>This is no file of poster layouts.</source>
        <translation>这不是一图读懂的版式文件。</translation>
    </message>
</context>
<context>
    <name>PowerCheck</name>
    <message>
        <source>One of %1 was expected here.</source>
        <translation>此处应为 %1 之一。</translation>
    </message>
    <message>
        <source>This member is missing.</source>
        <translation>缺少这一项。</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Presentation</source>
        <translation>图表放映</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>PrintPreviewDialog</name>
    <message>
        <source>Print Preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Whole Page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page Width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>Sign-off sheet</source>
        <translation>签批页</translation>
    </message>
</context>
<context>
    <name>QtChartPictures</name>
    <message>
        <source>There is not enough memory for the chart picture. Choose a lower resolution.</source>
        <translation>内存不足，无法生成图表图片。请选择较低的分辨率。</translation>
    </message>
    <message>
        <source>Charts cannot be drawn here because the program runs without painting.</source>
        <translation>程序正以不绘图的方式运行，不能绘制图表。</translation>
    </message>
    <message>
        <source>A chart picture must be at most %1 mm wide and high and have %2 to %3 dpi.</source>
        <translation>图表图片的宽和高不能超过%1毫米，分辨率应在%2到%3 dpi之间。</translation>
    </message>
</context>
<context>
    <name>RatioCheck</name>
    <message>
        <source>Exactly one limit was expected.</source>
        <translation>这里应有且只有一个限值。</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Reason; it is printed with the findings</source>
        <translation>说明（随问题清单一并打印）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RecoveryOffers</name>
    <message>
        <source>Unsaved changes from %1 were found.</source>
        <translation>发现 %1 尚未保存的改动。</translation>
    </message>
    <message>
        <source>Unsaved changes from %1 were found: %2.</source>
        <translation>发现 %1 尚未保存的改动：%2。</translation>
    </message>
    <message>
        <source>The file was changed in some of the same places since.</source>
        <translation>此后文件的部分相同位置也有改动。</translation>
    </message>
    <message>
        <source>Unsaved changes from %1 were found. They no longer fit the file and open as a report of their own.</source>
        <translation>发现 %1 尚未保存的改动，与现有文件已不能合并，将作为一份新报告打开。</translation>
    </message>
    <message>
        <source>What was typed last could not be read; everything before it is there.</source>
        <translation>最后录入的部分无法读取，此前的内容完整。</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>对比(&amp;C)…</translation>
    </message>
    <message>
        <source>Throw &amp;Away</source>
        <translation>丢弃(&amp;A)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2年</translation>
    </message>
    <message>
        <source>A report that was never saved was found: %1, from %2.</source>
        <translation>发现一份从未保存的报告：%1（%2）。</translation>
    </message>
    <message>
        <source>Unsaved changes from %1 were found to %2.</source>
        <translation>发现 %1 对 %2 尚未保存的改动。</translation>
    </message>
    <message>
        <source>Unsaved changes from %1 were found to %2, whose file %3 is no longer there.</source>
        <translation>发现 %1 对“%2”尚未保存的改动，其文件 %3 已不存在。</translation>
    </message>
    <message>
        <source>&amp;Open It</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Throw the unsaved changes from %1 away for good?</source>
        <translation>确定丢弃 %1 尚未保存的改动？丢弃后无法找回。</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>尚未保存的改动</translation>
    </message>
    <message>
        <source>This is what the unsaved changes from %1 would change in the report.</source>
        <translation>恢复 %1 尚未保存的改动后，报告将有以下变化。</translation>
    </message>
    <message>
        <source>This is what the unsaved changes from %1 would change. Where the file was changed too, choose what holds.</source>
        <translation>恢复 %1 尚未保存的改动后，将有以下变化。文件中也有改动的位置，请选择以哪一方为准。</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>未保存的</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation>恢复未保存的改动</translation>
    </message>
</context>
<context>
    <name>ReportEdit</name>
    <message>
        <source>There is no figure “%1” in this report.</source>
        <translation>报告里没有“%1”这项数据。</translation>
    </message>
    <message>
        <source>There is no figure “%1” in this report; did you mean “%2”?</source>
        <translation>报告里没有“%1”这项数据；是不是“%2”？</translation>
    </message>
    <message>
        <source>“%1” is a subtotal the form does not print; it is always computed and cannot be set.</source>
        <translation>“%1”是表样上不印的小计，始终自动计算，不能填写。</translation>
    </message>
    <message>
        <source>This figure is entered, not computed; give it a number, blank or na.</source>
        <translation>这一项是填写的，不是自动计算的；请给出数字、blank 或 na。</translation>
    </message>
    <message>
        <source>The value is missing; to empty the figure give it “blank”.</source>
        <translation>没有写值；要清空这一项，请写“blank”。</translation>
    </message>
    <message>
        <source>A report needs the full name of its unit.</source>
        <translation>报告须有机关全称。</translation>
    </message>
    <message>
        <source>%1 is not a report year; it must lie between %2 and %3.</source>
        <translation>%1不能作为报告年度；年度应在%2到%3之间。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same figure, but were given different values.</source>
        <translation>“%1”和“%2”是同一项数据，给出的值却不同。</translation>
    </message>
    <message>
        <source>%1 is negative, which this figure cannot be.</source>
        <translation>%1是负数，这一项不能为负。</translation>
    </message>
    <message>
        <source>%1 is not a whole number, which this figure must be.</source>
        <translation>%1不是整数，这一项应为整数。</translation>
    </message>
    <message>
        <source>%1 has more decimals than this figure can hold (%2).</source>
        <translation>%1的小数位太多，这一项最多%2位小数。</translation>
    </message>
    <message>
        <source>This is a report of %1, not of %2; only earlier reports of the same unit can be attached.</source>
        <translation>这是%1的报告，不是%2的；只能附上同一机关往年的报告。</translation>
    </message>
    <message>
        <source>This is the report of %1; only years before %2 can be attached.</source>
        <translation>这是%1年的报告；只能附上%2年以前的报告。</translation>
    </message>
    <message>
        <source>This report comes from a newer version of the program and cannot be copied in.</source>
        <translation>这份报告由更新版本的程序编制，不能附入。</translation>
    </message>
    <message>
        <source>A bound number shows one figure; a confirmed one shows none.</source>
        <translation>绑定的数须对应一项数据；已确认无关的数不对应数据。</translation>
    </message>
    <message>
        <source>A percentage, and nothing else, is a share of another figure.</source>
        <translation>只有百分比须写明占哪项数据的比重。</translation>
    </message>
    <message>
        <source>A bound number has from 0 to %1 decimals.</source>
        <translation>绑定的数保留 0 至 %1 位小数。</translation>
    </message>
    <message>
        <source>The bound numbers do not fit the text.</source>
        <translation>绑定的数与正文不对应。</translation>
    </message>
    <message>
        <source>The number to bind does not lie in the text.</source>
        <translation>要绑定的数不在正文中。</translation>
    </message>
    <message>
        <source>“%1” is only a part of a number; mark all of it.</source>
        <translation>“%1”只是一个数的一部分，请选中整个数。</translation>
    </message>
    <message>
        <source>There is no bound number at this place.</source>
        <translation>此处没有绑定的数。</translation>
    </message>
    <message>
        <source>Say which finding is to be accepted.</source>
        <translation>请指明要说明哪个问题。</translation>
    </message>
    <message>
        <source>A finding can only be accepted with a reason.</source>
        <translation>说明问题必须写明理由。</translation>
    </message>
    <message>
        <source>Say who accepts the finding.</source>
        <translation>请写明说明人。</translation>
    </message>
    <message>
        <source>The date on which the finding was accepted is missing.</source>
        <translation>缺少说明日期。</translation>
    </message>
    <message>
        <source>No finding “%1” has been accepted.</source>
        <translation>没有针对“%1”的说明。</translation>
    </message>
    <message>
        <source>Say which check is to be switched off.</source>
        <translation>请指明要停用哪项核对。</translation>
    </message>
    <message>
        <source>A check can only be switched off with a reason.</source>
        <translation>停用核对必须写明理由。</translation>
    </message>
    <message>
        <source>The check %1 is not switched off.</source>
        <translation>核对 %1 没有停用。</translation>
    </message>
    <message>
        <source>This figure is counted in %1 as it is.</source>
        <translation>这项数据本来就以%1计。</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>The file is larger than %1 MB; a report never is.</source>
        <translation>文件超过%1 MB，不会是报告文件。</translation>
    </message>
    <message>
        <source>This is a folder; give the file a name.</source>
        <translation>这是文件夹；请给文件起个名字。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist; create it or choose another.</source>
        <translation>文件夹%1不存在；请先新建，或换一个文件夹。</translation>
    </message>
    <message>
        <source>%1 is not a folder; choose another place.</source>
        <translation>%1不是文件夹；请换一个位置。</translation>
    </message>
    <message>
        <source>This is not an ordinary file; choose another name.</source>
        <translation>这不是普通文件；请换一个文件名。</translation>
    </message>
    <message>
        <source>The file on disk is unchanged.</source>
        <translation>磁盘上的文件没有改动。</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>没有写入任何文件。</translation>
    </message>
    <message>
        <source>The disk that holds the folder %1 is full (%2). %3 Free some space or save elsewhere.</source>
        <translation>文件夹%1所在的磁盘已满（%2）。%3请腾出空间，或保存到别处。</translation>
    </message>
    <message>
        <source>The folder %1 does not allow writing this file (%2). %3 Choose another folder.</source>
        <translation>文件夹%1不允许写入这个文件（%2）。%3请换一个文件夹。</translation>
    </message>
    <message>
        <source>Writing to the folder %1 failed (%2). %3 Save elsewhere.</source>
        <translation>写入文件夹%1失败（%2）。%3请保存到别处。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>The file cannot be opened (%1).</source>
        <translation>文件无法打开（%1）。</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>文件无法读取（%1）。</translation>
    </message>
    <message>
        <source>This is not a report file (.nianbao).</source>
        <translation>这不是报告文件（.nianbao）。</translation>
    </message>
    <message>
        <source>The file does not say which version of the report format it is in.</source>
        <translation>文件没有注明报告格式的版本。</translation>
    </message>
    <message>
        <source>The report format has no version %1.</source>
        <translation>报告格式没有第%1版。</translation>
    </message>
    <message>
        <source>The file is in version %1 of the report format, which this program cannot show; open it with a newer program.</source>
        <translation>文件采用第%1版报告格式，本程序无法显示；请用更新版本的程序打开。</translation>
    </message>
    <message>
        <source>The file is in version %1 of the report format, newer than this program knows (%2): it is open for reading only.</source>
        <translation>文件采用第%1版报告格式，本程序只支持到第%2版，因此以只读方式打开。</translation>
    </message>
    <message>
        <source>The file holds parts this program does not know; they are kept as they are: %1</source>
        <translation>文件里有本程序不认识的内容，将原样保留：%1</translation>
    </message>
    <message>
        <source>The report comes from a newer version of the program; it can be read but not saved.</source>
        <translation>报告由更新版本的程序编制，可以查看，不能保存。</translation>
    </message>
    <message>
        <source>The report would be larger than %1 MB and could not be opened again; shorten its texts.</source>
        <translation>报告将超过%1 MB，保存后无法再打开；请缩短正文。</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>No document template is named; there are: %1.</source>
        <translation>没有写明文件模板；可用的有：%1。</translation>
    </message>
    <message>
        <source>There is no document template “%1”; there are: %2.</source>
        <translation>没有文件模板“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>The document template “%1” is named twice.</source>
        <translation>文件模板“%1”写了两次。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same kind of document; a report carries one of each kind.</source>
        <translation>“%1”和“%2”是同一文种；一份报告里每个文种只能有一份。</translation>
    </message>
    <message>
        <source>The figure “%1” stands in two of the documents; they cannot be in one report.</source>
        <translation>数据“%1”在两份文件里都有，这两份文件不能放在同一份报告里。</translation>
    </message>
</context>
<context>
    <name>ReportImport</name>
    <message>
        <source>None of the statutory tables of an annual report was found in the file. Save the page that shows the tables themselves and import that.</source>
        <translation>文件中没有找到年度报告的法定表格。请保存显示表格的那一页再导入。</translation>
    </message>
    <message>
        <source>More tables than any report has; those behind the first %1 were not looked at.</source>
        <translation>表格多得不像报告，前 %1 张以后的没有查看。</translation>
    </message>
    <message>
        <source>Table %1 is larger than any report&apos;s; only its beginning was looked at.</source>
        <translation>表格 %1 大得不像报告中的表，只查看了开头。</translation>
    </message>
    <message>
        <source>The reports of other years in the same file: not taken.</source>
        <translation>同一文件中其他年份的报告：未取。</translation>
    </message>
    <message>
        <source>The file holds the reports of several years (%1); say which one to take by its year.</source>
        <translation>文件中有多年的报告（%1），请用年份指明取哪一年。</translation>
    </message>
    <message numerus="yes">
        <source>Table %1 (%n row(s)): %2</source>
        <translation>
            <numerusform>表格 %1（%n 行）：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>The file names several years (%1); say which one the report is of.</source>
        <translation>文件中写有多个年份（%1），请指明是哪一年的报告。</translation>
    </message>
</context>
<context>
    <name>ReportMeta</name>
    <message>
        <source>“%1” is not a kind of unit; give department or government.</source>
        <translation>没有“%1”这种机关类型；请用 department（部门）或 government（政府）。</translation>
    </message>
    <message>
        <source>“%1” is not a level; give national, province, prefecture, county or town.</source>
        <translation>没有“%1”这个行政层级；请用 national、province、prefecture、county 或 town。</translation>
    </message>
    <message>
        <source>A report needs the full name of its unit.</source>
        <translation>报告须有机关全称。</translation>
    </message>
    <message>
        <source>“%1” is not a date that exists; write it like 2021-12-03.</source>
        <translation>没有“%1”这个日期；请写成2021-12-03的样子。</translation>
    </message>
    <message>
        <source>There is no metadata “%1”; there are: %2.</source>
        <translation>没有元数据项“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>There is no metadata “%1”; did you mean “%2”?</source>
        <translation>没有元数据项“%1”；是不是“%2”？</translation>
    </message>
</context>
<context>
    <name>ReportReader</name>
    <message>
        <source>The list of the report&apos;s templates is missing.</source>
        <translation>缺少报告的模板列表。</translation>
    </message>
    <message>
        <source>A template is named by its id in quotes.</source>
        <translation>模板应写成带引号的编号。</translation>
    </message>
    <message>
        <source>The template “%1” is named twice.</source>
        <translation>模板“%1”写了两次。</translation>
    </message>
    <message>
        <source>The report year must be a whole number from %1 to %2.</source>
        <translation>报告年度应是%1到%2的整数。</translation>
    </message>
    <message>
        <source>The name of the reporting unit is missing.</source>
        <translation>缺少编制报告的机关名称。</translation>
    </message>
    <message>
        <source>“%1” is not a kind of unit; it is department or government.</source>
        <translation>没有“%1”这种机关类型；应为 department 或 government。</translation>
    </message>
    <message>
        <source>“%1” is not a level; it is national, province, prefecture, county or town.</source>
        <translation>没有“%1”这个行政层级；应为 national、province、prefecture、county 或 town。</translation>
    </message>
    <message>
        <source>The figure&apos;s value is missing.</source>
        <translation>缺少这项数据的值。</translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2021-12-03.</source>
        <translation>“%1”不是日期；日期应写成2021-12-03的样子。</translation>
    </message>
    <message>
        <source>This figure is written as a bare number; figures are decimal text in quotes, such as &quot;39&quot;.</source>
        <translation>这项数据没有加引号；数据应写成带引号的数字，如&quot;39&quot;。</translation>
    </message>
    <message>
        <source>A figure is decimal text in quotes, &quot;na&quot; or null.</source>
        <translation>数据应是带引号的数字、&quot;na&quot;或 null。</translation>
    </message>
    <message>
        <source>“%1” is not a figure: digits, at most six decimals, up to %2.</source>
        <translation>“%1”不是有效的数据：只能用数字，小数不超过六位，最大为%2。</translation>
    </message>
    <message>
        <source>“%1” cannot mark this figure; a number is marked 近, 约, 余, 多 or 以上.</source>
        <translation>这项数据不能用“%1”标记；数字的约数标记只有近、约、余、多、以上。</translation>
    </message>
    <message>
        <source>“%1” does not add up to the figure.</source>
        <translation>“%1”各数之和与该项数据不符。</translation>
    </message>
    <message>
        <source>This must be text in quotes.</source>
        <translation>这里应是带引号的文字。</translation>
    </message>
    <message>
        <source>The attached reports must be a list.</source>
        <translation>附入的往年报告应是一个列表。</translation>
    </message>
    <message>
        <source>The attached report of %1 is not from a year before %2.</source>
        <translation>附入的%1年报告不早于%2年。</translation>
    </message>
    <message>
        <source>Two reports of %1 are attached.</source>
        <translation>%1年的报告附入了两份。</translation>
    </message>
    <message>
        <source>The digest of the attached report is damaged.</source>
        <translation>附入的往年报告的校验码已损坏。</translation>
    </message>
    <message>
        <source>This part of the report is missing.</source>
        <translation>报告缺少这一部分。</translation>
    </message>
    <message>
        <source>This part of the report is damaged: an object in braces is expected.</source>
        <translation>报告的这一部分已损坏：这里应是花括号括起的对象。</translation>
    </message>
    <message>
        <source>The bound numbers of a text must be a list.</source>
        <translation>一段正文中绑定的数应为列表。</translation>
    </message>
    <message>
        <source>This bound number lies outside the text “%1”, which has %2 characters.</source>
        <translation>此绑定的数超出正文“%1”，该正文共 %2 个字符。</translation>
    </message>
    <message>
        <source>This bound number overlaps the one before it or does not follow it.</source>
        <translation>此绑定的数与前一个重叠或次序颠倒。</translation>
    </message>
    <message>
        <source>“%1” is not a form of a bound number; it is plain, unit, wan, percent, change or free.</source>
        <translation>“%1”不是绑定的数的写法；写法有 plain、unit、wan、percent、change、free。</translation>
    </message>
    <message>
        <source>A bound number has from 0 to %1 decimals.</source>
        <translation>绑定的数保留 0 至 %1 位小数。</translation>
    </message>
    <message>
        <source>A bound number says with whole numbers where it starts (from 0) and how many characters it has (from 1).</source>
        <translation>绑定的数须以整数写明起始位置（从 0 起）和字符数（至少 1）。</translation>
    </message>
    <message>
        <source>The bound number does not say which figure it shows.</source>
        <translation>绑定的数没有写明对应哪项数据。</translation>
    </message>
    <message>
        <source>A percentage, and nothing else, says which figure it is a share of (“whole”).</source>
        <translation>只有百分比须写明占哪项数据的比重（“whole”）。</translation>
    </message>
    <message>
        <source>An accepted finding needs its key, a reason, a name and a date.</source>
        <translation>说明须有问题编号、理由、姓名和日期。</translation>
    </message>
    <message>
        <source>A check that is switched off needs its number and a reason.</source>
        <translation>停用的核对须有编号和理由。</translation>
    </message>
    <message>
        <source>The snapshots must be a list.</source>
        <translation>留存版本应为列表。</translation>
    </message>
    <message>
        <source>There are two snapshots “%1”.</source>
        <translation>有两个留存版本都叫“%1”。</translation>
    </message>
    <message>
        <source>The snapshot has no name.</source>
        <translation>留存版本没有名称。</translation>
    </message>
    <message>
        <source>“%1” is not a time such as 2022-01-28T01:30:00Z.</source>
        <translation>“%1”不是形如 2022-01-28T01:30:00Z 的时间。</translation>
    </message>
    <message>
        <source>A report inside another cannot carry attached reports, snapshots or a record itself.</source>
        <translation>附在报告里的报告不能再附报告、留存版本或办理记录。</translation>
    </message>
    <message>
        <source>“%1” does not say whether the unit has this power; it is yes or no.</source>
        <translation>“%1”没有说明有无这项职权，应为 yes 或 no。</translation>
    </message>
    <message>
        <source>The record of steps must be a list.</source>
        <translation>办理记录必须是列表。</translation>
    </message>
    <message>
        <source>“%1” is not a step of a report.</source>
        <translation>“%1”不是报告的办理步骤。</translation>
    </message>
    <message>
        <source>The remarks must be a list.</source>
        <translation>退回意见必须是列表。</translation>
    </message>
    <message>
        <source>The explanation of a figure is empty.</source>
        <translation>数据的说明为空。</translation>
    </message>
    <message>
        <source>The own figures must be a list.</source>
        <translation>自有数据应当是列表。</translation>
    </message>
    <message>
        <source>An own figure needs a name and a unit.</source>
        <translation>自有数据须有名称和单位。</translation>
    </message>
    <message>
        <source>The parts of a figure must be a list.</source>
        <translation>数据的分项应当是列表。</translation>
    </message>
    <message>
        <source>A part of a figure needs a name.</source>
        <translation>分项须有名称。</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>此处应为 true 或 false。</translation>
    </message>
    <message>
        <source>The id of an own figure begins with “own.”.</source>
        <translation>自有数据的编号以“own.”开头。</translation>
    </message>
    <message>
        <source>The id “%1” is given twice.</source>
        <translation>编号“%1”重复。</translation>
    </message>
    <message>
        <source>Blanks set to 0 are recorded as a list.</source>
        <translation>空白置 0 的记录应为列表。</translation>
    </message>
    <message>
        <source>A record of blanks set to 0 says what was filled and which figures that were.</source>
        <translation>空白置 0 的记录应写明范围和所涉各格。</translation>
    </message>
    <message>
        <source>“%1” is not a type of chart.</source>
        <translation>“%1”不是图表类型。</translation>
    </message>
    <message>
        <source>The order of the charts must be a list.</source>
        <translation>图表顺序必须是列表。</translation>
    </message>
    <message>
        <source>A chart is named by its id in quotes.</source>
        <translation>图表用引号中的编号表示。</translation>
    </message>
    <message>
        <source>The chart “%1” is named twice.</source>
        <translation>图表“%1”出现了两次。</translation>
    </message>
    <message>
        <source>What the report was imported from cannot be understood.</source>
        <translation>报告的导入来源记录看不懂。</translation>
    </message>
</context>
<context>
    <name>ReportSession</name>
    <message>
        <source>No report is open.</source>
        <translation>没有打开报告。</translation>
    </message>
    <message>
        <source>This report was written by a newer version of the program and can only be read here.</source>
        <translation>这份报告由更新版本的程序编制，这里只能查看。</translation>
    </message>
    <message>
        <source>There is no figure %1 in this report.</source>
        <translation>报告里没有“%1”这项数据。</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>The report has no file yet; choose one.</source>
        <translation>报告还没有保存过；请选择文件名。</translation>
    </message>
    <message>
        <source>There is no text %1 in this report.</source>
        <translation>报告里没有“%1”这段正文。</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>“%1”正文</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Attach the report of %1</source>
        <translation>附上%1年报告</translation>
    </message>
    <message>
        <source>Remove the report of %1</source>
        <translation>移除%1年报告</translation>
    </message>
    <message>
        <source>Confirm %1 as no figure of the report</source>
        <translation>确认 %1 不是报告中的数</translation>
    </message>
    <message>
        <source>Bind %1 to %2</source>
        <translation>把 %1 绑定到 %2</translation>
    </message>
    <message>
        <source>Number no longer bound</source>
        <translation>解除数字绑定</translation>
    </message>
    <message numerus="yes">
        <source>Bind %n number(s)</source>
        <translation>
            <numerusform>绑定 %n 个数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste a whole draft: %n text(s)</source>
        <translation>
            <numerusform>粘贴全文：%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the figures that an opening would state is filled in yet.</source>
        <translation>数据句要陈述的数都还没有填写。</translation>
    </message>
    <message>
        <source>The text begins with these sentences already.</source>
        <translation>正文开头已有这些句子。</translation>
    </message>
    <message>
        <source>Opening of %1</source>
        <translation>生成“%1”的数据句</translation>
    </message>
    <message>
        <source>This finding is gone; there is nothing left to accept.</source>
        <translation>该问题已不存在，无需说明。</translation>
    </message>
    <message>
        <source>Accept the finding of %1</source>
        <translation>说明 %1 的问题</translation>
    </message>
    <message>
        <source>Take back the reason for %1</source>
        <translation>撤回 %1 的说明</translation>
    </message>
    <message>
        <source>Switch off check %1</source>
        <translation>停用核对 %1</translation>
    </message>
    <message>
        <source>Switch on check %1</source>
        <translation>启用核对 %1</translation>
    </message>
    <message>
        <source>Somebody else is at work on this report, so it can only be read here. Work on a copy to make changes.</source>
        <translation>他人正在编辑这份报告，此处只能查看。如需改动，请在副本上进行。</translation>
    </message>
    <message>
        <source>Somebody else is at work on this report; save yours under another name.</source>
        <translation>他人正在编辑这份报告，请另存为其他名称。</translation>
    </message>
    <message>
        <source>That state of the report carries other documents than the one that is open; open it as a report of its own.</source>
        <translation>该版本所含的文种与当前报告不同，请作为一份单独的报告打开。</translation>
    </message>
    <message>
        <source>Keep snapshot “%1”</source>
        <translation>留存版本“%1”</translation>
    </message>
    <message>
        <source>Bring back snapshot “%1”</source>
        <translation>恢复留存版本“%1”</translation>
    </message>
    <message>
        <source>Remove snapshot “%1”</source>
        <translation>删除留存版本“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n remaining blank(s) set to 0</source>
        <translation>
            <numerusform>%1：其余空白置 0（%n 格）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried in from last year: %n figure(s)</source>
        <translation>
            <numerusform>填入上年结转：%n格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” in %n place(s)</source>
        <translation>
            <numerusform>删去 %n 处“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace “%1” by “%2” in %n place(s)</source>
        <translation>
            <numerusform>“%1”替换为“%2”，%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Source of %1</source>
        <translation>%1 的来源</translation>
    </message>
    <message numerus="yes">
        <source>Source of %n figure(s)</source>
        <translation>
            <numerusform>%n 个数的来源</numerusform>
        </translation>
    </message>
    <message>
        <source>Explanation of %1</source>
        <translation>%1 的说明</translation>
    </message>
    <message>
        <source>Own figures</source>
        <translation>自有数据</translation>
    </message>
    <message>
        <source>Chart “%1”</source>
        <translation>图表“%1”</translation>
    </message>
    <message>
        <source>Order of the charts</source>
        <translation>图表顺序</translation>
    </message>
    <message>
        <source>The report is %1</source>
        <translation>报告：%1</translation>
    </message>
</context>
<context>
    <name>RestatedCheck</name>
    <message>
        <source>There is no phrase “%1”.</source>
        <translation>没有“%1”这一说法。</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>&amp;Present Charts</source>
        <translation>放映图表(&amp;P)</translation>
    </message>
    <message>
        <source>Returned with remarks</source>
        <translation>退回意见</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>主要数据</translation>
    </message>
    <message>
        <source>Changed since the last step</source>
        <translation>上一步后的改动</translation>
    </message>
    <message>
        <source>Figures to explain</source>
        <translation>需说明的变动</translation>
    </message>
    <message>
        <source>Accepted findings</source>
        <translation>已作说明的核对</translation>
    </message>
    <message>
        <source>Still blank</source>
        <translation>仍为空白</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>办理记录</translation>
    </message>
    <message>
        <source>Print S&amp;heet…</source>
        <translation>打印签批页(&amp;H)…</translation>
    </message>
    <message>
        <source>Returned with remarks by %1</source>
        <translation>%1 的退回意见</translation>
    </message>
</context>
<context>
    <name>ReviewRemarks</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Errors to correct</source>
        <translation>有错误待更正</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>需复核</translation>
    </message>
    <message>
        <source>Checks hold</source>
        <translation>核对相符</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 处警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 处提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be judged</source>
        <translation>
            <numerusform>%n 处无法判定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n 处已作说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank</source>
        <translation>
            <numerusform>%n 格空白</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switched off</source>
        <translation>
            <numerusform>停用 %n 项核对</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: by %2</source>
        <translation>%1：不晚于 %2</translation>
    </message>
    <message>
        <source>%1 (local deadline)</source>
        <translation>%1（地方时限）</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1，已办</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>已超期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1% of the text as last year</source>
        <translation>文字与上年相同 %1%</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>In per cent</source>
        <translation>增幅</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(changed since)</source>
        <translation>（已改动）</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>The reason no longer covers it.</source>
        <translation>情况已变，该说明已失效。</translation>
    </message>
    <message>
        <source>%1 is switched off: %2</source>
        <translation>%1 已停用：%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 as last year</source>
        <translation>%1，与上年相同</translation>
    </message>
    <message>
        <source>not explained</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>It was said of another figure.</source>
        <translation>该说明针对改动前的数据。</translation>
    </message>
    <message>
        <source>%1  %2, by %3</source>
        <translation>%1　%2，%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Content: %1</source>
        <translation>内容校验码：%1</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>记录校验码：%1</translation>
    </message>
    <message>
        <source>The record proves what was changed after it was signed; it is not a legal electronic signature.</source>
        <translation>本记录用于证明签发后有无改动，不是法律意义上的电子签名。</translation>
    </message>
</context>
<context>
    <name>RollUp</name>
    <message>
        <source>There is no such file or folder.</source>
        <translation>没有这个文件或文件夹。</translation>
    </message>
    <message>
        <source>The folder cannot be looked into.</source>
        <translation>文件夹无法查看。</translation>
    </message>
    <message>
        <source>%1: counted</source>
        <translation>%1：已计入</translation>
    </message>
    <message>
        <source>%1: the same figures a second time, counted once</source>
        <translation>%1：重复报送，数相同，只计一次</translation>
    </message>
    <message>
        <source>%1: several reports with different figures, none is counted; keep the right one</source>
        <translation>%1：有几份数不相同的报告，均未计入；请只保留正确的一份</translation>
    </message>
    <message>
        <source>%1: a report of %2, not counted</source>
        <translation>%1：是 %2 年的报告，未计入</translation>
    </message>
    <message>
        <source>%1: lacks the document that is rolled up (it has %2), not counted</source>
        <translation>%1：没有所汇总的文件（只有 %2），未计入</translation>
    </message>
    <message>
        <source>%1: not in the list of units, or its code and name are of two different ones; not counted</source>
        <translation>%1：不在单位名单中，或代码与名称不是同一单位，未计入</translation>
    </message>
</context>
<context>
    <name>RollUpDialog</name>
    <message>
        <source>Roll Up Units</source>
        <translation>汇总所属单位</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>各单位</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>%1 of %2, %3 a second</source>
        <translation>已读 %1/%2，每秒 %3 份</translation>
    </message>
    <message>
        <source>Choose the folder with the units&apos; report files (.nianbao) and the list of units (CSV, one unit a line: code, name, short name).</source>
        <translation>请选择存放各单位报告文件（.nianbao）的文件夹，以及单位名单（CSV，每行一个单位：代码、名称、简称）。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>&amp;Folder of reports:</source>
        <translation>报告文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;List of units:</source>
        <translation>单位名单(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Roll Up</source>
        <translation>汇总(&amp;R)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>填报数</translation>
    </message>
    <message>
        <source>Cell id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rolled up &amp;by:</source>
        <translation>汇总机关(&amp;B)：</translation>
    </message>
    <message>
        <source>Full name of the government</source>
        <translation>人民政府全称</translation>
    </message>
    <message>
        <source>Make a &amp;Report…</source>
        <translation>生成汇总报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Save as &amp;Workbook…</source>
        <translation>存为工作簿(&amp;W)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The list of units cannot be read: %1</source>
        <translation>单位名单无法读取：%1</translation>
    </message>
    <message>
        <source>The reports are read and checked…</source>
        <translation>正在读取和核对报告……</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，没有改动任何文件。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 units counted, %4 of them with errors; %5 sums are parts, because a unit left them blank.</source>
        <translation>%1 年：应报 %3 个单位，计入 %2 个，其中 %4 个有错误；%5 个合计数因有单位空白，只是部分合计。</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>未计入：%1</translation>
    </message>
    <message>
        <source>counted, with errors</source>
        <translation>已计入，有错误</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>已计入</translation>
    </message>
    <message>
        <source> (part)</source>
        <translation>（部分）</translation>
    </message>
    <message>
        <source>not a report file, not read</source>
        <translation>不是报告文件，未读取</translation>
    </message>
    <message>
        <source>To be looked at (%1)</source>
        <translation>待核对（%1）</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1, %2, rolled up</source>
        <translation>%1_%2年汇总</translation>
    </message>
    <message>
        <source>The file already exists and is not replaced; choose another name.</source>
        <translation>文件已存在，不予替换；请另取名称。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Roll-up of %1</source>
        <translation>%1 年汇总</translation>
    </message>
    <message>
        <source>The workbook could not be written: %1</source>
        <translation>工作簿无法写入：%1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Enter who rolls up first.</source>
        <translation>请先填写汇总机关。</translation>
    </message>
    <message>
        <source> The open report of %1 is compared with the sums (K157).</source>
        <translation>　已与打开的%1报告核对（K157）。</translation>
    </message>
</context>
<context>
    <name>RollUpWorkbook</name>
    <message>
        <source>Roll-up of %1</source>
        <translation>%1 年汇总</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>A percentage is not added up.</source>
        <translation>百分比不相加。</translation>
    </message>
    <message>
        <source>Too large to be added up exactly.</source>
        <translation>数过大，无法准确相加。</translation>
    </message>
    <message numerus="yes">
        <source>A part of the sum: %n unit(s) left it blank.</source>
        <translation>
            <numerusform>部分合计：%n 个单位空白。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of the figures are approximate.</source>
        <translation>含近似数。</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Cell id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Figure in the form</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Units with a number</source>
        <translation>填报单位数</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Remark on the sum</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>各单位</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>已计入</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>not a report file, not read</source>
        <translation>不是报告文件，未读取</translation>
    </message>
</context>
<context>
    <name>RuleBook</name>
    <message>
        <source>The check file cannot be read.</source>
        <translation>检查文件无法读取。</translation>
    </message>
</context>
<context>
    <name>RuleContext</name>
    <message>
        <source>No form has a cell “%1”.</source>
        <translation>所有表样里都没有“%1”这一格。</translation>
    </message>
</context>
<context>
    <name>RuleParameters</name>
    <message>
        <source>This member is missing.</source>
        <translation>缺少这个成员。</translation>
    </message>
    <message>
        <source>Text was expected here.</source>
        <translation>这里应是文字。</translation>
    </message>
    <message>
        <source>A list of texts was expected here.</source>
        <translation>这里应是由文字组成的列表。</translation>
    </message>
    <message>
        <source>A number written as text was expected here.</source>
        <translation>这里应是写成文字的数字。</translation>
    </message>
    <message>
        <source>A whole number was expected here.</source>
        <translation>这里应是整数。</translation>
    </message>
    <message>
        <source>true or false was expected here.</source>
        <translation>这里应是 true 或 false。</translation>
    </message>
    <message>
        <source>A list of objects was expected here.</source>
        <translation>这里应是由对象组成的列表。</translation>
    </message>
    <message>
        <source>An object was expected here.</source>
        <translation>这里应是一个对象。</translation>
    </message>
    <message>
        <source>The check does not know this member.</source>
        <translation>这种检查没有这个成员。</translation>
    </message>
</context>
<context>
    <name>RuleReader</name>
    <message>
        <source>A check file is an object.</source>
        <translation>检查文件应是一个对象。</translation>
    </message>
    <message>
        <source>Unknown member.</source>
        <translation>没有这个成员。</translation>
    </message>
    <message>
        <source>A list was expected here.</source>
        <translation>这里应是一个列表。</translation>
    </message>
    <message>
        <source>An object was expected here.</source>
        <translation>这里应是一个对象。</translation>
    </message>
    <message>
        <source>Text was expected here.</source>
        <translation>这里应是文字。</translation>
    </message>
    <message>
        <source>A list of texts was expected here.</source>
        <translation>这里应是由文字组成的列表。</translation>
    </message>
    <message>
        <source>One of error, warning, hint was expected here.</source>
        <translation>这里应是 error、warning 或 hint。</translation>
    </message>
    <message>
        <source>Only D, G and S are known here.</source>
        <translation>这里只能写 D、G 和 S。</translation>
    </message>
    <message>
        <source>There is no list “%1”.</source>
        <translation>没有列表“%1”。</translation>
    </message>
    <message>
        <source>A check whose basis is not verified is at most a warning.</source>
        <translation>依据未经核实的检查，级别最高为警告。</translation>
    </message>
    <message>
        <source>A check needs examples.</source>
        <translation>检查须附实例。</translation>
    </message>
    <message>
        <source>There is no kind “%1”.</source>
        <translation>没有“%1”这种检查。</translation>
    </message>
    <message>
        <source>Nothing fills the placeholder {%1}.</source>
        <translation>占位符 {%1} 没有内容可填。</translation>
    </message>
    <message>
        <source>“%1” is not a day of the calendar.</source>
        <translation>“%1”不是日历上的日期。</translation>
    </message>
    <message>
        <source>“%1” is too long for a holiday.</source>
        <translation>“%1”作为一个假期太长。</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>a while ago</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>This report is already open in another window of this program.</source>
        <translation>这份报告已在本程序的另一个窗口中打开。</translation>
    </message>
    <message>
        <source>%1 has had this report open on this computer since %2.</source>
        <translation>%1 自 %2 起在本机打开了这份报告。</translation>
    </message>
    <message>
        <source>%1 has had this report open on the computer %2 since %3.</source>
        <translation>%1 自 %3 起在电脑 %2 上打开了这份报告。</translation>
    </message>
    <message>
        <source>Here it can be read; changes can be made in a copy.</source>
        <translation>此处可以查看；如需改动，可在副本上进行。</translation>
    </message>
    <message>
        <source>Work on a &amp;Copy</source>
        <translation>编辑副本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Edit Anyway</source>
        <translation>仍要编辑(&amp;E)</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>他人</translation>
    </message>
    <message>
        <source>%1 was not replaced: %2 is working on it. Choose another name.</source>
        <translation>未覆盖 %1：%2正在编辑。请换一个名称。</translation>
    </message>
    <message>
        <source>Save in Another &amp;Place…</source>
        <translation>保存到其他位置(&amp;P)…</translation>
    </message>
    <message>
        <source>%1 is no longer in its place: it was moved or deleted, or its folder cannot be reached. Everything is still here.</source>
        <translation>%1 已不在原处：可能被移动或删除，或其文件夹无法访问。内容仍完整保留在此。</translation>
    </message>
    <message>
        <source>&amp;Save It Again</source>
        <translation>重新保存(&amp;S)</translation>
    </message>
    <message>
        <source>%1 has been saved by somebody else.</source>
        <translation>%1 已由他人保存了新内容。</translation>
    </message>
    <message>
        <source>&amp;Show the New Version</source>
        <translation>显示新内容(&amp;S)</translation>
    </message>
    <message>
        <source>%1 has been changed on the disk by somebody else. Your changes and theirs can be brought together, cell by cell.</source>
        <translation>%1 已被他人改动。双方的改动可以逐格合并。</translation>
    </message>
    <message>
        <source>%1 has been changed on the disk by somebody else.</source>
        <translation>%1 已被他人改动。</translation>
    </message>
    <message>
        <source>&amp;Bring Together</source>
        <translation>合并(&amp;B)</translation>
    </message>
    <message>
        <source>Keep Mine as a &amp;Copy…</source>
        <translation>将我的另存为副本(&amp;C)…</translation>
    </message>
    <message>
        <source>The two cannot be brought together: %1</source>
        <translation>无法合并：%1</translation>
    </message>
    <message>
        <source>Bring Together</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Both of you have changed these places. Choose what holds; all other changes of both are taken.</source>
        <translation>双方都改动了以下位置，请选择以哪一方为准；其余改动全部保留。</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Bring together with the file</source>
        <translation>与文件合并</translation>
    </message>
    <message>
        <source>Your version and the file are together now; save to keep it.</source>
        <translation>已与文件合并，请保存。</translation>
    </message>
    <message>
        <source>Taken over from the file: %1. Save to keep both.</source>
        <translation>已从文件并入：%1。保存后双方的改动都会保留。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>The figure “%1” cannot be understood.</source>
        <translation>数据“%1”读不懂。</translation>
    </message>
    <message>
        <source>These were violated: %1.</source>
        <translation>判为不符的有：%1。</translation>
    </message>
    <message>
        <source>Nothing was violated.</source>
        <translation>没有一项判为不符。</translation>
    </message>
    <message>
        <source>These could not be judged: %1.</source>
        <translation>无法判定的有：%1。</translation>
    </message>
    <message>
        <source>These were not applicable: %1.</source>
        <translation>判为不适用的有：%1。</translation>
    </message>
    <message>
        <source>What was imported cannot be understood.</source>
        <translation>导入内容看不懂。</translation>
    </message>
</context>
<context>
    <name>SensitiveCheck</name>
    <message>
        <source>There is no such kind of number.</source>
        <translation>没有这种号码。</translation>
    </message>
    <message>
        <source>One of anywhere, contact, elsewhere was expected here.</source>
        <translation>这里应是 anywhere、contact 或 elsewhere。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>与系统一致</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>语言在下次启动程序时更改。</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C)：</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>size of text</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Size of text:</source>
        <translation>字号(&amp;S)：</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Signs explanations of findings</source>
        <translation>用于说明的署名</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>姓名(&amp;N)：</translation>
    </message>
    <message>
        <source>Where the last export went</source>
        <translation>上次导出的位置</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Export to:</source>
        <translation>导出到(&amp;E)：</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Least difference</source>
        <translation>最小增减数</translation>
    </message>
    <message>
        <source>E&amp;xplain changes from:</source>
        <translation>增减须说明(&amp;X)：</translation>
    </message>
    <message>
        <source>and at least</source>
        <translation>且不少于</translation>
    </message>
</context>
<context>
    <name>SharedPictures</name>
    <message>
        <source>The chart has not been painted beforehand.</source>
        <translation>图表没有事先绘制。</translation>
    </message>
</context>
<context>
    <name>ShiftedCheck</name>
    <message>
        <source>There is no table “%1”.</source>
        <translation>没有表“%1”。</translation>
    </message>
</context>
<context>
    <name>SignOffLinks</name>
    <message>
        <source>The report as a whole</source>
        <translation>整份报告</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOffPdf</name>
    <message>
        <source>The sheet cannot be painted because the program runs without painting.</source>
        <translation>程序以不绘图方式运行，无法生成签批页。</translation>
    </message>
</context>
<context>
    <name>SignRecord</name>
    <message>
        <source>Say who takes this step.</source>
        <translation>请写明由谁办理。</translation>
    </message>
    <message>
        <source>The time of the step is missing.</source>
        <translation>缺少办理时间。</translation>
    </message>
    <message>
        <source>Say what is to be changed.</source>
        <translation>请写明要改什么。</translation>
    </message>
    <message>
        <source>A report is only reopened with a reason.</source>
        <translation>重新修改须写明理由。</translation>
    </message>
    <message>
        <source>The report is %1; it can only be %2 now.</source>
        <translation>报告目前是“%1”，现在只能“%2”。</translation>
    </message>
    <message>
        <source> or </source>
        <comment>steps</comment>
        <translation>”或“</translation>
    </message>
    <message numerus="yes">
        <source>Correct or accept with a reason first (%n error(s)): </source>
        <translation>
            <numerusform>请先更正或说明（%n 处错误）：</numerusform>
        </translation>
    </message>
    <message>
        <source>submitted for signature</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>提交主管部门</translation>
    </message>
    <message>
        <source>published</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>起草中</translation>
    </message>
    <message>
        <source>The record of this report is broken; reopen it with a reason.</source>
        <translation>本报告的办理记录已损坏，请写明理由后退回修改。</translation>
    </message>
    <message>
        <source>The report was changed after it was signed; reopen it, then have it signed again.</source>
        <translation>签发后报告有改动，请退回修改后重新送审、签发。</translation>
    </message>
    <message>
        <source>%1 submitted the report and signed it too; a second person should review it.</source>
        <translation>送审人和签发人都是%1，应由另一人审核。</translation>
    </message>
    <message>
        <source>By the computer&apos;s clock this step lies before the one in front of it; check date and time.</source>
        <translation>按电脑时钟，这一步早于上一步，请核对日期和时间。</translation>
    </message>
    <message>
        <source>The record does not keep what the report said then.</source>
        <translation>办理记录没有保存当时的内容。</translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>There is no snapshot “%1” in this report.</source>
        <translation>这份报告中没有留存版本“%1”。</translation>
    </message>
    <message>
        <source>A snapshot needs a name of at most %1 characters.</source>
        <translation>请为留存版本命名，不超过 %1 个字。</translation>
    </message>
    <message>
        <source>There is a snapshot “%1” already; choose another name.</source>
        <translation>已有留存版本“%1”，请换一个名称。</translation>
    </message>
    <message>
        <source>The snapshot “%1” is a report of %2, but %3 is attached now; remove that year first.</source>
        <translation>留存版本“%1”是 %2 年的报告，而现附有 %3 年报告，请先移除该年度。</translation>
    </message>
</context>
<context>
    <name>SnapshotsDialog</name>
    <message>
        <source>&amp;Keep the Present State</source>
        <translation>留存当前版本(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>恢复(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>留存版本</translation>
    </message>
    <message>
        <source>A snapshot keeps the report as it is now inside its file, under a name: before it is handed in, after a review.</source>
        <translation>将报告的当前内容以一个名称留存在文件内，例如送审前、审改后。</translation>
    </message>
    <message>
        <source>Name, such as “as handed in”</source>
        <translation>名称，如“送审稿”</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>留存版本的名称</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>There is no snapshot yet.</source>
        <translation>尚无留存版本。</translation>
    </message>
    <message>
        <source>The report is as it was then.</source>
        <translation>报告与该版本相同。</translation>
    </message>
    <message>
        <source>Changed since: %1.</source>
        <translation>此后的改动：%1。</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Office:</source>
        <translation>提供处室：</translation>
    </message>
    <message>
        <source>Person:</source>
        <translation>经办人：</translation>
    </message>
    <message>
        <source>System:</source>
        <translation>业务系统：</translation>
    </message>
    <message>
        <source>Counts up to:</source>
        <translation>截止日期：</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>文件名：</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>备注：</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>各不相同</translation>
    </message>
    <message>
        <source>year-end</source>
        <translation>年末</translation>
    </message>
    <message>
        <source>“%1” is not a day of the calendar; write it like 2021-12-03.</source>
        <translation>“%1”不是有效日期，请按 2021-12-03 填写。</translation>
    </message>
</context>
<context>
    <name>SourceReader</name>
    <message>
        <source>The characters of the page cannot be read; it is in none of UTF-8, UTF-16 and GB18030.</source>
        <translation>网页的文字读不出，不是 UTF-8、UTF-16 或 GB18030 编码。</translation>
    </message>
    <message>
        <source>The file is neither a Word document nor an Excel workbook, whatever its name says.</source>
        <translation>无论文件名如何，它既不是 Word 文档，也不是 Excel 工作簿。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB, which no report is.</source>
        <translation>文件超过 %1 MB，报告不会这么大。</translation>
    </message>
    <message>
        <source>The file is an old .doc or .xls file, or protected by a password. Open it in the office program and save it as .docx or .xlsx without one.</source>
        <translation>这是旧式 .doc 或 .xls 文件，或设有密码。请用办公软件打开，另存为不带密码的 .docx 或 .xlsx。</translation>
    </message>
    <message>
        <source>The file is no web page, Word document, workbook, PDF or text in UTF-8, UTF-16 or GB18030.</source>
        <translation>文件不是网页、Word 文档、工作簿、PDF，也不是 UTF-8、UTF-16 或 GB18030 文本。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open Government Annual Reports</source>
        <translation>年报编制</translation>
    </message>
    <message>
        <source>Draft the yearly report and the work summary, see every sum checked as you type, and take away finished documents. Nothing leaves this computer.</source>
        <translation>编制年度报告和工作总结，边填边核对每一处合计，成稿即可导出。数据不出本机。</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Open a sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Reports you open or save are listed here.</source>
        <translation>打开或保存过的报告会列在这里。</translation>
    </message>
    <message>
        <source>&amp;New annual report</source>
        <translation>新建年报(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2年</translation>
    </message>
    <message>
        <source>&lt;b&gt;1. Fill in.&lt;/b&gt; Choose a chapter on the left. Totals are added up for you; a figure left blank is never taken for 0.</source>
        <translation>&lt;b&gt;1.填报。&lt;/b&gt;在左侧选择章节填写。合计自动计算；留空的格不会当作0。</translation>
    </message>
    <message>
        <source>&lt;b&gt;2. Look at the findings.&lt;/b&gt; F8 jumps to the next one; each says which figures disagree and by how much.</source>
        <translation>&lt;b&gt;2.核对。&lt;/b&gt;按F8跳到下一个问题；每个问题都写明哪些数字不符、相差多少。</translation>
    </message>
    <message>
        <source>&lt;b&gt;3. Export.&lt;/b&gt; Word-ready pages, an Excel workbook and chart pictures, all with the same figures.</source>
        <translation>&lt;b&gt;3.导出。&lt;/b&gt;可用Word打开的文稿、Excel工作簿和图表图片，数字全部一致。</translation>
    </message>
    <message>
        <source>New from &amp;last year</source>
        <translation>由上年报告新建(&amp;L)</translation>
    </message>
    <message>
        <source>Name unit and year, then fill in</source>
        <translation>填写机关和年度，开始编制</translation>
    </message>
    <message>
        <source>Unit and texts kept, figures blank</source>
        <translation>带入单位与正文，数字空白</translation>
    </message>
    <message>
        <source>Go on with a saved report</source>
        <translation>继续编制已保存的报告</translation>
    </message>
</context>
<context>
    <name>StatedCheck</name>
    <message>
        <source>One of = &lt;= &gt;= was expected here.</source>
        <translation>这里应是 =、&lt;= 或 &gt;=。</translation>
    </message>
    <message>
        <source>Only “skip” and “only” are known here.</source>
        <translation>此处只能写“skip”或“only”。</translation>
    </message>
    <message>
        <source>There is no phrase “%1”.</source>
        <translation>没有“%1”这一说法。</translation>
    </message>
</context>
<context>
    <name>StatedOrderCheck</name>
    <message>
        <source>There is no phrase “%1”.</source>
        <translation>没有“%1”这一说法。</translation>
    </message>
    <message>
        <source>An object was expected here.</source>
        <translation>这里应是一个对象。</translation>
    </message>
    <message>
        <source>One of = and &lt;= was expected here.</source>
        <translation>此处应为 = 或 &lt;=。</translation>
    </message>
</context>
<context>
    <name>StatedRatiosCheck</name>
    <message>
        <source>There is no phrase “%1”.</source>
        <translation>没有“%1”这一说法。</translation>
    </message>
</context>
<context>
    <name>StatedSumsCheck</name>
    <message>
        <source>There is no phrase “%1”.</source>
        <translation>没有“%1”这一说法。</translation>
    </message>
    <message>
        <source>There is no claim “%1”.</source>
        <translation>没有“%1”这一说法。</translation>
    </message>
    <message>
        <source>One of = and &gt;= was expected here.</source>
        <translation>此处应为 = 或 &gt;=。</translation>
    </message>
</context>
<context>
    <name>StatusLight</name>
    <message>
        <source>Show the findings</source>
        <translation>显示检查结果</translation>
    </message>
    <message>
        <source>Errors to correct</source>
        <translation>有错误待改正</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>有问题待核对</translation>
    </message>
    <message>
        <source>Checks hold</source>
        <translation>检查通过</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>已说明 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switched off</source>
        <translation>
            <numerusform>停用 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Place of the remark</source>
        <translation>意见所指位置</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>What is to be changed there</source>
        <translation>该处需如何修改</translation>
    </message>
    <message>
        <source>Add Remark</source>
        <translation>添加意见</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ro&amp;le</source>
        <translation>角色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Submit for Signature</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Record as Handed In</source>
        <translation>登记已提交主管部门</translation>
    </message>
    <message>
        <source>Record as Published</source>
        <translation>登记已发布</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>The step is kept in the report with name and time; it cannot be undone, and neither can what was done before it.</source>
        <translation>此步骤连同姓名和时间记入报告，不能撤销；此前的操作也不能再撤销。</translation>
    </message>
    <message>
        <source>Reason, required</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Say what is to be changed.</source>
        <translation>请写明要改什么。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Draft</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>The report is %1.</source>
        <translation>报告当前：%1。</translation>
    </message>
    <message>
        <source>The record is broken at step %1: it was changed, or a step before it was taken out.</source>
        <translation>办理记录在第 %1 步断开：该步被改动，或前面的步骤被删除。</translation>
    </message>
    <message>
        <source>Signed by %1 on %2.</source>
        <translation>%1 于 %2 签发。</translation>
    </message>
    <message>
        <source>The report says what was signed.</source>
        <translation>报告内容与签发时一致。</translation>
    </message>
    <message numerus="yes">
        <source>The signature is void: %n change(s) since.</source>
        <translation>
            <numerusform>签批已失效：签发后有 %n 处改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be submitted yet: correct %n error(s), or accept them with a reason.</source>
        <translation>
            <numerusform>暂不能送审：请更正 %n 处错误，或作说明。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be signed yet: correct %n error(s), or accept them with a reason.</source>
        <translation>
            <numerusform>暂不能签发：请更正 %n 处错误，或作说明。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SystemDialogs</name>
    <message>
        <source>Open Report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Reports (*.nianbao);;All files (*)</source>
        <translation>报告 (*.nianbao);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Attach Earlier Years</source>
        <translation>附上往年报告</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Reports (*.nianbao)</source>
        <translation>报告 (*.nianbao)</translation>
    </message>
    <message>
        <source>Choose Folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>尚未保存的改动</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有改动尚未保存。</translation>
    </message>
    <message>
        <source>Save them now? What is not saved is lost.</source>
        <translation>现在保存吗？不保存，改动将会丢失。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t Save</source>
        <translation>不保存(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Reports and published pages (*.nianbao *.html *.htm *.mht *.mhtml *.docx *.xlsx *.pdf *.csv *.txt)</source>
        <translation>报告和已发布的网页 (*.nianbao *.html *.htm *.mht *.mhtml *.docx *.xlsx *.pdf *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Pages, documents and workbooks (*.html *.htm *.mht *.mhtml *.docx *.xlsx *.pdf *.csv *.txt)</source>
        <translation>网页、文档和工作簿 (*.html *.htm *.mht *.mhtml *.docx *.xlsx *.pdf *.csv *.txt)</translation>
    </message>
    <message>
        <source>List of Units</source>
        <translation>单位名单</translation>
    </message>
    <message>
        <source>Lists (*.csv);;All files (*)</source>
        <translation>名单 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose Colour</source>
        <translation>选择颜色</translation>
    </message>
</context>
<context>
    <name>TableMeter</name>
    <message>
        <source>Go to the next blank figure of this table</source>
        <translation>转到本表下一个空白</translation>
    </message>
    <message>
        <source>Set remaining blanks to 0</source>
        <translation>其余空白置 0</translation>
    </message>
    <message>
        <source>Says that nothing happened wherever this table is still blank; one step that can be undone. Not applicable figures and totals stay.</source>
        <translation>把本表仍空白的格都置 0，一步完成，可撤销。不适用和总计不变。</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>Filled %1/%2</source>
        <translation>已填 %1/%2</translation>
    </message>
    <message>
        <source> · blank %1</source>
        <translation> · 空 %1</translation>
    </message>
    <message>
        <source> · not applicable %1</source>
        <translation> · 不适用 %1</translation>
    </message>
</context>
<context>
    <name>TemplateCatalog</name>
    <message>
        <source>The file must be named after its template.</source>
        <translation>文件名应与模板编号一致。</translation>
    </message>
    <message>
        <source>There is no template “%1” to compare with.</source>
        <translation>没有可对比的模板“%1”。</translation>
    </message>
    <message>
        <source>“%1” is compared with “%2”, which “%3” does not have.</source>
        <translation>“%1”所对比的“%2”，在“%3”里没有。</translation>
    </message>
</context>
<context>
    <name>TemplateReader</name>
    <message>
        <source>There is no list “%1”.</source>
        <translation>没有列表“%1”。</translation>
    </message>
    <message>
        <source>“where” does not say what {%1} stands for.</source>
        <translation>“where”没有写明 {%1} 指什么。</translation>
    </message>
    <message>
        <source>There is a figure “%1” already.</source>
        <translation>数据“%1”已经有了。</translation>
    </message>
    <message>
        <source>There is no figure “%1”.</source>
        <translation>没有数据“%1”。</translation>
    </message>
    <message>
        <source>“%1” is printed twice.</source>
        <translation>“%1”印了两次。</translation>
    </message>
    <message>
        <source>“%1” has a sum already.</source>
        <translation>“%1”已有求和式。</translation>
    </message>
    <message>
        <source>“%1” is neither printed nor a sum.</source>
        <translation>“%1”既不在表样上，也不是合计。</translation>
    </message>
    <message>
        <source>A linked figure cannot be a sum as well.</source>
        <translation>引用其他数据的项不能同时是合计。</translation>
    </message>
    <message>
        <source>The sum of “%1” contains itself.</source>
        <translation>“%1”的求和式包含它自身。</translation>
    </message>
    <message>
        <source>A count has no decimals.</source>
        <translation>件数不能有小数。</translation>
    </message>
    <message>
        <source>A table has from 1 to %1 columns.</source>
        <translation>表格应有1到%1列。</translation>
    </message>
    <message>
        <source>“%1” stands here twice.</source>
        <translation>“%1”在这里重复了。</translation>
    </message>
    <message>
        <source>A table has from 1 to %1 rows.</source>
        <translation>表格应有1到%1行。</translation>
    </message>
    <message>
        <source>Column %1 of this row stays empty.</source>
        <translation>这一行的第%1列是空的。</translation>
    </message>
    <message>
        <source>The table has no row “%1”.</source>
        <translation>表里没有“%1”这一行。</translation>
    </message>
    <message>
        <source>One number for each figure of the row is needed.</source>
        <translation>这一行的每项数据都要有一个数。</translation>
    </message>
    <message>
        <source>This reaches beyond the edge of the table.</source>
        <translation>这里超出了表格边界。</translation>
    </message>
    <message>
        <source>This overlaps what stands above it.</source>
        <translation>这里与上面的内容重叠。</translation>
    </message>
    <message>
        <source>There is a text “%1” already.</source>
        <translation>正文“%1”已经有了。</translation>
    </message>
    <message>
        <source>A chapter of level 0 has no printed title.</source>
        <translation>0级章节不印标题。</translation>
    </message>
    <message>
        <source>There is no chapter “%1”.</source>
        <translation>没有章节“%1”。</translation>
    </message>
    <message>
        <source>There is a table “%1” already.</source>
        <translation>表“%1”已经有了。</translation>
    </message>
    <message>
        <source>There is a figure group “%1” already.</source>
        <translation>数据组“%1”已经有了。</translation>
    </message>
    <message>
        <source>The figure group “%1” has no figure “%2”.</source>
        <translation>数据组“%1”里没有数据“%2”。</translation>
    </message>
    <message>
        <source>“%1” cannot be a part of itself.</source>
        <translation>“%1”不能是自身的分项。</translation>
    </message>
    <message>
        <source>There is no status “%1”.</source>
        <translation>没有状态“%1”。</translation>
    </message>
    <message>
        <source>“%1” has help already.</source>
        <translation>“%1”已有填报说明。</translation>
    </message>
    <message>
        <source>“%1” is mapped already.</source>
        <translation>“%1”已有对应关系。</translation>
    </message>
    <message>
        <source>There is a chart “%1” already.</source>
        <translation>图表“%1”已经有了。</translation>
    </message>
    <message>
        <source>A chart needs at least one series.</source>
        <translation>图表至少要有一个数据系列。</translation>
    </message>
    <message>
        <source>Every series needs the same number of points.</source>
        <translation>各数据系列的点数应相同。</translation>
    </message>
    <message>
        <source>A chart over years has one point in each series.</source>
        <translation>跨年图表的每个数据系列只有一个点。</translation>
    </message>
    <message>
        <source>“%1” does not say which figures it states.</source>
        <translation>“%1”没有写明陈述哪些数。</translation>
    </message>
    <message>
        <source>A part has to state a figure.</source>
        <translation>每一部分都应陈述一个数。</translation>
    </message>
    <message>
        <source>A clause has to state a figure.</source>
        <translation>每个分句都应陈述一个数。</translation>
    </message>
    <message>
        <source>A sentence begins with a clause that states a figure.</source>
        <translation>句子应以陈述一个数的分句开头。</translation>
    </message>
    <message>
        <source>The chapter “%1” has opening sentences already.</source>
        <translation>章“%1”已有数据句。</translation>
    </message>
    <message>
        <source>Only the complete parts of a whole are shown like this.</source>
        <translation>只有同一整体的全部组成部分才能这样画。</translation>
    </message>
    <message>
        <source>Last year stands beside a single series only.</source>
        <translation>与上年对比的图只能有一个系列。</translation>
    </message>
</context>
<context>
    <name>TextReplace</name>
    <message>
        <source>Figures are not replaced as words.</source>
        <translation>数不按文字替换。</translation>
    </message>
    <message>
        <source>“%1” is no longer where it was found; search again.</source>
        <translation>“%1”已不在原处，请重新查找。</translation>
    </message>
    <message>
        <source>“%1” belongs to a number that shows a figure; change the figure.</source>
        <translation>“%1”属于绑定的数，请改表中的数。</translation>
    </message>
    <message>
        <source>Shows a figure; change the figure</source>
        <translation>绑定的数，请改表</translation>
    </message>
    <message>
        <source>A day of the metadata</source>
        <translation>基本信息中的日期</translation>
    </message>
    <message>
        <source>Not a year</source>
        <translation>不是年份</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Name of a document</source>
        <translation>文件名称</translation>
    </message>
    <message>
        <source>When a document was issued</source>
        <translation>文件的印发或施行时间</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>用于比较的年份</translation>
    </message>
    <message>
        <source>Since that year</source>
        <translation>起算年份</translation>
    </message>
    <message>
        <source>The new year stands beside it</source>
        <translation>同句已有新年份</translation>
    </message>
</context>
<context>
    <name>TextSums</name>
    <message>
        <source>There is no subject “%1”.</source>
        <translation>没有主题“%1”。</translation>
    </message>
    <message>
        <source>There is no structure “%1”.</source>
        <translation>没有结构“%1”。</translation>
    </message>
</context>
<context>
    <name>UnitList</name>
    <message>
        <source>This is no list of units; save it as CSV in UTF-8, one unit a line: code, name, short name.</source>
        <translation>这不是单位名单；请另存为 UTF-8 编码的 CSV，每行一个单位：代码、名称、简称。</translation>
    </message>
    <message>
        <source>Save the list of units as CSV in UTF-8.</source>
        <translation>请把单位名单另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>The name of the unit is missing; a line is code, name, short name.</source>
        <translation>缺少单位名称；每行为：代码、名称、简称。</translation>
    </message>
    <message>
        <source>The code “%1” occurs twice.</source>
        <translation>代码“%1”出现两次。</translation>
    </message>
    <message>
        <source>The unit “%1” occurs twice.</source>
        <translation>单位“%1”出现两次。</translation>
    </message>
    <message>
        <source>The list of units is empty; it has one unit a line: code, name, short name.</source>
        <translation>单位名单为空；每行一个单位：代码、名称、简称。</translation>
    </message>
</context>
<context>
    <name>UnitProfile</name>
    <message>
        <source>There is no “%1” in a unit&apos;s profile; there are: %2.</source>
        <translation>单位档案没有“%1”，可用的有：%2。</translation>
    </message>
    <message>
        <source>There is no “%1” in a unit&apos;s profile; did you mean “%2”?</source>
        <translation>单位档案没有“%1”，是否指“%2”？</translation>
    </message>
    <message>
        <source>“%1” does not say whether the unit has this power (%2); give yes or no, or nothing while it is not known.</source>
        <translation>“%1”没有说明有无这项职权（%2）；请填 yes 或 no，不清楚时留空。</translation>
    </message>
    <message>
        <source>“%1” is not a day of the year; write it like 01-26.</source>
        <translation>“%1”不是一年中的日期，请写成 01-26 的样子。</translation>
    </message>
    <message>
        <source>“%1” is not a post code; it has six digits.</source>
        <translation>“%1”不是邮政编码，应为六位数字。</translation>
    </message>
    <message>
        <source>“%1” is not a unified social credit code; it has 18 characters.</source>
        <translation>“%1”不是统一社会信用代码，应为18位。</translation>
    </message>
</context>
<context>
    <name>ValuesCheck</name>
    <message>
        <source>Nothing is asked of the figures.</source>
        <translation>没有写明对数据的要求。</translation>
    </message>
</context>
<context>
    <name>Waivers</name>
    <message>
        <source>This only says that a reason no longer holds; give a new reason for %1 itself.</source>
        <translation>这里只提示说明已失效；请对 %1 本身重新说明。</translation>
    </message>
</context>
<context>
    <name>WorkbookReader</name>
    <message>
        <source>The file is no Excel workbook, or it is damaged.</source>
        <translation>文件不是 Excel 工作簿，或已损坏。</translation>
    </message>
</context>
<context>
    <name>ZeroFill</name>
    <message>
        <source>The annual report has no table or row “%1”; name one such as t3 or t3.new, or “all”.</source>
        <translation>年度报告中没有表或行“%1”；请写 t3、t3.new 这样的编号，或写 all。</translation>
    </message>
    <message>
        <source>The annual report has no table or row “%1”; did you mean “%2”?</source>
        <translation>年度报告中没有表或行“%1”；是否指“%2”？</translation>
    </message>
</context>
<context>
    <name>ZipArchive</name>
    <message>
        <source>The file cannot be packed: %1</source>
        <translation>文件无法打包：%1</translation>
    </message>
    <message>
        <source>it came out too short.</source>
        <translation>内容不完整。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open Government Annual Reports</source>
        <translation>年报编制</translation>
    </message>
</context>
</TS>
