using Changping.Domain.Common;
using Changping.Domain.Identifiers;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;

namespace Changping.Admin.Registers.Schemas;

/// <param name="RaisedOn">Null: the day on which the register comes in.</param>
public sealed record NeedRow(string CreditCode, string? Enterprise, NeedFacts Facts, DateOnly? RaisedOn);

/// <summary>企业需求征集表.</summary>
public sealed class NeedsRegister : RegisterSchema<NeedRow>
{
    private static readonly RegisterColumns<NeedRow> All = new();
    internal static readonly RegisterColumn<NeedRow, UnifiedSocialCreditCode?> Code = All.Identifier<UnifiedSocialCreditCode>(
        "统一社会信用代码", "企业的 18 位代码，文本格式", UnifiedSocialCreditCode.TryParse, row => row.CreditCode,
        new() { Required = true, Aliases = ["社会信用代码", "信用代码"], Width = 22, LineAbove = new(["统一社会信用代码", "社会信用代码", "信用代码"]) });
    // The company is found by its code; another spelling of its name changes nothing.
    internal static readonly RegisterColumn<NeedRow, string?> Enterprise = All.Name("企业名称", "与营业执照一致", row => row.Enterprise,
        new() { Aliases = ["单位名称", "公司名称"], Width = 32, Says = _ => false, LineAbove = new(["企业名称", "填报企业", "填报单位", "单位名称"]) });
    internal static readonly RegisterColumn<NeedRow, string?> NeedTitle = All.Name("需求名称", "一句话，如 固态电池界面阻抗控制", row => row.Facts.Title,
        new() { Required = true, Aliases = ["技术需求名称", "需求题目"], Width = 32 });
    private static readonly RegisterColumn<NeedRow, string?> Field = All.Text("技术领域", "选一项或自行填写", row => row.Facts.Field, new()
    {
        Required = true,
        Aliases = ["所属领域", "所属技术领域", "需求领域"],
        Choices = ["医药健康", "先进能源", "先进制造", "智能装备", "新一代信息技术", "新材料", "绿色环保", "美丽健康", "现代农业", "科技服务"],
        Width = 16,
    });
    private static readonly RegisterColumn<NeedRow, string?> Description = All.LongText("需求描述", "现状、要解决的技术问题、期望达到的指标",
        row => row.Facts.Description, new() { Required = true, Aliases = ["需求内容", "需求简述", "技术需求描述", "具体需求"], Width = 48, IsShown = true });
    internal static readonly RegisterColumn<NeedRow, Money?> Investment = All.Money(
        "拟投入经费", "以元计，最多两位小数；以万元计时表头写“拟投入经费（万元）”", row => row.Facts.PlannedInvestment,
        new() { Aliases = ["拟投入资金", "计划投入", "拟投入"], Width = 16 });
    private static readonly RegisterColumn<NeedRow, string?> Wanted = All.LongText("期望专家条件", "专业、经历、成果等", row => row.Facts.WantedExpert,
        new() { Aliases = ["对专家的要求", "专家要求"], Width = 32 });
    private static readonly RegisterColumn<NeedRow, string?> Post = All.Text("拟聘岗位", "选一项或自行填写", row => row.Facts.Post,
        new() { Aliases = ["聘任岗位", "拟聘任岗位"], Choices = ["科技副总", "科技副总（兼首席技术顾问）", "技术总监", "研发中心主任"], Width = 16 });
    internal static readonly RegisterColumn<NeedRow, DateOnly?> RaisedOn = All.Date("提出日期", "到日，如 2026-03-01；未填的以导入日为准", row => row.RaisedOn,
        new()
        {
            Aliases = ["填报日期", "填报时间"],
            Says = row => row.RaisedOn is not null,
            LineAbove = new(["提出日期", "填报日期", "填报时间", "填表日期", "填表时间", "征集日期", "征集时间"]),
        });
    private static readonly RegisterColumn<NeedRow, string?> Remark = All.LongText("备注", "其他需要说明的情况", row => row.Facts.Remark,
        new() { Width = 20 });

    public static readonly IReadOnlyList<FormSection> Form =
    [
        new("企业", [Enterprise, Code, RaisedOn]),
        new("需求", [NeedTitle, Field, Investment, Description]),
        new("期望的专家", [Post, Wanted, Remark]),
    ];

    /// <summary>Of a need on file: another company's need is another need.</summary>
    public static readonly IReadOnlyList<string> Key = [Enterprise.Name, Code.Name];

    public static readonly NeedsRegister Schema = new();

    private NeedsRegister() : base("needs", "企业需求征集表", All.All)
    {
    }

    public static NeedRow OnFile(EnterpriseNeed need, HostEnterprise enterprise) =>
        new(enterprise.CreditCode, enterprise.Name, need.Facts, need.RaisedOn);

    internal override NeedRow Read(RowCells cells)
    {
        var (code, enterprise, title, field) = (Code.Read(cells), Enterprise.Read(cells), NeedTitle.Read(cells), Field.Read(cells));
        var (description, investment, wanted, post) = (Description.Read(cells), Investment.Read(cells), Wanted.Read(cells), Post.Read(cells));
        var (raised, remark) = (RaisedOn.Read(cells), Remark.Read(cells));
        if (investment == Money.Zero)
        {
            cells.Fault(Investment, "amount-zero", "拟投入经费应大于 0；未定的请留空。");
        }

        var facts = new NeedFacts
        {
            Title = title!,
            Field = field!,
            Description = description!,
            PlannedInvestment = investment,
            WantedExpert = wanted,
            Post = post,
            Remark = remark,
        };
        return new NeedRow(code?.Code!, enterprise, facts, raised);
    }
}
