using System.Buffers;
using System.Text.RegularExpressions;
using Changping.Admin.Registers.Cells;

namespace Changping.Admin.Registers;

/// <summary>What stands in forms outside their tables: totals, signatures, notes, pages, sections. All of it by shape; the words are those of forms.</summary>
internal static partial class FooterText
{
    private const int Longest = 500;

    /// <summary>Without any of these a text is none of the shapes: most cells need no closer look.</summary>
    private static readonly SearchValues<char> Traces = SearchValues.Create(":：计写人章字名日以.．、*＊※★页eE-－)）");

    /// <summary>合计, 总计：3人; its figure stands beside it or behind it.</summary>
    public static bool IsTotal(string typed) => Holds(typed, Total());

    /// <summary>A signature, a note or a page: what a row has that is no row of the table.</summary>
    public static bool IsLabel(string typed) => Holds(typed, Signature()) || Holds(typed, Note()) || Holds(typed, Page()) || Holds(typed, Closing());

    /// <summary>一、化工系; a section's title when nothing else stands in its row.</summary>
    public static bool IsSection(string typed) => typed.Length <= Longest && Section().IsMatch(CellText.Compact(typed));

    /// <summary>3人, 25行, 60.00万元: what stands beside 合计.</summary>
    public static bool IsFigure(string typed) => typed.Length <= Longest && Figure().IsMatch(CellText.Compact(typed));

    private static bool Holds(string typed, Regex shape) =>
        typed.Length <= Longest && typed.AsSpan().ContainsAny(Traces) && shape.IsMatch(CellText.Compact(typed));

    [GeneratedRegex(@"^(本页|本表|以上|本次)?(合计|总计|小计|共计|累计|金额大写|大写金额|大写|合计金额|总计金额|合计人数|总人数|合计大写)($|[:(0-9¥￥].*|人民币.*)")]
    private static partial Regex Total();

    [GeneratedRegex(@"^\D{0,8}(负责人|经办人?|审核人?|复核人?|制表人?|填表人?|填报人?|制单人?|编制人?|审批人?|批准人?|校对人?|领导|科长|处长|院长|所长|校长|主任|会计|出纳|主管|记账|联系人|联系电话|电话|传真|邮箱|日期|时间|盖章|公章|签字|签名|签章|单位|部门)(\(.{0,8}\)|签字|签名|盖章|签章|意见)*:.*$|^(单位|部门|主要|分管)?(负责人|经办人|审核人|复核人|制表人|填表人|填报人|制单人|联系人)(\(?(签字|签名|盖章|签章)\)?)?\D{0,4}$|^\(?(单位|部门)?\(?(盖章|公章|签字|签章)\)?$|^(年|\d{4}年)(月|\d{1,2}月)(日|\d{1,2}日)$|^以上.{2,}$")]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(注|备注|附注|说明|填表说明|填报说明|填写说明|填表须知|附|附件|提示)[0-9一二三四五六七八九十]*[:.、].*$|^[*※★](.{8,}|.*(必填|选填|请|须|为).*)$")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(第?\d+页)?[,.;、/]?共?\d+页$|^第\d+页.{0,12}$|^第[一二三四五六七八九十]+页.{0,12}$|^page\d+(of\d+)?$|^-\d+-$", RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"^[^:]{1,20}:$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\(?[一二三四五六七八九十]{1,3}[)、.:,].{1,40}$|^第[一二三四五六七八九十]{1,3}(批|部分|组|类|章|节).{0,40}$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^[共计]?[¥￥]?[\d,.]{1,15}(人|名|位|项|家|个|户|笔|条|行|份|元|万元|万)?整?$|^(人民币)?[零〇一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{2,40}$")]
    private static partial Regex Figure();
}
